#include "workbench/review_draft.h"

#include "core/framework/input_file.h"
#include "core/review/sealing/reply_seal.h"
#include "workbench/attachment_files.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int draftPause = 500; ///< milliseconds after the last key
/// Stands in a draft for a text or role that is not written yet, which the reader of replies would refuse.
const std::string notYet = "\u2026";

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

template <typename Said>
const Said* onSubject(const std::vector<Said>& all, const std::string& subjectId) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Said& each) { return each.subjectId == subjectId; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

ReviewDraft::ReviewDraft(review::OpenedPack pack, const Clock& clock, IdFactory& ids, QString folder,
                         QObject* parent)
    : QObject(parent), m_pack(std::make_shared<const review::PackContent>(std::move(pack.content))),
      m_clock(clock), m_ids(ids), m_folder(std::move(folder)) {
    m_reply.id = ids.next();
    m_reply.packId = m_pack->id;
    m_reply.packHash = pack.hash;
    if (m_pack->reviewers.size() == 1)
        m_reply.reviewer = m_pack->reviewers.front();
    m_pause.setSingleShot(true);
    m_pause.setInterval(draftPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (const auto done = keep(); !done)
            Q_EMIT failed(done.error());
    });
    restore();
}

ReviewDraft::~ReviewDraft() {
    static_cast<void>(keep()); // nobody is left to be told
}

QString ReviewDraft::draftPath() const {
    return QDir(m_folder).filePath(toQt(m_pack->id.text()) + QStringLiteral(".inclusion-draft"));
}

void ReviewDraft::restore() {
    if (!QFileInfo::exists(draftPath()))
        return;
    const auto bytes = readInputFile(toCore(draftPath()), 2 * review::largestReply);
    const auto sealed =
        bytes ? review::readSealedReply(*bytes) : Result<review::SealedReply>(tl::unexpect, bytes.error());
    auto reply = sealed ? review::openReply(*sealed, m_reply.packId, m_reply.packHash, m_pack->replyKey)
                        : Result<review::Reply>(tl::unexpect, sealed.error());
    if (!reply) {
        m_problem = reply.error();
        return;
    }
    m_reply = std::move(*reply);
    if (m_reply.reviewer == notYet)
        m_reply.reviewer.clear();
    for (review::ReplyComment& comment : m_reply.comments)
        if (comment.text == notYet)
            comment.text.clear();
    m_restored = count() > 0;
}

QString ReviewDraft::reviewer() const {
    return toQt(m_reply.reviewer);
}

void ReviewDraft::setReviewer(const QString& reviewer) {
    const std::string role = toCore(reviewer.simplified());
    if (role == m_reply.reviewer)
        return;
    m_reply.reviewer = role;
    m_dirty = true;
    m_pause.start();
}

const review::ReplyComment* ReviewDraft::commentOn(const std::string& subjectId) const {
    const review::ReplyComment* comment = onSubject(m_reply.comments, subjectId);
    return comment && !comment->withdrawnAt ? comment : nullptr;
}

const review::ReplyComment* ReviewDraft::withdrawnOn(const std::string& subjectId) const {
    const review::ReplyComment* comment = onSubject(m_reply.comments, subjectId);
    return comment && comment->withdrawnAt ? comment : nullptr;
}

const review::ReplyComment* ReviewDraft::sentOn(const std::string& id) const {
    const auto found = std::find_if(m_reply.sent.begin(), m_reply.sent.end(),
                                    [&](const review::ReplyComment& each) { return each.id == id; });
    return found == m_reply.sent.end() ? nullptr : &*found;
}

