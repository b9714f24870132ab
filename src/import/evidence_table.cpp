#include "import/evidence_table.h"

#include "core/audit/date_reading.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace inclusion {

namespace {

/// Upper bound of cells that stand on one line in the window and in reports.
constexpr std::size_t lineLimit = 1000;

constexpr std::array<std::pair<std::string_view, SourceType>, 33> sourceWords = {{
    {"policy", SourceType::Document},
    {"documents", SourceType::Document},
    {"data-analysis", SourceType::Data},
    {"learning-walk", SourceType::Observation},
    {"lesson-observation", SourceType::Observation},
    {"observations", SourceType::Observation},
    {"book-look", SourceType::WorkScrutiny},
    {"book-scrutiny", SourceType::WorkScrutiny},
    {"work-sample", SourceType::WorkScrutiny},
    {"learner", SourceType::LearnerVoice},
    {"learners", SourceType::LearnerVoice},
    {"pupil-voice", SourceType::LearnerVoice},
    {"student-voice", SourceType::LearnerVoice},
    {"pupil-survey", SourceType::LearnerVoice},
    {"parent", SourceType::ParentVoice},
    {"parents", SourceType::ParentVoice},
    {"carer-voice", SourceType::ParentVoice},
    {"parent-and-carer-voice", SourceType::ParentVoice},
    {"parents-and-carers", SourceType::ParentVoice},
    {"parent-survey", SourceType::ParentVoice},
    {"staff", SourceType::StaffVoice},
    {"staff-survey", SourceType::StaffVoice},
    {"governors", SourceType::Governor},
    {"governor-visit", SourceType::Governor},
    {"governor-report", SourceType::Governor},
    {"external", SourceType::ExternalReview},
    {"review", SourceType::ExternalReview},
    {"peer-review", SourceType::ExternalReview},
    {"inspection", SourceType::ExternalReview},
    {"audit", SourceType::ExternalReview},
    {"minutes", SourceType::Meeting},
    {"meetings", SourceType::Meeting},
    {"meeting-minutes", SourceType::Meeting},
}};

/// "Source Type", "source_type" and "source-type" are the same heading.
std::string heading(std::string_view text) {
    std::string plain;
    for (const char c : lowerCase(trimmed(text)))
        if (const char mapped = c == ' ' || c == '_' || c == '\n' ? '-' : c;
            mapped != '-' || !plain.ends_with('-'))
            plain += mapped;
    return plain;
}

std::vector<std::string> split(std::string_view cell, std::string_view separators) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= cell.size()) {
        const std::size_t end = std::min(cell.find_first_of(separators, start), cell.size());
        if (const auto part = trimmed(cell.substr(start, end - start)); !part.empty())
            parts.emplace_back(part);
        start = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string quotedCell(std::string_view text) {
    return "\"" + std::string(text.substr(0, 60)) + (text.size() > 60 ? "…\"" : "\"");
}

/// Reads one table; gathers problems on the way.
class Reader {
public:
    Reader(const Framework& framework, const CsvLimits& limits, std::vector<TableProblem> problems)
        : m_framework(framework), m_limits(limits), m_problems(std::move(problems)) {}

    void readHeader(const std::vector<std::string>& header);
    void readRow(const TableRow& row);
    bool hasColumns() const { return m_places.contains("title") && m_places.contains("source-type"); }
    EvidenceRows take();

private:
    void problem(std::size_t row, std::string_view column, std::string_view rule, std::string message,
                 std::string hint);
    std::string_view cell(const TableRow& row, std::string_view column) const;
    std::string line(const TableRow& row, std::string_view column);
    void readSourceType(const TableRow& row, Evidence& evidence);
    void readDay(const TableRow& row, Evidence& evidence);
    void readDisclosure(const TableRow& row, Evidence& evidence);
    std::vector<std::string> readItems(const TableRow& row);

    const Framework& m_framework;
    const CsvLimits& m_limits;
    std::map<std::string, std::size_t, std::less<>> m_places; ///< column name → place in the rows
    std::vector<EvidenceRow> m_rows;
    std::vector<TableProblem> m_problems;
    std::size_t m_uncounted = 0;
};

void Reader::problem(std::size_t row, std::string_view column, std::string_view rule, std::string message,
                     std::string hint) {
    if (m_problems.size() >= m_limits.problems)
        ++m_uncounted;
    else
        m_problems.push_back(
            {row, std::string(column), std::string(rule), std::move(message), std::move(hint)});
}

void Reader::readHeader(const std::vector<std::string>& header) {
    const auto& columns = evidenceColumns();
    for (std::size_t place = 0; place < header.size(); ++place) {
        const std::string name = heading(header[place]);
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const EvidenceColumn& each) {
            return each.name == name ||
                   std::find(each.aliases.begin(), each.aliases.end(), name) != each.aliases.end();
        });
        if (name.empty())
            problem(1, "column " + std::to_string(place + 1), "column-unnamed", "the column has no name",
                    "name it in row 1 or delete it");
        else if (column == columns.end())
            problem(1, header[place], "column-unknown", "there is no such column in an evidence table",
                    "rename it to one of title, source-type, date, items, summary, holder, link, tags, "
                    "disclosure, "
                    "or delete it");
        else if (!m_places.emplace(column->name, place).second)
            problem(1, header[place], "column-twice",
                    "a column for \"" + std::string(column->name) + "\" is there already",
                    "keep one of them");
    }
    for (const EvidenceColumn& column : columns)
        if (column.required && !m_places.contains(column.name))
            problem(1, column.name, "column-missing", "the column is missing", "add it to the header row");
}

