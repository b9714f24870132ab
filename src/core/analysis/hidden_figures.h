#pragma once

#include "core/audit/audit_snapshot.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::analysis {

/// Finds texts that may tell what the tables of figures leave out (fact_disclosure.h). A text does where
/// - a clause has a number beside a word that names a row of a count table which is left out: "7 with sensory
/// or
///   physical needs" beside the row "Physical disability". The number need not be the row's own: the sum of
///   two rows gives away as much;
/// - a sentence has the very number of another figure that is left out, beside a word of its label.
/// It warns and may be wrong both ways: who names a row in other words is not found, and a number that counts
/// something else is. Words that the rows of a table share, and words such as "learners", name none of them.
class HiddenFigures {
public:
    HiddenFigures(const AuditSnapshot& snapshot, int threshold);

    bool isEmpty() const { return m_figures.empty(); }
    /// @param text as it may leave the school, its own small counts told already ("fewer than 5 pupils")
    bool toldIn(std::string_view text) const;

private:
    struct Figure {
        std::set<std::string> words; ///< that name it
        std::string number;          ///< as people write it; empty: any number tells
    };

    void addRow(const AuditSnapshot& snapshot, const Field& field, const Fact& fact);
    void addOther(const Field& field, const Fact& fact);

    std::vector<Figure> m_figures;
};

} // namespace inclusion::analysis
