#pragma once

#include "core/audit/action.h"
#include "core/edit/edit.h"
#include "widgets/controls/card.h"

#include <memory>
#include <vector>

namespace Ui {
class ActionCard;
}

class QButtonGroup;
class QLineEdit;
class QRadioButton;

namespace inclusion {

class AuditSession;
class DateField;
class FormMemory;
class MilestoneRow;
class PendingText;
class ProseEdit;

/// One action with everything that the plan says of it: each field is saved when it is left (texts after a
/// pause, too), review rounds are added and never changed.
class ActionCard : public Card {
    Q_OBJECT

public:
    explicit ActionCard(AuditSession& session, QWidget* parent = nullptr);
    ~ActionCard() override;

    /// Shows another action; an empty id shows none. Texts have been committed before.
    void setAction(const ActionId& id);
    void setReadOnly(bool readOnly);
    /// Gives the keyboard to a field by its object name; to the title, all of it selected, without one.
    void focusField(const QString& name);

Q_SIGNALS:
    /// The person wants to see what the action serves.
    void subjectChosen(const QString& subjectId);
    /// … or the comment of a reviewer that it came of.
    void commentChosen(const QString& commentId);

private:
    void bindTexts();
    void buildStates();
    void bindText(ProseEdit& box, std::string Action::*member, bool required = false);
    void bindText(QLineEdit& field, std::string Action::*member);
    PendingText* textOf(std::string Action::*member, bool required);
    void fillChoices();
    void refresh(const ChangeSet& changes);
    void show();
    void showLinks(const Action& action);
    void showComments(const Action& action);
    void showMilestones(const Action& action);
    void showRounds(const Action& action);
    void commitDates();
    void addLink();
    void takeOff(const QString& subjectId);
    void addMilestone();
    void addRound();
    QString linkText(const std::string& subjectId) const;
    std::optional<Action> stored() const;

    AuditSession& m_session;
    std::unique_ptr<Ui::ActionCard> m_ui;
    std::vector<PendingText*> m_texts;
    std::vector<MilestoneRow*> m_rows;
    QButtonGroup* m_stateGroup;
    std::vector<QRadioButton*> m_states; ///< one per state, in their order
    FormMemory* m_milestone;             ///< what is typed of a milestone that is not added yet
    FormMemory* m_round;                 ///< the same of a review
    ActionId m_action;
    bool m_readOnly = false;
};

} // namespace inclusion
