#include "import/wording_source.h"

#include "core/framework/name_match.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"
#include "import/framework_columns.h"
#include "import/pdf_text.h"
#include "import/table_book.h"
#include "import/wording_lines.h"

#include <optional>
#include <set>

namespace inclusion {

namespace {

constexpr std::size_t mostBytes = 32U * 1024U * 1024U;

const std::set<std::string, std::less<>> sentenceNames = {
    "sentence",  "wording",          "text",     "statement", "statements", "practice statement", "practice",
    "criterion", "official wording", "original", "question",  "item text"};
const std::set<std::string, std::less<>> numberNames = {
    "number",           "no",           "nr", "ref",        "reference", "item",
    "statement number", "statement no", "id", "item number"};

WordingSource refused(std::string rule, std::string message, std::string hint) {
    WordingSource source;
    source.problems.push_back({0, {}, std::move(rule), std::move(message), std::move(hint)});
    return source;
}

std::string cellOf(const TableRow& row, std::size_t column) {
    std::string text = column < row.cells.size() ? row.cells[column] : std::string();
    for (char& c : text)
        if (c == '\n' || c == '\t')
            c = ' ';
    return text;
}

/// A table with a number and a sentence in each row.
WordingSource fromTable(std::string_view bytes, const std::string& fileName) {
    const TableBook book = readTables(bytes, fileName);
    WordingSource source;
    source.isTable = true;
    source.problems = book.problems;
    constexpr std::size_t none = std::string::npos;
    for (const TableSheet& sheet : book.sheets) {
        std::size_t number = none;
        std::size_t sentence = none;
        std::size_t header = 0;
        const auto isHeaderFound = [&] { return number != none && sentence != none; };
        for (; header < sheet.rows.size() && header < 30 && !isHeaderFound(); ++header) {
            number = none;
            sentence = none;
            for (std::size_t i = 0; i < sheet.rows[header].cells.size(); ++i) {
                const std::string heading = tables::plainHeading(sheet.rows[header].cells[i]);
                if (number == none && numberNames.contains(heading))
                    number = i;
                else if (sentence == none && sentenceNames.contains(heading))
                    sentence = i;
            }
        }
        if (!isHeaderFound())
            continue;
        for (std::size_t i = header; i < sheet.rows.size(); ++i) {
            const TableRow& row = sheet.rows[i];
            const std::string shown = cellOf(row, number);
            const std::string text = cellOf(row, sentence);
            if (shown.empty() && text.empty())
                continue;
            if (shown.empty() || text.empty())
                source.problems.push_back({row.number, shown.empty() ? "number" : "sentence", "cell-empty",
                                           "the cell is empty", "give each row a number and a sentence"});
            else
                source.entries.push_back({tables::plainNumber(shown).value_or(shown),
                                          text,
                                          {},
                                          "row " + std::to_string(row.number)});
        }
    }
    if (source.problems.empty() && source.entries.empty())
        return refused("column-missing", "the table has no rows with a number and a sentence",
                       "name its columns number and sentence");
    return source;
}

WordingSource fromLines(const std::vector<WordingLine>& lines, const Framework& framework) {
    WordingSource source;
    source.entries = numberedSentences(lines, framework);
    if (source.entries.empty())
        return refused("wording-no-numbers", "no numbered sentence was found",
                       "use a copy in which statements begin with their numbers, or a table of numbers and "
                       "sentences");
    return source;
}

bool looksLikeTable(std::string_view bytes, const std::string& fileName) {
    const std::string name = lowered(fileName);
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0") ||
           name.ends_with(".csv") || name.ends_with(".ods") || name.ends_with(".xlsx");
}

} // namespace

WordingSource readWordingSource(std::string_view bytes, const std::string& fileName,
                                const Framework& framework) {
    if (bytes.size() > mostBytes)
        return refused("wording-too-large", "the file is larger than 32 MB",
                       "save the pages with the statements in a file of their own");
    if (trimmed(bytes).empty())
        return refused("wording-empty", "the file is empty", "check that it is the right one");
    WordingSource source;
    if (looksLikeTable(bytes, fileName)) {
        source = fromTable(bytes, fileName);
    } else if (bytes.starts_with("%PDF")) {
        PdfText pdf = readPdfText(bytes);
        source.problems = std::move(pdf.problems);
        if (source.problems.empty())
            source = fromLines(linesOfPages(pdf.pages), framework);
    } else if (firstInvalidUtf8(bytes) != bytes.size() || bytes.find('\0') != std::string_view::npos) {
        return refused("wording-encoding", "the file is neither a PDF nor a table, and its text is not UTF-8",
                       "save the text as UTF-8");
    } else {
        source = fromLines(linesOfText(bytes), framework);
    }
    if (!source.problems.empty())
        source.entries.clear();
    return source;
}

} // namespace inclusion
