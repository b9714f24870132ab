#include "core/edit/make_pack_edit.h"

#include <utility>

namespace inclusion {

MakePackEdit::MakePackEdit(std::string name, ReviewPack pack, std::string content)
    : RecordEdit<ReviewPack>(std::move(name), {}, std::nullopt, pack), m_hash(std::move(pack.contentHash)),
      m_content(std::move(content)) {}

Result<ChangeSet> MakePackEdit::apply(EditTarget& target) {
    if (!m_kept) {
        const Result<> kept = guarded(target.path(), [&] { target.keepPackContent(m_hash, m_content); });
        if (!kept)
            return tl::unexpected<Error>(kept.error());
    }
    return RecordEdit<ReviewPack>::apply(target);
}

void MakePackEdit::committed() {
    m_kept = true;
    m_content = {};
    m_content.shrink_to_fit();
}

} // namespace inclusion
