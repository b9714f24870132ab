#include "core/edit/composite_edit.h"

#include <iterator>
#include <utility>

namespace inclusion {

namespace {

/// Runs one step for every part; the first failure ends it (the transaction around it is rolled back).
/// Iterators, not views: clang 14, which builds the fuzzers, cannot read the standard library's views.
template <typename Iterator, typename Step>
Result<ChangeSet> forEach(Iterator begin, Iterator end, Step&& step) {
    ChangeSet all;
    for (; begin != end; ++begin) {
        Result<ChangeSet> changed = step(**begin);
        if (!changed)
            return changed;
        std::move(changed->changes.begin(), changed->changes.end(), std::back_inserter(all.changes));
    }
    return all;
}

} // namespace

CompositeEdit::CompositeEdit(std::string name, std::string subjectId, std::vector<EditPtr> parts)
    : m_name(std::move(name)), m_subjectId(std::move(subjectId)), m_parts(std::move(parts)) {
    std::erase_if(m_parts, [](const EditPtr& part) { return part->isNoOp(); });
}

bool CompositeEdit::isNoOp() const {
    return m_parts.empty();
}

std::size_t CompositeEdit::size() const {
    std::size_t records = 0;
    for (const EditPtr& part : m_parts)
        records += part->size();
    return records;
}

Result<ChangeSet> CompositeEdit::apply(EditTarget& target) {
    return forEach(m_parts.begin(), m_parts.end(), [&](Edit& part) { return part.apply(target); });
}

Result<ChangeSet> CompositeEdit::revert(EditTarget& target) {
    return forEach(m_parts.rbegin(), m_parts.rend(), [&](Edit& part) { return part.revert(target); });
}

void CompositeEdit::committed() {
    for (const EditPtr& part : m_parts)
        part->committed();
}

} // namespace inclusion
