#include "widgets/panels/panel_registry.h"

#include "widgets/panels/actions/actions_panel.h"
#include "widgets/panels/audit_panel.h"
#include "widgets/panels/evidence_panel.h"
#include "widgets/panels/overview/overview_panel.h"
#include "widgets/panels/report/report_panel.h"
#include "widgets/panels/review/review_panel.h"
#include "workbench/review_work.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of the places.
struct Places {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

template <typename PanelType>
Panel* make(const PanelContext& context, QWidget* parent) {
    return new PanelType(context, parent);
}

} // namespace

std::vector<PanelEntry> allPanels() {
    return {
        {QStringLiteral("overview"), Places::tr("Overview"), make<OverviewPanel>},
        {QStringLiteral("audit"), Places::tr("Audit"), make<AuditPanel>, {Destination::Kind::Subject}},
        {QStringLiteral("evidence"), Places::tr("Evidence"), make<EvidencePanel>,
         {Destination::Kind::Evidence}},
        {QStringLiteral("actions"), Places::tr("Actions"), make<ActionsPanel>, {Destination::Kind::Action}},
        {QStringLiteral("review"), Places::tr("Review"), make<ReviewPanel>,
         {Destination::Kind::Comment, Destination::Kind::Meeting},
         QStringLiteral(".inclusion-reply"),
         [](const AuditSession& session) { return openCount(commentsOf(session)); }},
        {QStringLiteral("report"), Places::tr("Report"), make<ReportPanel>},
    };
}

} // namespace inclusion
