#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/review/pack_file.h"
#include "core/review/reply.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace inclusion {

/// What a reviewer writes on a pack, kept on this computer as it is typed, so that nothing is lost when the
/// program or the power goes. The draft has the form of the reply: sealed under the key that lies in the
/// pack, so that whoever cannot open the pack cannot read the draft.
class ReviewDraft : public QObject {
    Q_OBJECT

public:
    /// \param folder where drafts are kept; made when it is first needed.
    ReviewDraft(review::OpenedPack pack, const Clock& clock, IdFactory& ids, QString folder,
                QObject* parent = nullptr);
    ~ReviewDraft() override;

    std::shared_ptr<const review::PackContent> pack() const { return m_pack; }
    /// What was kept from before is here again.
    bool isRestored() const { return m_restored; }
    /// A draft that was there and cannot be read; it is left where it is.
    const std::optional<Error>& problem() const { return m_problem; }

    QString reviewer() const;
    void setReviewer(const QString& reviewer);

    /// The comment on a subject (empty: the pack as a whole), or null; one that is taken back is none.
    const review::ReplyComment* commentOn(const std::string& subjectId) const;
    /// What a reply that was saved said of a subject and the next one takes back, or null.
    const review::ReplyComment* withdrawnOn(const std::string& subjectId) const;
    /// Without a stance the comment is taken away: forgotten, or taken back where a reply has said it.
    void setComment(const std::string& subjectId, std::optional<CommentStance> stance, const QString& text);
    /// The judgement of a subject, where the pack asks for one, or null.
    const review::ReplyView* viewOf(const std::string& subjectId) const;
    /// Without a level and a reason the judgement is taken away.
    void setView(const std::string& subjectId, const std::string& levelId, const QString& rationale);

    /// Questions and challenges that still lack their words, by subject: a reply is not complete with them.
    std::vector<std::string> wordless() const;
    /// Comments and judgements, and comments that are taken back.
    int count() const;

    /// Writes what changed since. Called by itself soon after each change.
    Result<> keep();
    /// Writes the reply for the school, and remembers what it said. `InvalidValue` (kind
    /// "review-comment.reviewer") without a role.
    Result<> saveReply(const QString& path);

Q_SIGNALS:
    /// Something was written on that subject.
    void changed(const QString& subjectId);
    /// The draft could not be kept.
    void failed(const inclusion::Error& error);
    void kept();

private:
    QString draftPath() const;
    void restore();
    void touch(const std::string& subjectId);
    const review::ReplyComment* sentOn(const std::string& id) const;

    std::shared_ptr<const review::PackContent> m_pack;
    const Clock& m_clock;
    IdFactory& m_ids;
    QString m_folder;
    review::Reply m_reply;
    QTimer m_pause;
    bool m_restored = false;
    bool m_dirty = false;
    std::optional<Error> m_problem;
};

} // namespace inclusion
