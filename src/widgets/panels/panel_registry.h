#pragma once

#include "widgets/panels/calendar_exporter.h"
#include "widgets/panels/report_services.h"
#include "widgets/review/review_services.h"
#include "workbench/destination.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace inclusion {

class AuditSession;
class Dialogs;
class Panel;
class WorkbenchSettings;

/// What a panel is made from.
struct PanelContext {
    AuditSession& session;
    WorkbenchSettings& settings;
    Dialogs& dialogs;
    CalendarExporter exportCalendar;
    ReportServices reports;
    const ReviewServices& review; ///< of the window, which outlives its panels
};

/// One place along the top of the window.
struct PanelEntry {
    QString id; ///< the panel's object name, too
    QString title;
    std::function<Panel*(const PanelContext& context, QWidget* parent)> make;
    /// What is worked on here: others lead to it.
    std::vector<Destination::Kind> shows = {};
    /// How a file ends that can be dropped for this place, as ".inclusion-reply".
    QString takes = {};
    /// How many things here wait for somebody; the window shows it beside the title.
    std::function<int(const AuditSession& session)> waiting = {};
};

/// Every place there is, from left to right. Ctrl+1 is the first. A new panel is one form, one class and one
/// line here.
std::vector<PanelEntry> allPanels();

} // namespace inclusion
