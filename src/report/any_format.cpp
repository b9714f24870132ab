#include "report/any_format.h"

#include "core/report/data_tables.h"
#include "report/tables/csv_writer.h"
#include "report/tables/xlsx_writer.h"

#include <algorithm>
#include <cstddef>

namespace inclusion::report {

namespace {

constexpr std::string_view csv = "csv:";

Result<RenderedReport> renderTables(std::string_view format, const DataTables& tables,
                                    const RenderOptions& rendering) {
    if (format == "xlsx") { // its first sheet says the notes
        std::size_t rows = 0;
        for (const DataTable& table : tables.tables)
            rows += table.rows.size();
        RowProgress progress(rendering.progress, rows);
        auto bytes = xlsxBytes(tables, progress);
        if (!bytes)
            return tl::unexpected<Error>(std::move(bytes.error()));
        return RenderedReport{std::move(*bytes), {}};
    }
    const std::string_view id = format.substr(csv.size());
    const auto table = std::find_if(tables.tables.begin(), tables.tables.end(),
                                    [&](const DataTable& each) { return each.id == id; });
    RowProgress progress(rendering.progress, table->rows.size());
    std::string text = csvText(*table, progress);
    if (progress.isStopped())
        return failure(ErrorCode::Cancelled);
    return RenderedReport{std::move(text), tables.notes};
}

} // namespace

std::vector<std::string> allFormats() {
    std::vector<std::string> formats;
    for (const auto& renderer : allRenderers())
        formats.emplace_back(renderer->format());
    formats.emplace_back("xlsx");
    for (const std::string& table : dataTableIds())
        formats.push_back(std::string(csv) + table);
    return formats;
}

std::string_view endingOf(std::string_view format) {
    return format.substr(0, format.find(':'));
}

Result<RenderedReport> renderAny(std::string_view format, const AuditSnapshot& snapshot,
                                 const std::vector<HistoryEntry>& history, const ReportOptions& options,
                                 const RenderOptions& rendering) {
    if (const auto renderer = rendererFor(format))
        return renderer->render(buildReport(snapshot, options), rendering);
    const std::vector<std::string> known = allFormats();
    if (std::find(known.begin(), known.end(), format) == known.end()) {
        std::vector<std::string> parameters{"format", std::string(format)};
        parameters.insert(parameters.end(), known.begin(), known.end());
        return failure(ErrorCode::InvalidValue, std::move(parameters));
    }
    return renderTables(format, dataTables(snapshot, history, options), rendering);
}

} // namespace inclusion::report
