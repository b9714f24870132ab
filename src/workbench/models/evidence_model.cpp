#include "workbench/models/evidence_model.h"

#include "workbench/audit_edits.h"
#include "workbench/audit_session.h"
#include "workbench/carried_text.h"
#include "workbench/edit_text.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <algorithm>

namespace inclusion {

EvidenceModel::EvidenceModel(AuditSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &AuditSession::changed, this, &EvidenceModel::refresh);
}

void EvidenceModel::setSubject(const QString& subjectId) {
    beginResetModel();
    m_subjectId = toCore(subjectId);
    m_rows = readRows();
    endResetModel();
}

std::vector<EvidenceModel::Row> EvidenceModel::readRows() const {
    std::vector<Row> rows;
    if (m_subjectId.empty() || !m_session.framework())
        return rows;
    EvidenceFilter filter;
    filter.auditId = m_session.auditId();
    filter.subjectId = m_subjectId;
    auto evidence = m_session.service().evidenceList(filter);
    if (!evidence)
        return rows;
    AuditSnapshot checks; // what of the audit says whether evidence still holds
    checks.audit = *m_session.audit();
    for (Evidence& piece : *evidence) {
        Row row;
        QStringList others;
        if (const auto links = m_session.service().linksOf(piece.id)) {
            for (const EvidenceLink& link : *links) {
                if (link.auditId != m_session.auditId())
                    continue;
                if (link.subjectId == m_subjectId)
                    row.link = link.id;
                else if (!m_session.framework()->findDescriptor(link.subjectId))
                    others.append(numberOf(link.subjectId, *m_session.framework()));
            }
        }
        if (const auto check = m_session.service().evidenceCheck(m_session.auditId(), piece.id);
            check && *check)
            checks.checks.insert_or_assign(piece.id.text(), **check);
        row.standing = standingText(checks, piece);
        row.evidence = std::move(piece);
        row.alsoUnder = others.isEmpty() ? QStringLiteral("—") : others.join(QStringLiteral(", "));
        rows.push_back(std::move(row));
    }
    return rows;
}

bool EvidenceModel::concerns(const ChangeSet& changes) const {
    if (changes.everything)
        return true;
    return std::any_of(changes.changes.begin(), changes.changes.end(), [&](const Change& change) {
        if (change.kind == RecordKind::EvidenceLink && change.subjectId == m_subjectId)
            return true;
        if (change.kind == RecordKind::EvidenceCheck)
            return true;
        if (change.kind == RecordKind::Evidence)
            return std::any_of(m_rows.begin(), m_rows.end(),
                               [&](const Row& row) { return row.evidence.id.text() == change.recordId; });
        // Another link of shown evidence changes "Also under"; so links of any subject count where we show
        // any.
        return !m_rows.empty() && change.kind == RecordKind::EvidenceLink;
    });
}

void EvidenceModel::refresh(const ChangeSet& changes) {
    if (concerns(changes))
        show(readRows());
}

void EvidenceModel::show(std::vector<Row> rows) {
    const auto placeOf = [](const std::vector<Row>& in, const EvidenceLinkId& link) {
        return static_cast<int>(
            std::find_if(in.begin(), in.end(), [&](const Row& row) { return row.link == link; }) -
            in.begin());
    };
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (placeOf(rows, m_rows[static_cast<std::size_t>(row)].link) < static_cast<int>(rows.size()))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        Row& wanted = rows[static_cast<std::size_t>(row)];
        const int from = placeOf(m_rows, wanted.link);
        if (from == static_cast<int>(m_rows.size())) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, std::move(wanted));
            endInsertRows();
            continue;
        }
        if (from != row) { // further down: everything above `row` is in its place already
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        Row& shown = m_rows[static_cast<std::size_t>(row)];
        if (shown == wanted)
            continue;
        shown = std::move(wanted);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int EvidenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == LinkIdRole)
        return toQt(row.link.text());
    if (role == EvidenceIdRole)
        return toQt(row.evidence.id.text());
    const bool editing = role == Qt::EditRole;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && !editing)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return editing || row.standing.isEmpty() ? toQt(row.evidence.title)
                                                 : tr("%1 (%2)", "evidence, whether it still holds")
                                                       .arg(toQt(row.evidence.title), row.standing);
    case SourceColumn:
        return editing ? QVariant(toQt(idOf(row.evidence.sourceType)))
                       : QVariant(nameOf(row.evidence.sourceType));
    case DateColumn:
        if (editing)
            return row.evidence.date ? toQt(*row.evidence.date) : QDate();
        return row.evidence.date ? toQt(row.evidence.date->shortForm()) : tr("no date");
    case AlsoUnderColumn:
        return row.alsoUnder;
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Evidence");
    case SourceColumn:
        return tr("Source");
    case DateColumn:
        return tr("Date");
    case AlsoUnderColumn:
        return tr("Also under");
    default:
        return {};
    }
}

Qt::ItemFlags EvidenceModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != AlsoUnderColumn && !m_session.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool EvidenceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Evidence after = m_rows[static_cast<std::size_t>(index.row())].evidence;
    switch (index.column()) {
    case TitleColumn: {
        const QString title = value.toString().simplified();
        if (title.isEmpty())
            return false;
        after.title = toCore(title);
        break;
    }
    case SourceColumn: {
        const auto type = sourceTypeFromId(toCore(value.toString()));
        if (!type)
            return false;
        after.sourceType = *type;
        break;
    }
    case DateColumn:
        after.date = toCore(value.toDate());
        break;
    default:
        return false;
    }
    return changeEvidence(m_session, after);
}

} // namespace inclusion
