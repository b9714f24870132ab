#include "workbench/models/navigator_model.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <set>

namespace inclusion {

NavigatorModel::NavigatorModel(const AuditSession& session, QObject* parent)
    : QAbstractItemModel(parent), m_session(session) {
    connect(&session, &AuditSession::auditShown, this, &NavigatorModel::reload);
    connect(&session, &AuditSession::changed, this, &NavigatorModel::refresh);
    reload();
}

void NavigatorModel::reload() {
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    if (const Framework* framework = m_session.framework()) {
        for (const Area& area : framework->data().areas)
            addArea(area, -1);
        // One pass over a snapshot instead of three queries for each item.
        if (const auto snapshot = m_session.service().snapshot(m_session.auditId())) {
            for (Node& node : m_nodes)
                node.status = statusOf(*snapshot, node.subjectId);
        }
    }
    endResetModel();
}

void NavigatorModel::addArea(const Area& area, int parent) {
    const int node = addNode({area.id, toQt(area.number), toQt(area.shownTitle()), true, parent, 0, {}, {}});
    for (const Item& item : area.items)
        addNode({item.id, toQt(item.number), toQt(item.title), false, node, 0, {}, {}});
    for (const OverallJudgement& overall : area.judgements)
        addNode({overall.id, {}, toQt(overall.title), false, node, 0, {}, {}});
    for (const Area& nested : area.areas)
        addArea(nested, node);
}

int NavigatorModel::addNode(Node node) {
    const int place = static_cast<int>(m_nodes.size());
    auto& fellows = node.parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(node.parent)].children;
    node.row = static_cast<int>(fellows.size());
    fellows.push_back(place);
    m_nodes.push_back(std::move(node));
    return place;
}

void NavigatorModel::refresh(const ChangeSet& changes) {
    if (changes.everything) {
        for (std::size_t node = 0; node < m_nodes.size(); ++node)
            updateNode(static_cast<int>(node));
        return;
    }
    std::set<std::string> subjects;
    for (const Change& change : changes.changes) {
        if (!change.subjectId.empty() && change.auditId == m_session.auditId())
            subjects.insert(change.subjectId);
        if (change.kind != RecordKind::Evidence)
            continue;
        // A new source type matters wherever the evidence is linked.
        if (const auto links = m_session.service().linksOf(EvidenceId(change.recordId))) {
            for (const EvidenceLink& link : *links)
                subjects.insert(link.subjectId);
        }
    }
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        if (subjects.contains(m_nodes[node].subjectId))
            updateNode(static_cast<int>(node));
    }
}

void NavigatorModel::updateNode(int node) {
    Node& changed = m_nodes[static_cast<std::size_t>(node)];
    SubjectStatus status = statusOf(m_session, changed.subjectId);
    if (status == changed.status)
        return;
    changed.status = std::move(status);
    // The areas above count what is judged in them.
    for (int place = node; place >= 0; place = m_nodes[static_cast<std::size_t>(place)].parent) {
        const QModelIndex index = indexOfNode(place);
        Q_EMIT dataChanged(index, index);
    }
}

const std::vector<int>& NavigatorModel::childrenOf(const QModelIndex& parent) const {
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex NavigatorModel::indexOfNode(int node) const {
    return createIndex(m_nodes[static_cast<std::size_t>(node)].row, 0, static_cast<quintptr>(node));
}

QModelIndex NavigatorModel::indexOf(const QString& subjectId) const {
    const std::string id = toCore(subjectId);
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].subjectId == id)
            return indexOfNode(static_cast<int>(node));
    }
    return {};
}

const SubjectStatus& NavigatorModel::statusAt(const QModelIndex& index) const {
    return m_nodes[index.internalId()].status;
}

QStringList NavigatorModel::itemsInOrder() const {
    QStringList items;
    for (const Node& node : m_nodes) {
        if (!node.isArea)
            items.append(toQt(node.subjectId));
    }
    return items;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex& parent) const {
    if (column != 0 || row < 0 || parent.column() > 0)
        return {};
    const auto& children = childrenOf(parent);
    if (static_cast<std::size_t>(row) >= children.size())
        return {};
    return createIndex(row, 0, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex NavigatorModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes[child.internalId()].parent;
    return parent < 0 ? QModelIndex() : indexOfNode(parent);
}

int NavigatorModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int NavigatorModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant NavigatorModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[index.internalId()];
    const Chip chip = node.isArea ? Chip::None : chipOf(node.status);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return node.number.isEmpty() ? node.title : QStringLiteral("%1 %2").arg(node.number, node.title);
    case Qt::AccessibleTextRole:
        return accessibleText(node);
    case SubjectIdRole:
        return toQt(node.subjectId);
    case IsAreaRole:
        return node.isArea;
    case RankRole:
        return node.status.rank;
    case LevelCountRole:
        return node.status.levelCount;
    case ChipRole:
        return textOf(chip, node.status);
    case ChipAttentionRole:
        return asksAttention(chip);
    case ProgressRole:
        return node.isArea ? progressOf(node) : QString();
    default:
        return {};
    }
}

void NavigatorModel::countJudged(const Node& area, int& judged, int& all) const {
    for (const int place : area.children) {
        const Node& child = m_nodes[static_cast<std::size_t>(place)];
        if (child.isArea) {
            countJudged(child, judged, all);
        } else if (child.status.judged) {
            ++all;
            judged += child.status.rank > 0 ? 1 : 0;
        }
    }
}

QString NavigatorModel::progressOf(const Node& area) const {
    int judged = 0;
    int all = 0;
    countJudged(area, judged, all);
    return all == 0 ? QString() : tr("%1 of %2", "judged items of an area").arg(judged).arg(all);
}

QString NavigatorModel::accessibleText(const Node& node) const {
    QStringList parts{node.number.isEmpty() ? node.title
                                            : QStringLiteral("%1 %2").arg(node.number, node.title)};
    if (node.isArea) {
        const QString progress = progressOf(node);
        if (!progress.isEmpty())
            parts.append(tr("%1 judged", "3 of 5 judged").arg(progress));
    } else {
        if (!node.status.levelName.isEmpty())
            parts.append(node.status.levelName);
        const Chip chip = chipOf(node.status);
        if (chip != Chip::None)
            parts.append(textOf(chip, node.status));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace inclusion
