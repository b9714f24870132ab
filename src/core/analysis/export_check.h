#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/audit/history.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::analysis {

/// What a text that is about to leave the school may tell of a child.
enum class ExportConcern {
    UniquePupilNumber,
    DateOfBirth,
    NameList,     ///< looks like a list of names
    ListedName,   ///< a name of the school's own list
    HiddenFigure, ///< may tell a figure that the tables leave out (hidden_figures.h); exports print it as it
                  ///< is
    SmallCount    ///< a count of children below the threshold; exports tell it as "fewer than …"
};

std::string_view idOf(ExportConcern concern);
/// Whether somebody has to say that it was looked at before anything leaves the school.
bool holdsBack(ExportConcern concern);

/// One place to look at. It says where and of what kind, never what.
struct ExportFinding {
    ExportConcern concern = ExportConcern::NameList;
    RecordKind record = RecordKind::Judgement;
    std::string id; ///< subject in the framework for judgements, descriptions and notes; else the record

    bool operator==(const ExportFinding&) const = default;
};

/// Names of children that a school keeps to look for, read from a text with one name on each line. They never
/// go into an audit file: it travels.
class NameWatch {
public:
    NameWatch() = default;
    /// Lines of one word are looked for as they stand, so a very short or common one finds much.
    explicit NameWatch(std::string_view list);

    bool isEmpty() const { return m_names.empty(); }
    /// Whether a name stands in the text as whole words, in whatever case.
    bool findsIn(std::string_view text) const;

private:
    std::vector<std::string> m_names; ///< as " words parted by blanks "
};

/// Whether a text counts fewer children than that, or lets somebody work such a count out (small_counts.h).
bool countsFewChildren(std::string_view text, int threshold);

/// Looks through everything that a report of this snapshot may show (so give it the redacted one). Each
/// record and concern once; what holds back comes first.
std::vector<ExportFinding> exportFindings(const AuditSnapshot& snapshot, const NameWatch& names,
                                          int smallNumberThreshold);

} // namespace inclusion::analysis
