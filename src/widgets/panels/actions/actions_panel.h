#pragma once

#include "core/audit/action.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_registry.h"

#include <memory>

namespace Ui {
class ActionsPanel;
}

namespace inclusion {

class ActionCard;
class ActionsModel;

/// The action plan: as a table or as a board by state, who has what to finish, and beside it the action in
/// view with everything that is planned.
class ActionsPanel : public Panel {
    Q_OBJECT

public:
    explicit ActionsPanel(const PanelContext& context, QWidget* parent = nullptr);
    ~ActionsPanel() override;

    QString inView() const override;
    void reveal(const QString& subjectId) override;
    QList<QWidget*> regions() const override;
    void enter() override;
    void goTo(const Destination& destination) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void buildActions();
    void choose(const ActionId& id);
    void showBoard(bool board);
    void refresh();
    void newAction();
    void moveState(int by);
    void setState(ActionState state);
    void exportCalendar();
    void layOut();
    void fitRows();

    AuditSession& m_session;
    Dialogs& m_dialogs;
    CalendarExporter m_exportCalendar;
    std::unique_ptr<Ui::ActionsPanel> m_ui;
    ActionsModel* m_model;
    ActionCard* m_card;
    ActionId m_current;
    bool m_choosing = false;
    bool m_splitByHand = false; ///< the person has chosen how wide the plan is
};

} // namespace inclusion
