#include "core/storage/stores/review_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

constexpr const char* packColumns =
    "SELECT id, audit_id, title, detail, reply_by, content_hash, author, created_at FROM review_pack";

ReviewPack packFrom(const sqlite::Query& row) {
    ReviewPack pack;
    pack.id = row.id<ReviewPackId>(0);
    pack.auditId = row.id<AuditId>(1);
    pack.title = row.text(2);
    pack.detail = sqlite::known(packDetailFromId(row.text(3)));
    pack.replyBy = row.date(4);
    pack.contentHash = row.text(5);
    pack.author = row.text(6);
    pack.createdAt = row.timestamp(7);
    return pack;
}

constexpr const char* commentColumns =
    "SELECT id, audit_id, coalesce(pack_id, ''), source_id, subject_id, reviewer, stance, text, written_at,"
    " on_behalf, entered_by, state, answer, answered_by, answered_at, settled_by, settled_at, action_id,"
    " judgement_subject, withdrawn_by, withdrawn_at FROM review_comment";

std::optional<Timestamp> momentOf(const sqlite::Query& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.timestamp(column));
}

ReviewComment commentFrom(const sqlite::Query& row) {
    ReviewComment comment;
    comment.id = row.id<ReviewCommentId>(0);
    comment.auditId = row.id<AuditId>(1);
    comment.packId = row.id<ReviewPackId>(2);
    comment.sourceId = row.text(3);
    comment.subjectId = row.text(4);
    comment.reviewer = row.text(5);
    comment.stance = sqlite::known(commentStanceFromId(row.text(6)));
    comment.text = row.text(7);
    comment.writtenAt = row.timestamp(8);
    comment.onBehalf = row.flag(9);
    comment.enteredBy = row.text(10);
    comment.state = sqlite::known(commentStateFromId(row.text(11)));
    comment.answer = row.text(12);
    comment.answeredBy = row.text(13);
    comment.answeredAt = momentOf(row, 14);
    comment.settledBy = row.text(15);
    comment.settledAt = momentOf(row, 16);
    comment.actionId = row.id<ActionId>(17);
    comment.judgementSubject = row.text(18);
    comment.withdrawnBy = row.text(19);
    comment.withdrawnAt = momentOf(row, 20);
    return comment;
}

constexpr const char* viewColumns =
    "SELECT id, audit_id, coalesce(pack_id, ''), subject_id, judge, level_id, rationale, written_at,"
    " agreed_level_id, agreed_reason, agreed_by, agreed_at FROM first_view";

FirstView viewFrom(const sqlite::Query& row) {
    FirstView view;
    view.id = row.id<FirstViewId>(0);
    view.auditId = row.id<AuditId>(1);
    view.packId = row.id<ReviewPackId>(2);
    view.subjectId = row.text(3);
    view.judge = row.text(4);
    view.levelId = row.text(5);
    view.rationale = row.text(6);
    view.writtenAt = row.timestamp(7);
    view.agreedLevelId = row.text(8);
    view.agreedReason = row.text(9);
    view.agreedBy = row.text(10);
    view.agreedAt = momentOf(row, 11);
    return view;
}

std::string isoOrEmpty(const std::optional<Timestamp>& moment) {
    return moment ? moment->iso() : std::string();
}

} // namespace

std::optional<ReviewPack> ReviewStore::findPack(const ReviewPackId& id) const {
    sqlite::Query row = m_connection.query(std::string(packColumns) + " WHERE id = ?");
    std::optional<ReviewPack> pack = sqlite::first(row.bind(id), packFrom);
    if (pack)
        readReviewers(*pack);
    return pack;
}

std::vector<ReviewPack> ReviewStore::packsOf(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query(std::string(packColumns) +
                                            " WHERE audit_id = ? ORDER BY created_at DESC, id DESC");
    std::vector<ReviewPack> packs = sqlite::all(rows.bind(auditId), packFrom);
    for (ReviewPack& pack : packs)
        readReviewers(pack);
    return packs;
}

void ReviewStore::readReviewers(ReviewPack& pack) const {
    sqlite::Query rows =
        m_connection.query("SELECT role FROM review_pack_reviewer WHERE pack_id = ? ORDER BY position");
    rows.bind(pack.id);
    while (rows.step())
        pack.reviewers.push_back(rows.text(0));
}

std::optional<std::string> ReviewStore::content(const std::string& sha256) const {
    sqlite::Query row = m_connection.query("SELECT content FROM review_pack_content WHERE sha256 = ?");
    return row.bind(sha256).step() ? std::optional(row.text(0)) : std::nullopt;
}

