#include "report/tables/xlsx_writer.h"

#include "report/tables/csv_writer.h"
#include "report/text/plain_text.h"

#include <stdlib.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace inclusion::report {

namespace {

namespace fs = std::filesystem;

/// A folder for the library, which writes files only; removed with all that is in it.
class WorkingFolder {
public:
    WorkingFolder() {
        std::error_code error;
        std::string name = (fs::temp_directory_path(error) / "inclusion-xlsx-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr)
            m_path = name;
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;
    ~WorkingFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

struct Formats {
    lxw_format* title;
    lxw_format* head;
    lxw_format* text;
    lxw_format* day;
    lxw_format* moment;
};

Formats addFormats(lxw_workbook* book) {
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                    workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    format_set_bold(formats.head);
    format_set_bottom(formats.head, LXW_BORDER_THIN);
    format_set_bg_color(formats.head, 0xE1F0EE);
    for (lxw_format* format : {formats.text, formats.day, formats.moment})
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(formats.text);
    format_set_num_format(formats.day, "d mmm yyyy");
    format_set_num_format(formats.moment, "d mmm yyyy hh:mm");
    return formats;
}

/// What the format allows in a cell is 32,767 characters; more is cut, with an ellipsis.
constexpr std::size_t longestCell = 32'000;

std::string cellText(const std::string& text) {
    return shortened(cleanText(text), longestCell);
}

bool cutsAny(const DataTables& tables) {
    const auto isCut = [](const DataValue& value) {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr && text->size() > longestCell && cellText(*text) != cleanText(*text);
    };
    return std::any_of(tables.tables.begin(), tables.tables.end(), [&](const DataTable& table) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [&](const auto& row) { return std::any_of(row.begin(), row.end(), isCut); });
    });
}

lxw_datetime momentOf(const Timestamp& moment) {
    const std::string iso = moment.iso(); // YYYY-MM-DDThh:mm:ss
    const auto part = [&](std::size_t from, std::size_t length) {
        return std::stoi(iso.substr(from, length));
    };
    return {part(0, 4), part(5, 2), part(8, 2), part(11, 2), part(14, 2), static_cast<double>(part(17, 2))};
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const DataValue& value,
               const Formats& formats) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        worksheet_write_string(sheet, row, column, cellText(*text).c_str(), formats.text);
    } else if (const auto* day = std::get_if<Date>(&value)) {
        lxw_datetime when{day->year(), static_cast<int>(day->month()), static_cast<int>(day->day()), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &when, formats.day);
    } else if (const auto* moment = std::get_if<Timestamp>(&value)) {
        lxw_datetime when = momentOf(*moment);
        worksheet_write_datetime(sheet, row, column, &when, formats.moment);
    }
}

/// Wide enough for days, wider for prose.
double widthOf(const DataTable& table, std::size_t column) {
    std::size_t longest = table.columns[column].size() + 3;
    for (const auto& row : table.rows) {
        if (const auto* text = std::get_if<std::string>(&row[column]))
            longest = std::max(longest, text->size());
        else if (!std::holds_alternative<std::monostate>(row[column]))
            longest = std::max<std::size_t>(longest, 16);
    }
    return std::clamp(static_cast<double>(longest), 10.0, 60.0);
}

void addSheet(lxw_workbook* book, const DataTable& table, const Formats& formats, RowProgress& progress) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.title.c_str());
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
        worksheet_set_column(sheet, column, column, widthOf(table, column), nullptr);
        worksheet_write_string(sheet, 0, column, table.columns[column].c_str(), formats.head);
    }
    lxw_row_t place = 0;
    for (const auto& row : table.rows) {
        ++place;
        for (lxw_col_t column = 0; column < columns; ++column)
            writeCell(sheet, place, column, row[column], formats);
        if (!progress.next())
            return;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, place, static_cast<lxw_col_t>(columns - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
}

void addAbout(lxw_workbook* book, const DataTables& tables, const Formats& formats) {
    const report::DataTables& all = tables;
    lxw_worksheet* sheet = workbook_add_worksheet(book, "About");
    worksheet_set_column(sheet, 0, 0, 26, nullptr);
    worksheet_set_column(sheet, 1, 1, 80, nullptr);
    lxw_row_t row = 0;
    for (const auto& [label, value] : all.about) {
        worksheet_write_string(sheet, row, 0, label.c_str(), formats.head);
        worksheet_write_string(sheet, row++, 1, cellText(value).c_str(), formats.text);
    }
    ++row;
    for (const std::string& note : all.notes)
        worksheet_write_string(sheet, row++, 1, cellText(note).c_str(), formats.text);
    if (cutsAny(all))
        worksheet_write_string(sheet, row, 1, all.cutNote.c_str(), formats.text);
}

} // namespace

Result<std::string> xlsxBytes(const DataTables& tables, RowProgress& progress) {
    const WorkingFolder folder;
    if (folder.path().empty())
        return failure(ErrorCode::RenderFailed, {}, "no folder for temporary files");
    const std::string path = (folder.path() / "tables.xlsx").string();
    std::string place = folder.path().string();
    lxw_workbook_options options{LXW_FALSE, place.data(), LXW_FALSE};
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr)
        return failure(ErrorCode::RenderFailed, {}, "libxlsxwriter could not begin");
    lxw_doc_properties facts{};
    facts.created =
        std::chrono::duration_cast<std::chrono::seconds>(tables.createdAt.time().time_since_epoch()).count();
    workbook_set_properties(book, &facts);
    const Formats formats = addFormats(book);
    addAbout(book, tables, formats);
    for (const DataTable& table : tables.tables)
        addSheet(book, table, formats, progress);
    if (progress.isStopped()) {
        lxw_workbook_free(book);
        return failure(ErrorCode::Cancelled);
    }
    errno = 0;
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
        return failure(full ? ErrorCode::DiskFull : ErrorCode::RenderFailed,
                       full ? std::vector{place} : std::vector<std::string>(),
                       std::string("libxlsxwriter: ") + lxw_strerror(error));
    }
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace inclusion::report
