#pragma once

#include "widgets/panels/panel.h"
#include "widgets/panels/panel_registry.h"

#include <memory>

namespace Ui {
class ReviewPanel;
}

namespace inclusion {

class ApartPage;
class CommentsPage;
class MeetingsPage;
class PacksPage;

/// The place where the audit goes out to be reviewed and what comes back is worked on: packs and comments,
/// judgements made apart, and review meetings.
class ReviewPanel : public Panel {
    Q_OBJECT

public:
    explicit ReviewPanel(const PanelContext& context, QWidget* parent = nullptr);
    ~ReviewPanel() override;

    QString inView() const override;
    void reveal(const QString& subjectId) override;
    QList<QWidget*> regions() const override;
    void enter() override;
    void goTo(const Destination& destination) override;
    void takeFile(const QString& path) override;

private:
    void showPage(QWidget& page);

    AuditSession& m_session;
    std::unique_ptr<Ui::ReviewPanel> m_ui;
    CommentsPage* m_comments;
    PacksPage* m_packs;
    ApartPage* m_apart;
    MeetingsPage* m_meetings;
};

} // namespace inclusion
