#pragma once

#include "core/framework/framework.h"

#include <string>
#include <string_view>
#include <vector>

/// What becomes of the parts of a framework from one revision to a later one: by ids, by `supersedes` and
/// `splits` of the later one, and by the hashes of the texts.
namespace inclusion {

/// What took the place of an id.
class Succession {
public:
    /// Both must outlive it.
    Succession(const Framework& from, const Framework& to) : m_from(from), m_to(to) {}

    /// The ids in the later revision that stand for an area, item, overall judgement, slot, descriptor or
    /// level of the earlier one: the id itself where it is still there, several where it was split; none
    /// where it is gone or never was.
    std::vector<std::string> successorsOf(std::string_view id) const;

private:
    const Framework& m_from;
    const Framework& m_to;
};

/// What becomes of one area, item or overall judgement, or of several that belong together.
struct RevisionChange {
    enum class Kind {
        Unchanged, ///< the text is the same; the id or number may be another
        Changed,   ///< a judgement has to be looked at again
        Added,
        Split,   ///< one became several
        Merged,  ///< several became one
        Dropped, ///< nothing took its place
    };

    Kind kind = Kind::Unchanged;
    std::vector<std::string> formerIds; ///< in the earlier revision; none when added
    std::vector<std::string> newIds;    ///< in the later revision; none when dropped

    bool operator==(const RevisionChange&) const = default;
};

/// Stable id: "unchanged", "changed", "added", "split", "merged", "dropped".
std::string_view idOf(RevisionChange::Kind kind);

/// Every area, item and overall judgement of both revisions, in the order of the later file, what was dropped
/// last.
std::vector<RevisionChange> planRevision(const Framework& from, const Framework& to);

} // namespace inclusion
