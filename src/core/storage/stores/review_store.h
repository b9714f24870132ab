#pragma once

#include "core/audit/review.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Review packs, what they showed, and the comments that came back.
class ReviewStore {
public:
    explicit ReviewStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<ReviewPack> findPack(const ReviewPackId& id) const;
    /// Newest first.
    std::vector<ReviewPack> packsOf(const AuditId& auditId) const;
    /// What a pack showed.
    std::optional<std::string> content(const std::string& sha256) const;
    void addContent(const std::string& sha256, std::string_view content);
    /// Takes away content that no pack has any more.
    void dropUnusedContent();
    /// Lets every content be changed in place, under the hash that it had: for what is erased for good.
    /// `change` says whether it did.
    void changeContents(const std::function<bool(std::string& content)>& change);

    std::optional<ReviewComment> findComment(const ReviewCommentId& id) const;
    /// By the moment they were written, then reviewer.
    std::vector<ReviewComment> commentsOf(const AuditId& auditId) const;

    std::optional<FirstView> findView(const FirstViewId& id) const;
    /// By subject, then the moment they were written.
    std::vector<FirstView> viewsOf(const AuditId& auditId) const;

    /// Adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<ReviewPack>& before, const std::optional<ReviewPack>& after);
    void replace(const std::optional<ReviewComment>& before, const std::optional<ReviewComment>& after);
    void replace(const std::optional<FirstView>& before, const std::optional<FirstView>& after);

private:
    void readReviewers(ReviewPack& pack) const;

    sqlite::Connection& m_connection;
};

} // namespace inclusion
