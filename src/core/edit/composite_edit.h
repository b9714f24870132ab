#pragma once

#include "core/edit/edit.h"

#include <string>
#include <vector>

namespace inclusion {

/// Several edits as one: applied in order, undone in the opposite order, in one transaction, one step of
/// undo, one batch of the history. Every part sets out from the stored state before the whole, so no two
/// parts may be about the same record.
class CompositeEdit : public Edit {
public:
    CompositeEdit(std::string name, std::string subjectId, std::vector<EditPtr> parts);

    const std::string& name() const override { return m_name; }
    const std::string& subjectId() const override { return m_subjectId; }
    bool isNoOp() const override;
    std::size_t size() const override;
    Result<ChangeSet> apply(EditTarget& target) override;
    Result<ChangeSet> revert(EditTarget& target) override;
    void committed() override;

private:
    std::string m_name;
    std::string m_subjectId;
    std::vector<EditPtr> m_parts; ///< without those that change nothing
};

} // namespace inclusion
