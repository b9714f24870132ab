#pragma once

#include "core/audit/evidence.h"
#include "core/framework/framework.h"
#include "import/csv_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// One row of a table as evidence. Its id is empty: the service gives it one.
struct EvidenceRow {
    std::size_t row = 0; ///< as a spreadsheet counts
    Evidence evidence;
    std::vector<std::string> subjectIds; ///< items and areas of the framework, each once

    bool operator==(const EvidenceRow&) const = default;
};

struct EvidenceRows {
    std::vector<EvidenceRow> rows;
    std::vector<TableProblem> problems; ///< when there are any, nothing may be taken in
};

/// A column that evidence tables may have.
struct EvidenceColumn {
    std::string_view name;
    bool required = false;
    std::vector<std::string_view> aliases;
};

/// Every column with the other headings that are understood; case, spaces and hyphens do not matter.
const std::vector<EvidenceColumn>& evidenceColumns();

/// The source type that a person's words name: its id, or a usual name such as "learning walk" or "book
/// look".
std::optional<SourceType> sourceTypeFromWords(std::string_view words);

/// Splits a cell with several tags: by `;`, `|` or `,`. Sorted, each once, as `Evidence::tags` wants them.
std::vector<std::string> splitTags(std::string_view cell);

/// Reads evidence from the table; items are looked up in the framework. Problems of the table itself come
/// first. A column that is not known is a problem: silence would lose what stands in it.
EvidenceRows readEvidence(const CsvTable& table, const Framework& framework, const CsvLimits& limits = {});

} // namespace inclusion
