#pragma once

#include "core/audit/judgement.h"
#include "workbench/judgement_hints.h"

#include <QWidget>

#include <array>
#include <memory>
#include <string>
#include <vector>

class QButtonGroup;
class QRadioButton;

namespace Ui {
class JudgeCard;
}

namespace inclusion {

class AuditSession;
class LevelChoice;
class PendingText;
struct ChangeSet;

/// Step 3: the best-fit level, why, how far the work has got, and hints with a way out. Digits choose a level
/// while one of the levels has the keyboard: 1 for the lowest, 0 for "not judged yet".
class JudgeCard : public QWidget {
    Q_OBJECT

public:
    explicit JudgeCard(AuditSession& session, QWidget* parent = nullptr);
    ~JudgeCard() override;

    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);
    void focusLevels();
    void focusRationale();

Q_SIGNALS:
    void wayOutChosen(const inclusion::JudgementHint& hint);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildLevels();
    void buildStates();
    void refresh();
    void refreshIfTouched(const ChangeSet& changes);
    void showHints();
    void choose(LevelChoice* choice);
    void chooseState(ProgressState state);

    AuditSession& m_session;
    std::unique_ptr<Ui::JudgeCard> m_ui;
    PendingText* m_rationale;
    QButtonGroup* m_levelGroup;
    QButtonGroup* m_stateGroup;
    std::vector<LevelChoice*> m_choices; ///< lowest level first, "not judged yet" last
    std::array<QRadioButton*, allProgressStates.size()> m_states{};
    std::vector<JudgementHint> m_hints;
    std::string m_subjectId;
    std::string m_scaleId; ///< of the levels that are built
    bool m_readOnly = false;
    bool m_hintsAreOld = false; ///< they are found again when the card is shown
};

} // namespace inclusion
