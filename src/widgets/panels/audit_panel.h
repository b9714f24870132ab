#pragma once

#include "widgets/panels/panel.h"
#include "widgets/panels/panel_registry.h"
#include "workbench/judgement_hints.h"

#include <memory>

class QBoxLayout;
class QModelIndex;

namespace Ui {
class AuditPanel;
}

namespace inclusion {

class AnswerCard;
class CarriedCard;
class CommentsCard;
class DescribeCard;
class FactsCard;
class FocusCard;
class FormerView;
class HelpCard;
class HighlightCard;
class HistoryCard;
class JudgeCard;
class NavigatorFilter;
class NavigatorFilters;
class NavigatorModel;
class NextLevelCard;
class NotesCard;
class SidePanel;

/// The place where the audit is done: navigator, the steps for one item in the order of the way of working,
/// and beside them the judgement, which folds below where the window is narrow.
class AuditPanel : public Panel {
    Q_OBJECT

public:
    explicit AuditPanel(const PanelContext& context, QWidget* parent = nullptr);
    ~AuditPanel() override;

    QString inView() const override;
    void reveal(const QString& subjectId) override;
    QList<QWidget*> regions() const override;
    void enter() override;
    void goTo(const Destination& destination) override;

    /// The item or area in view; empty when there is none.
    const QString& subjectId() const { return m_subjectId; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildActions();
    void buildCards(Dialogs& dialogs);
    void buildFilters();
    void makeAction(const QString& descriptorId);
    void makeActionHere();
    void refreshFormer();
    void showSide();
    void showFormer(bool former);
    void reload();
    void currentChanged(const QModelIndex& current);
    void showSubject(const QString& subjectId);
    void numberSteps();
    void showHeadline();
    void showOwnCopy();
    void step(int by);
    void layOut();
    void fold(bool below);
    void follow(const JudgementHint& hint);

    AuditSession& m_session;
    WorkbenchSettings& m_settings;
    std::unique_ptr<Ui::AuditPanel> m_ui;
    NavigatorModel* m_navigator;
    NavigatorFilter* m_filter;
    NavigatorFilters* m_filters = nullptr;
    FocusCard* m_focus;
    FactsCard* m_facts;
    AnswerCard* m_answer;
    CarriedCard* m_carried;
    CommentsCard* m_comments;
    DescribeCard* m_describe;
    HighlightCard* m_highlight;
    HelpCard* m_help = nullptr;
    NotesCard* m_notes;
    HistoryCard* m_history;
    FormerView* m_former;
    SidePanel* m_side;
    JudgeCard* m_judge;
    NextLevelCard* m_next;
    QString m_subjectId;
    bool m_folded = false;
    bool m_splitByHand = false; ///< the person has chosen how wide the navigator is
};

} // namespace inclusion
