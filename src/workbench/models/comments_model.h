#pragma once

#include "core/audit/review.h"
#include "core/edit/edit.h"

#include <QAbstractListModel>

#include <vector>

namespace inclusion {

class AuditSession;

/// The comments of reviewers on the audit in view, in the order of the framework, those on the whole audit
/// first: all of them, or those of one kind.
class CommentsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Open, Everything, Agreements, Answered, Settled, TakenBack };
    enum Role {
        CommentIdRole = Qt::UserRole + 40, ///< QString
        SubjectIdRole,                     ///< QString
    };

    explicit CommentsModel(const AuditSession& session, QObject* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    static QString nameOf(Kind kind);

    /// The comment of a row, or null.
    const ReviewComment* at(int row) const;
    int rowOf(const ReviewCommentId& id) const;
    /// All comments of the audit, whatever is shown.
    const std::vector<ReviewComment>& all() const { return m_all; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// Read anew, after the rows were.
    void refreshed();

private:
    void reload();
    bool accepts(const ReviewComment& comment) const;
    QString text(const ReviewComment& comment) const;

    const AuditSession& m_session;
    Kind m_kind = Kind::Everything;
    std::vector<ReviewComment> m_all;
    std::vector<std::size_t> m_rows; ///< places in m_all
};

} // namespace inclusion