void ReviewDraft::setComment(const std::string& subjectId, std::optional<CommentStance> stance,
                             const QString& text) {
    auto& all = m_reply.comments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const review::ReplyComment& each) {
        return each.subjectId == subjectId;
    });
    const review::ReplyComment* sent = found == all.end() ? nullptr : sentOn(found->id);
    if (!stance) {
        if (found == all.end() || found->withdrawnAt)
            return;
        if (sent == nullptr) {
            all.erase(found);
        } else { // the school knows it by the words that it was sent
            const std::optional<Timestamp> before = sent->withdrawnAt;
            *found = *sent;
            found->withdrawnAt = before.value_or(m_clock.now());
        }
        touch(subjectId);
        return;
    }
    review::ReplyComment comment =
        found == all.end() ? review::ReplyComment{m_ids.next(), subjectId, *stance, {}, {}} : *found;
    comment.stance = *stance;
    comment.text = toCore(text);
    comment.withdrawnAt.reset();
    if (found != all.end() && comment == *found)
        return;
    // Words that are again those of the last reply are no new version of them, unless it took them back.
    const bool asSent =
        sent && !sent->withdrawnAt && sent->stance == comment.stance && sent->text == comment.text;
    comment.writtenAt = asSent ? sent->writtenAt : m_clock.now();
    if (found == all.end())
        all.push_back(std::move(comment));
    else
        *found = std::move(comment);
    touch(subjectId);
}

const review::ReplyView* ReviewDraft::viewOf(const std::string& subjectId) const {
    return onSubject(m_reply.views, subjectId);
}

void ReviewDraft::setView(const std::string& subjectId, const std::string& levelId,
                          const QString& rationale) {
    auto& all = m_reply.views;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const review::ReplyView& each) { return each.subjectId == subjectId; });
    review::ReplyView view{subjectId, levelId, toCore(rationale), m_clock.now()};
    if (levelId.empty() && isBlank(view.rationale)) {
        if (found == all.end())
            return;
        all.erase(found);
    } else if (found == all.end()) {
        all.push_back(std::move(view));
    } else if (found->levelId == view.levelId && found->rationale == view.rationale) {
        return;
    } else {
        *found = std::move(view);
    }
    touch(subjectId);
}

void ReviewDraft::touch(const std::string& subjectId) {
    m_dirty = true;
    m_pause.start();
    Q_EMIT changed(toQt(subjectId));
}

std::vector<std::string> ReviewDraft::wordless() const {
    std::vector<std::string> subjects;
    for (const review::ReplyComment& comment : m_reply.comments)
        if (comment.stance != CommentStance::Agree && isBlank(comment.text))
            subjects.push_back(comment.subjectId);
    return subjects;
}

int ReviewDraft::count() const {
    return static_cast<int>(m_reply.comments.size() + m_reply.views.size());
}

Result<> ReviewDraft::keep() {
    if (!m_dirty)
        return {};
    m_pause.stop();
    review::Reply draft = m_reply;
    draft.writtenAt = m_clock.now();
    if (isBlank(draft.reviewer))
        draft.reviewer = notYet;
    for (review::ReplyComment& comment : draft.comments)
        if (comment.stance != CommentStance::Agree && isBlank(comment.text))
            comment.text = notYet;
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::FileNotWritable, {toCore(m_folder)});
    auto written = writeWholeFile(draftPath(), review::sealReply(draft, m_pack->replyKey));
    if (written) {
        m_dirty = false;
        Q_EMIT kept();
    }
    return written;
}

Result<> ReviewDraft::saveReply(const QString& path) {
    if (isBlank(m_reply.reviewer))
        return failure(ErrorCode::InvalidValue, {"review-comment.reviewer", "", "a role"});
    m_reply.writtenAt = m_clock.now();
    review::Reply reply = m_reply;
    reply.sent.clear();
    std::erase_if(reply.comments, [](const review::ReplyComment& comment) {
        return comment.stance != CommentStance::Agree && isBlank(comment.text);
    });
    auto written = writeWholeFile(path, review::sealReply(reply, m_pack->replyKey));
    if (!written)
        return written;
    m_reply.sent = std::move(reply.comments);
    m_dirty = true;
    return keep();
}

} // namespace inclusion
