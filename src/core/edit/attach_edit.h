#pragma once

#include "core/audit/evidence.h"
#include "core/edit/record_edit.h"

#include <string>

namespace inclusion {

/// Attaches a file to a piece of evidence. The bytes go into the file with the first commit and stay there as
/// long as it is open, so that they need not be held in memory for undo and redo.
class AttachEdit : public RecordEdit<Attachment> {
public:
    AttachEdit(std::string name, Attachment attachment, std::string bytes);

    Result<ChangeSet> apply(EditTarget& target) override;
    void committed() override;

private:
    std::string m_sha256;
    std::string m_bytes;
    bool m_kept = false;
};

} // namespace inclusion
