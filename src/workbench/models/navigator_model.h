#pragma once

#include "core/edit/edit.h"
#include "workbench/subject_status.h"

#include <QAbstractItemModel>

#include <vector>

namespace inclusion {

/// The areas of the audit in view with their items, nested areas and overall judgements, each with where it
/// stands. Reads the file once when an audit comes into view and afterwards only what a change names.
class NavigatorModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        SubjectIdRole = Qt::UserRole + 1, ///< QString
        IsAreaRole,                       ///< bool
        RankRole,                         ///< int, see SubjectStatus
        LevelCountRole,                   ///< int
        ChipRole,                         ///< QString, empty for none
        ChipAttentionRole,                ///< bool
        ProgressRole, ///< QString of an area, "3 of 5"; empty when nothing in it is judged
    };

    explicit NavigatorModel(const AuditSession& session, QObject* parent = nullptr);

    /// The row of a subject; invalid when it has none.
    QModelIndex indexOf(const QString& subjectId) const;
    /// Where the subject of a row stands.
    const SubjectStatus& statusAt(const QModelIndex& index) const;
    /// Subjects other than areas, in reading order: what "next item" walks through.
    QStringList itemsInOrder() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node {
        std::string subjectId;
        QString number;
        QString title;
        bool isArea = false;
        int parent = -1; ///< place in m_nodes; -1 at the top
        int row = 0;     ///< place among its fellows
        std::vector<int> children;
        SubjectStatus status;
    };

    void reload();
    void refresh(const ChangeSet& changes);
    int addNode(Node node);
    void addArea(const Area& area, int parent);
    void updateNode(int node);
    const std::vector<int>& childrenOf(const QModelIndex& parent) const;
    QModelIndex indexOfNode(int node) const;
    QString progressOf(const Node& area) const;
    void countJudged(const Node& area, int& judged, int& all) const;
    QString accessibleText(const Node& node) const;

    const AuditSession& m_session;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

} // namespace inclusion
