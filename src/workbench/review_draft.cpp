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
    const auto& all = m_reply.comments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const review::ReplyComment& each) {
        return each.subjectId == subjectId;
    });
    return found == all.end() ? nullptr : &*found;
}

void ReviewDraft::setComment(const std::string& subjectId, std::optional<CommentStance> stance,
                             const QString& text) {
    auto& all = m_reply.comments;
    const auto found = std::find_if(all.begin(), all.end(), [&](const review::ReplyComment& each) {
        return each.subjectId == subjectId;
    });
    if (!stance) {
        if (found == all.end())
            return;
        all.erase(found);
        touch(subjectId);
        return;
    }
    review::ReplyComment comment =
        found == all.end() ? review::ReplyComment{m_ids.next(), subjectId, *stance, {}, {}} : *found;
    comment.stance = *stance;
    comment.text = toCore(text);
    if (found != all.end() && comment == *found)
        return;
    comment.writtenAt = m_clock.now();
    if (found == all.end())
        all.push_back(std::move(comment));
    else
        *found = std::move(comment);
    touch(subjectId);
}

const review::ReplyView* ReviewDraft::viewOf(const std::string& subjectId) const {
    const auto& all = m_reply.views;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const review::ReplyView& each) { return each.subjectId == subjectId; });
    return found == all.end() ? nullptr : &*found;
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
    std::erase_if(reply.comments, [](const review::ReplyComment& comment) {
        return comment.stance != CommentStance::Agree && isBlank(comment.text);
    });
    return writeWholeFile(path, review::sealReply(reply, m_pack->replyKey));
}

} // namespace inclusion