void ReviewStore::addContent(const std::string& sha256, std::string_view content) {
    m_connection
        .query("INSERT INTO review_pack_content (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(sha256, content)
        .run();
}

void ReviewStore::dropUnusedContent() {
    // Asked first, so that opening a file with nothing to drop does not write.
    const std::string unused =
        " FROM review_pack_content WHERE sha256 NOT IN (SELECT content_hash FROM review_pack)";
    if (m_connection.query("SELECT 1" + unused + " LIMIT 1").step())
        m_connection.query("DELETE" + unused).run();
}

void ReviewStore::changeContents(const std::function<bool(std::string& content)>& change) {
    std::vector<std::string> hashes;
    {
        sqlite::Query rows = m_connection.query("SELECT sha256 FROM review_pack_content");
        while (rows.step())
            hashes.push_back(rows.text(0));
    }
    for (const std::string& hash : hashes)
        if (std::string text = content(hash).value_or(""); change(text))
            m_connection.query("UPDATE review_pack_content SET content = ? WHERE sha256 = ?")
                .bind(text, hash)
                .run();
}

std::optional<ReviewComment> ReviewStore::findComment(const ReviewCommentId& id) const {
    sqlite::Query row = m_connection.query(std::string(commentColumns) + " WHERE id = ?");
    return sqlite::first(row.bind(id), commentFrom);
}

std::vector<ReviewComment> ReviewStore::commentsOf(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query(std::string(commentColumns) +
                                            " WHERE audit_id = ? ORDER BY written_at, reviewer, id");
    return sqlite::all(rows.bind(auditId), commentFrom);
}

void ReviewStore::replace(const std::optional<ReviewPack>& before, const std::optional<ReviewPack>& after) {
    const ReviewPackId& id = before ? before->id : after.value().id;
    expectStored(findPack(id), before, RecordKind::ReviewPack, id.text());
    m_connection.query("DELETE FROM review_pack_reviewer WHERE pack_id = ?").bind(id).run();
    if (!after) {
        m_connection.query("DELETE FROM review_pack WHERE id = ?").bind(id).run();
        return;
    }
    m_connection
        .query("INSERT INTO review_pack (id, audit_id, title, detail, reply_by, content_hash, author,"
               " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
               " ON CONFLICT (id) DO UPDATE SET audit_id = excluded.audit_id, title = excluded.title,"
               " detail = excluded.detail, reply_by = excluded.reply_by,"
               " content_hash = excluded.content_hash, author = excluded.author,"
               " created_at = excluded.created_at")
        .bind(id, after->auditId, after->title, idOf(after->detail), after->replyBy, after->contentHash,
              after->author, after->createdAt)
        .run();
    for (std::size_t position = 0; position < after->reviewers.size(); ++position)
        m_connection.query("INSERT INTO review_pack_reviewer (pack_id, position, role) VALUES (?, ?, ?)")
            .bind(id, position, after->reviewers[position])
            .run();
}

void ReviewStore::replace(const std::optional<ReviewComment>& before,
                          const std::optional<ReviewComment>& after) {
    const ReviewCommentId& id = before ? before->id : after.value().id;
    expectStored(findComment(id), before, RecordKind::ReviewComment, id.text());
    m_connection.query("DELETE FROM review_comment WHERE id = ?").bind(id).run();
    if (!after)
        return;
    m_connection
        .query("INSERT INTO review_comment (id, audit_id, pack_id, source_id, subject_id, reviewer, stance,"
               " text, written_at, on_behalf, entered_by, state, answer, answered_by, answered_at,"
               " settled_by, settled_at, action_id, judgement_subject, withdrawn_by, withdrawn_at)"
               " VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?,"
               " nullif(?, ''), ?, ?, ?, nullif(?, ''))")
        .bind(id, after->auditId, after->packId, after->sourceId, after->subjectId, after->reviewer,
              idOf(after->stance), after->text, after->writtenAt, after->onBehalf, after->enteredBy,
              idOf(after->state), after->answer, after->answeredBy, isoOrEmpty(after->answeredAt),
              after->settledBy, isoOrEmpty(after->settledAt), after->actionId, after->judgementSubject,
              after->withdrawnBy, isoOrEmpty(after->withdrawnAt))
        .run();
}

std::optional<FirstView> ReviewStore::findView(const FirstViewId& id) const {
    sqlite::Query row = m_connection.query(std::string(viewColumns) + " WHERE id = ?");
    return sqlite::first(row.bind(id), viewFrom);
}

std::vector<FirstView> ReviewStore::viewsOf(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query(std::string(viewColumns) +
                                            " WHERE audit_id = ? ORDER BY subject_id, written_at, id");
    return sqlite::all(rows.bind(auditId), viewFrom);
}

void ReviewStore::replace(const std::optional<FirstView>& before, const std::optional<FirstView>& after) {
    const FirstViewId& id = before ? before->id : after.value().id;
    expectStored(findView(id), before, RecordKind::FirstView, id.text());
    m_connection.query("DELETE FROM first_view WHERE id = ?").bind(id).run();
    if (!after)
        return;
    m_connection
        .query("INSERT INTO first_view (id, audit_id, pack_id, subject_id, judge, level_id, rationale,"
               " written_at, agreed_level_id, agreed_reason, agreed_by, agreed_at)"
               " VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))")
        .bind(id, after->auditId, after->packId, after->subjectId, after->judge, after->levelId,
              after->rationale, after->writtenAt, after->agreedLevelId, after->agreedReason, after->agreedBy,
              isoOrEmpty(after->agreedAt))
        .run();
}

} // namespace inclusion
