#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/audit/history.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::analysis {

/// What a text may give away about a child.
enum class PupilDataKind { UniquePupilNumber, DateOfBirth, NameList };

/// The stable id, e.g. "unique-pupil-number".
std::string_view idOf(PupilDataKind kind);

/// One place in a text that looks like data about children. It holds where, never what.
struct PupilDataHit {
    PupilDataKind kind = PupilDataKind::NameList;
    std::size_t offset = 0; ///< in bytes
    std::size_t length = 0;

    bool operator==(const PupilDataHit&) const = default;
};

/// The one detector of possible data about children (domain rule 5), in the order of the text. It warns and
/// may be wrong both ways: names inside a sentence are not found, a list of staff is.
/// - unique pupil number: a letter and twelve digits, or a temporary one (a letter, eleven digits and a
///   letter) whose check letter is right; the rule of the check letter is that of the Department for
///   Education's guide "Unique pupil numbers";
/// - date of birth: a date after "born", "DOB", "date of birth" or "birthday", or a line of just a name and
///   a date;
/// - list of names: three or more entries in a row, on lines or between commas or semicolons, of two or three
///   capitalised words each.
std::vector<PupilDataHit> possiblePupilData(std::string_view text);

/// A record of an audit whose text looks like data about children.
struct PupilDataPlace {
    RecordKind record = RecordKind::Judgement;
    std::string id; ///< subject in the framework for judgements, descriptions, notes, facts and
                    ///< answers; else the record
    PupilDataKind kind = PupilDataKind::NameList;

    bool operator==(const PupilDataPlace&) const = default;
};

/// Looks through everything that people wrote in an audit and that a report may show: rationales,
/// descriptions, notes, evidence, links, actions, facts, answers and meetings. Each record and kind once;
/// sorted by record and id.
std::vector<PupilDataPlace> pupilDataIn(const AuditSnapshot& snapshot);

} // namespace inclusion::analysis