std::string_view Reader::cell(const TableRow& row, std::string_view column) const {
    const auto place = m_places.find(column);
    if (place == m_places.end())
        return {};
    std::string_view text = trimmed(row.cells[place->second]);
    // The apostrophe that keeps spreadsheet programs from taking a text for a formula.
    if (text.size() > 1 && text[0] == '\'' &&
        std::string_view("=+-@").find(text[1]) != std::string_view::npos)
        text.remove_prefix(1);
    return text;
}

/// A cell that is shown on one line: its line ends become spaces.
std::string Reader::line(const TableRow& row, std::string_view column) {
    std::string text(cell(row, column));
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() > lineLimit)
        problem(row.number, column, "cell-too-long",
                "the text is longer than " + std::to_string(lineLimit) + " bytes",
                "move the details to the column summary");
    return text;
}

void Reader::readSourceType(const TableRow& row, Evidence& evidence) {
    const std::string_view words = cell(row, "source-type");
    if (const auto type = sourceTypeFromWords(words)) {
        evidence.sourceType = *type;
        return;
    }
    std::vector<std::string> ids;
    for (const SourceType type : allSourceTypes)
        ids.emplace_back(idOf(type));
    problem(row.number, "source-type", words.empty() ? "cell-empty" : "source-type-unknown",
            words.empty() ? "the cell is empty" : quotedCell(words) + " is not a source type",
            "use one of " + joined(ids));
}

void Reader::readDay(const TableRow& row, Evidence& evidence) {
    const std::string_view text = cell(row, "date");
    if (text.empty())
        return;
    const DateReading reading = readDate(text);
    evidence.date = reading.date;
    if (!reading.date)
        problem(row.number, "date", reading.rule, reading.message, reading.hint);
}

void Reader::readDisclosure(const TableRow& row, Evidence& evidence) {
    const std::string_view text = cell(row, "disclosure");
    if (text.empty())
        return;
    if (const auto disclosure = disclosureFromId(heading(text)))
        evidence.disclosure = *disclosure;
    else
        problem(row.number, "disclosure", "disclosure-unknown", quotedCell(text) + " is not known",
                "use one of include, title-only, leave-out, or leave the cell empty");
}

std::vector<std::string> Reader::readItems(const TableRow& row) {
    std::vector<std::string> ids;
    for (const std::string& word : split(cell(row, "items"), ";|, \n\t")) {
        const auto id = findSubject(m_framework, word, SubjectScope::Content);
        if (id && std::find(ids.begin(), ids.end(), *id) == ids.end()) {
            ids.push_back(*id);
        } else if (!id) {
            const auto& names = id.error().parameters;
            const std::vector<std::string> others(names.begin() + 2, names.end());
            const bool ambiguous = id.error().code == ErrorCode::Ambiguous;
            problem(row.number, "items", ambiguous ? "item-ambiguous" : "item-unknown",
                    quotedCell(word) + (ambiguous ? " may mean several items"
                                                  : " is no item or area of " + m_framework.shownTitle()),
                    others.empty() ? "use the numbers that stand before its statements"
                                   : (ambiguous ? "use one of " : "did you mean ") + joined(others) +
                                         (ambiguous ? "" : "?"));
        }
    }
    return ids;
}

void Reader::readRow(const TableRow& row) {
    EvidenceRow read;
    read.row = row.number;
    Evidence& evidence = read.evidence;
    evidence.title = line(row, "title");
    if (evidence.title.empty())
        problem(row.number, "title", "cell-empty", "the cell is empty", "give the evidence a title");
    readSourceType(row, evidence);
    readDay(row, evidence);
    readDisclosure(row, evidence);
    evidence.summary = cell(row, "summary");
    evidence.holder = line(row, "holder");
    evidence.link = line(row, "link");
    evidence.tags = splitTags(cell(row, "tags"));
    read.subjectIds = readItems(row);
    m_rows.push_back(std::move(read));
}

EvidenceRows Reader::take() {
    if (m_uncounted > 0)
        m_problems.push_back({0,
                              {},
                              "problems-many",
                              std::to_string(m_uncounted) + " more problems are not listed",
                              "put these right first"});
    return {std::move(m_rows), std::move(m_problems)};
}

} // namespace

const std::vector<EvidenceColumn>& evidenceColumns() {
    static const std::vector<EvidenceColumn> columns = {
        {"title", true, {"evidence", "name", "evidence-title"}},
        {"source-type", true, {"source", "type", "type-of-source", "evidence-type", "kind"}},
        {"date", false, {"date-of-evidence", "evidence-date", "day"}},
        {"items", false, {"item", "statements", "statement", "numbers", "linked-items"}},
        {"summary", false, {"description", "what-it-shows", "notes", "details"}},
        {"holder", false, {"held-by", "who-holds-it", "where", "location", "kept-by"}},
        {"link", false, {"url", "address", "web-address", "links"}},
        {"tags", false, {"tag", "keywords"}},
        {"disclosure", false, {}},
    };
    return columns;
}

std::optional<SourceType> sourceTypeFromWords(std::string_view words) {
    const std::string id = heading(words);
    if (const auto type = sourceTypeFromId(id))
        return type;
    for (const auto& [name, type] : sourceWords)
        if (name == id)
            return type;
    return std::nullopt;
}

std::vector<std::string> splitTags(std::string_view cell) {
    std::vector<std::string> tags = split(cell, ";|,\n");
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

EvidenceRows readEvidence(const CsvTable& table, const Framework& framework, const CsvLimits& limits) {
    Reader reader(framework, limits, table.problems);
    if (!table.header.empty())
        reader.readHeader(table.header);
    if (reader.hasColumns())
        for (const TableRow& row : table.rows)
            reader.readRow(row);
    return reader.take();
}

} // namespace inclusion
