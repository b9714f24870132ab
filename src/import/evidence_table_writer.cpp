#include "import/evidence_table_writer.h"

#include "core/framework/lookup.h"

#include <csv.h>

#include <string_view>

namespace inclusion {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : "; ") + word;
    return text;
}

std::string guarded(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return formula ? "'" + text : text;
}

void append(std::string& csv, const std::string& cell) {
    const std::string text = guarded(cell);
    std::string quoted(2 * text.size() + 2, '\0');
    quoted.resize(csv_write(quoted.data(), quoted.size(), text.data(), text.size()));
    csv += (csv.empty() || csv.back() == '\n' ? "" : ",") + quoted;
}

/// The number of a subject where that alone names it, else its id.
std::string nameOf(const std::string& subjectId, const Framework& framework) {
    const Item* item = framework.findItem(subjectId);
    const Area* area = item ? nullptr : framework.findArea(subjectId);
    const std::string number = item ? item->number : area ? area->number : std::string();
    const auto found = findSubject(framework, number, SubjectScope::Content);
    return !number.empty() && found && *found == subjectId ? number : subjectId;
}

} // namespace

std::string writeEvidence(const std::vector<EvidenceRow>& rows, const Framework& framework) {
    std::string csv;
    for (const EvidenceColumn& column : evidenceColumns())
        append(csv, std::string(column.name));
    csv += "\r\n";
    for (const EvidenceRow& row : rows) {
        const Evidence& evidence = row.evidence;
        std::vector<std::string> items;
        for (const std::string& id : row.subjectIds)
            items.push_back(nameOf(id, framework));
        for (const std::string& cell :
             {evidence.title, std::string(idOf(evidence.sourceType)),
              evidence.date ? evidence.date->iso() : std::string(), joined(items), evidence.summary,
              evidence.holder, evidence.link, joined(evidence.tags), std::string(idOf(evidence.disclosure))})
            append(csv, cell);
        csv += "\r\n";
    }
    return "\xEF\xBB\xBF" + csv;
}

} // namespace inclusion
