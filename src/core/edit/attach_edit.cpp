#include "core/edit/attach_edit.h"

#include <utility>

namespace inclusion {

AttachEdit::AttachEdit(std::string name, Attachment attachment, std::string bytes)
    : RecordEdit<Attachment>(std::move(name), {}, std::nullopt, attachment),
      m_sha256(std::move(attachment.sha256)), m_bytes(std::move(bytes)) {}

Result<ChangeSet> AttachEdit::apply(EditTarget& target) {
    if (!m_kept) {
        const Result<> kept = guarded(target.path(), [&] { target.keepContent(m_sha256, m_bytes); });
        if (!kept)
            return tl::unexpected<Error>(kept.error());
    }
    return RecordEdit<Attachment>::apply(target);
}

void AttachEdit::committed() {
    m_kept = true;
    m_bytes = {};
    m_bytes.shrink_to_fit();
}

} // namespace inclusion
