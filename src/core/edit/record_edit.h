#pragma once

#include "core/edit/edit.h"
#include "core/edit/edit_target.h"
#include "core/storage/failure.h"

#include <optional>
#include <string>
#include <utility>

namespace inclusion {

/// Says who judged and when, who looked at an action, who answered a comment: filled in when the edit runs
/// for the first time. Other records carry no such mark.
template <typename Record>
void stamp(Record&, const EditContext&) {}
inline void stamp(Judgement& judgement, const EditContext& context) {
    judgement.author = context.author;
    judgement.changedAt = context.at;
}
inline void stamp(EvidenceCheck& check, const EditContext& context) {
    check.author = context.author;
    check.checkedAt = context.at;
}
inline void stamp(Action& action, const EditContext& context) {
    for (ReviewRound& round : action.rounds)
        if (round.author.empty())
            round.author = context.author;
}
inline void stamp(ReviewPack& pack, const EditContext& context) {
    if (pack.author.empty())
        pack.author = context.author;
}
inline void stamp(ReviewComment& comment, const EditContext& context) {
    if (comment.onBehalf && comment.enteredBy.empty())
        comment.enteredBy = context.author;
    if (!comment.answer.empty() && !comment.answeredAt) {
        comment.answeredBy = context.author;
        comment.answeredAt = context.at;
    }
    if (comment.state == CommentState::Settled && !comment.settledAt) {
        comment.settledBy = context.author;
        comment.settledAt = context.at;
    }
    if (comment.withdrawnAt == Timestamp()) { // the edit left it to us
        comment.withdrawnBy = context.author;
        comment.withdrawnAt = context.at;
    }
}
inline void stamp(FirstView& view, const EditContext& context) {
    if (!view.agreedReason.empty() && !view.agreedAt) {
        view.agreedBy = context.author;
        view.agreedAt = context.at;
    }
}

/// Adds, changes or removes one record: its values before and after are all there is to know, and undoing is
/// the same with the two exchanged.
template <typename Record>
class RecordEdit : public Edit {
public:
    RecordEdit(std::string name, std::string subjectId, std::optional<Record> before,
               std::optional<Record> after)
        : m_name(std::move(name)), m_subjectId(std::move(subjectId)), m_before(std::move(before)),
          m_after(std::move(after)) {}

    const std::string& name() const override { return m_name; }
    const std::string& subjectId() const override { return m_subjectId; }
    bool isNoOp() const override { return m_before == m_after; }

    Result<ChangeSet> apply(EditTarget& target) override {
        if (m_after && !std::exchange(m_stamped, true))
            stamp(*m_after, target.context());
        return replace(target, m_before, m_after);
    }
    Result<ChangeSet> revert(EditTarget& target) override { return replace(target, m_after, m_before); }

private:
    static Result<ChangeSet> replace(EditTarget& target, const std::optional<Record>& from,
                                     const std::optional<Record>& to) {
        return guarded(target.path(), [&] { return ChangeSet{{target.replace(from, to)}, false}; });
    }

    std::string m_name;
    std::string m_subjectId;
    std::optional<Record> m_before;
    std::optional<Record> m_after;
    bool m_stamped = false;
};

} // namespace inclusion
