#pragma once

#include "core/audit/audit_snapshot.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_registry.h"

#include <QDate>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Ui {
class OverviewPanel;
}

namespace inclusion {

class ChartCard;
class OverviewLoader;
class PastView;
class ReviewsCard;
class SummaryTable;

/// The audit at a glance: where one stopped, the profile in counts, what stands behind the judgements, what
/// is worth fixing, what changed, what is to be done. Every line leads to where something can be done about
/// it.
class OverviewPanel : public Panel {
    Q_OBJECT

public:
    explicit OverviewPanel(const PanelContext& context, QWidget* parent = nullptr);
    ~OverviewPanel() override;

    QString inView() const override;
    void reveal(const QString& subjectId) override;
    QList<QWidget*> regions() const override;
    void enter() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectLinks();
    void refresh();
    void showStopped();
    void showCharts();
    void showSources();
    void showHighlights();
    void showActions();
    void showFindings();
    void showChanges();
    void showPast(bool past);
    /// Reads what the audit was like on the chosen date, beside the GUI thread, and shows what has changed.
    void readThen();
    bool knowsThen() const;
    QDate suggestedSince() const;
    QString stoppedAt() const;
    void layOut();
    void leadToSubject(const QString& subjectId);

    AuditSession& m_session;
    WorkbenchSettings& m_settings;
    std::unique_ptr<Ui::OverviewPanel> m_ui;
    OverviewLoader* m_loader;
    std::vector<ChartCard*> m_profiles;
    ChartCard* m_progress;
    PastView* m_past;
    ReviewsCard* m_reviews;
    /// The audit as it stood when a day began (nothing where it cannot be read), and which audit and day: the
    /// past does not change.
    std::optional<std::pair<std::pair<AuditId, QDate>, std::optional<AuditSnapshot>>> m_then;
    bool m_pastWanted = false; ///< shown as soon as it is read
    bool m_eachStatement = false;
};

} // namespace inclusion
