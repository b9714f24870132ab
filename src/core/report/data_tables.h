#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/audit/history.h"
#include "core/report/report_builder.h"

#include <string>
#include <variant>
#include <vector>

namespace inclusion::report {

/// What one cell holds: nothing, a text, a day or a moment.
using DataValue = std::variant<std::monostate, std::string, Date, Timestamp>;

/// Rows for spreadsheet programs.
struct DataTable {
    std::string id;    ///< stable, e.g. "evidence"
    std::string title; ///< e.g. "Evidence"
    std::vector<std::string> columns;
    std::vector<std::vector<DataValue>> rows; ///< one value per column
};

/// The tables of an audit: evidence, judgements, actions, history.
struct DataTables {
    std::vector<std::pair<std::string, std::string>> about; ///< label and value: whose, which, when
    std::vector<std::string> notes;                         ///< what was left out
    std::string cutNote; ///< what to say where a format cannot hold a text whole
    std::vector<DataTable> tables;
    Timestamp createdAt;
};

/// The ids of the tables, in their order.
const std::vector<std::string>& dataTableIds();

/// Makes the tables by the same rules of disclosure as the report. The history says who did what and when,
/// and not what was written: that may have been taken back for a reason.
DataTables dataTables(const AuditSnapshot& snapshot, const std::vector<HistoryEntry>& history,
                      const ReportOptions& options);

} // namespace inclusion::report
