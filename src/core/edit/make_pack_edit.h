#pragma once

#include "core/edit/record_edit.h"

#include <string>

namespace inclusion {

/// Records a review pack. Its content goes into the file with the first commit and stays there as long as the
/// file is open, so that it need not be held in memory for undo and redo.
class MakePackEdit : public RecordEdit<ReviewPack> {
public:
    MakePackEdit(std::string name, ReviewPack pack, std::string content);

    Result<ChangeSet> apply(EditTarget& target) override;
    void committed() override;

private:
    std::string m_hash;
    std::string m_content;
    bool m_kept = false;
};

} // namespace inclusion
