#include "report/tables/csv_writer.h"

#include "report/text/plain_text.h"

namespace inclusion::report {

namespace {

/// A moment as spreadsheet programs read it: "2026-11-22 10:00:00", in UTC.
std::string momentText(const Timestamp& moment) {
    std::string text = moment.iso().substr(0, 19);
    text[10] = ' ';
    return text;
}

std::string textOf(const DataValue& value) {
    struct Visitor {
        std::string operator()(const std::monostate&) const { return {}; }
        std::string operator()(const std::string& text) const { return safeCell(cleanText(text)); }
        std::string operator()(const Date& day) const { return day.iso(); }
        std::string operator()(const Timestamp& moment) const { return momentText(moment); }
    };
    return std::visit(Visitor{}, value);
}

void addCell(std::string& csv, const std::string& text) {
    if (text.find_first_of(",\"\n\r\t;'") == std::string::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text)
        csv += c == '"' ? std::string("\"\"") : std::string(1, c);
    csv += '"';
}

} // namespace

std::string safeCell(const std::string& text) {
    constexpr std::string_view risky = "=+-@\t\r";
    return !text.empty() && risky.find(text.front()) != std::string_view::npos ? "'" + text : text;
}

std::string csvText(const DataTable& table, RowProgress& progress) {
    std::string csv = "\xEF\xBB\xBF";
    const auto addRow = [&](const auto& cells, const auto& words) {
        bool isFirst = true;
        for (const auto& cell : cells) {
            csv += isFirst ? "" : ",";
            isFirst = false;
            addCell(csv, words(cell));
        }
        csv += "\r\n";
    };
    addRow(table.columns, [](const std::string& title) { return title; });
    for (const auto& row : table.rows) {
        addRow(row, textOf);
        if (!progress.next())
            break;
    }
    return csv;
}

} // namespace inclusion::report
