#include "workbench/models/evidence_bank_model.h"

#include "workbench/audit_session.h"
#include "workbench/file_reader.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <algorithm>
#include <iterator>

namespace inclusion {
namespace {

constexpr int pageRows = 32;               ///< rows that are read together
constexpr std::size_t mostRowsKept = 4096; ///< beyond that, rows that were read are forgotten
constexpr int freshDays = 365;

BankOrder orderOf(int column) {
    switch (column) {
    case EvidenceBankModel::TitleColumn:
        return BankOrder::Title;
    case EvidenceBankModel::SourceColumn:
        return BankOrder::Source;
    case EvidenceBankModel::HolderColumn:
        return BankOrder::Holder;
    case EvidenceBankModel::TagsColumn:
        return BankOrder::Tags;
    case EvidenceBankModel::FilesColumn:
        return BankOrder::Attachments;
    case EvidenceBankModel::UsedColumn:
        return BankOrder::Uses;
    default:
        return BankOrder::Date;
    }
}

QString joined(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list.append(toQt(text));
    return list.join(QStringLiteral(", "));
}

/// Whether nothing but the pieces' own fields has changed, or pieces came or went.
bool isOfPiecesAlone(const ChangeSet& changes) {
    return !changes.everything && changes.changes.size() <= pageRows &&
           std::all_of(changes.changes.begin(), changes.changes.end(),
                       [](const Change& change) { return change.kind == RecordKind::Evidence; });
}

using Place = std::vector<EvidenceId>::const_iterator;

/// Whether the second stretch is the first with its first id at the end: where a new piece is sorted in.
bool isMovedDown(Place first, Place last, Place otherFirst, Place otherLast) {
    return last - first > 1 && last - first == otherLast - otherFirst && *first == *std::prev(otherLast) &&
           std::equal(std::next(first), last, otherFirst);
}

/// Whether the two stretches hold the same ids.
bool isReordered(Place first, Place last, Place otherFirst, Place otherLast) {
    if (last - first != otherLast - otherFirst)
        return false;
    std::vector<EvidenceId> mine(first, last);
    std::vector<EvidenceId> others(otherFirst, otherLast);
    std::sort(mine.begin(), mine.end());
    std::sort(others.begin(), others.end());
    return mine == others;
}

} // namespace

EvidenceBankModel::EvidenceBankModel(AuditSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_places(session) {
    m_filter.descending = true; // the newest first
    m_ids = readIds();
    connect(&session, &AuditSession::changed, this, &EvidenceBankModel::refresh);
    connect(&session, &AuditSession::auditShown, this, [this] {
        ChangeSet everything;
        everything.everything = true;
        refresh(everything);
    });
}

Date EvidenceBankModel::freshFrom() const {
    return m_session.clock().today().plusDays(-freshDays);
}

void EvidenceBankModel::setFilter(BankFilter filter, Answer answer) {
    filter.order = m_filter.order;
    filter.descending = m_filter.descending;
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    fetch(answer);
}

void EvidenceBankModel::fetch(Answer answer) {
    if (m_filter.words.empty() && answer == Answer::AtOnce) {
        m_session.reader().giveUp(this);
        show(readIds());
        setSearching(false);
        return;
    }
    setSearching(true);
    fetchBeside();
}

void EvidenceBankModel::fetchBeside() {
    m_session.reader().ask<std::vector<EvidenceId>>(
        this, [filter = m_filter](const AuditService& service) { return service.bankIds(filter); },
        [this](std::vector<EvidenceId> ids) {
            show(std::move(ids));
            setSearching(false);
        });
}

void EvidenceBankModel::setSearching(bool searching) {
    if (searching == m_searching)
        return;
    m_searching = searching;
    Q_EMIT searchingChanged();
}

bool EvidenceBankModel::isFiltered() const {
    BankFilter all;
    all.order = m_filter.order;
    all.descending = m_filter.descending;
    return m_filter != all;
}

void EvidenceBankModel::sort(int column, Qt::SortOrder order) {
    m_filter.order = orderOf(column);
    m_filter.descending = order == Qt::DescendingOrder;
    fetch();
}

std::vector<EvidenceId> EvidenceBankModel::readIds() const {
    auto ids = m_session.service().bankIds(m_filter);
    return ids ? std::move(*ids) : std::vector<EvidenceId>();
}

EvidenceId EvidenceBankModel::idAt(int row) const {
    return row >= 0 && static_cast<std::size_t>(row) < m_ids.size() ? m_ids[static_cast<std::size_t>(row)]
                                                                    : EvidenceId();
}

QModelIndex EvidenceBankModel::indexOf(const EvidenceId& id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? QModelIndex() : index(static_cast<int>(found - m_ids.begin()), 0);
}

void EvidenceBankModel::refresh(const ChangeSet& changes) {
    const bool places = AuditPlaces::areTouchedBy(changes);
    if (places)
        m_places.refresh();
    if (!places && !changes.touches(RecordKind::Evidence) && !changes.touches(RecordKind::EvidenceLink) &&
        !changes.touches(RecordKind::Attachment))
        return;
    if (isOfPiecesAlone(changes)) {
        bool areThere = true;
        for (const Change& change : changes.changes)
            areThere = readAgain(EvidenceId(change.recordId)) && areThere;
        if (areThere)
            fetchBeside(); // where they stand is found out there
        else
            fetch();
        return;
    }
    m_read.clear();
    if (changes.everything && changes.changes.size() > pageRows)
        fetchBeside(); // many at once: nobody waits for the first of them
    else
        fetch();
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool EvidenceBankModel::readAgain(const EvidenceId& id) {
    m_read.erase(id.text());
    auto stored = m_session.service().bankEntries({id});
    const QModelIndex shown = indexOf(id);
    if (!stored || stored->empty() || (!shown.isValid() && isFiltered()))
        return false;
    m_read.emplace(id.text(), std::move(stored->front()));
    if (shown.isValid()) {
        Q_EMIT dataChanged(shown, index(shown.row(), ColumnCount - 1));
    } else {
        beginInsertRows({}, 0, 0);
        m_ids.insert(m_ids.begin(), id);
        endInsertRows();
    }
    return true;
}

void EvidenceBankModel::show(std::vector<EvidenceId> ids) {
    if (ids == m_ids)
        return;
    // What is the same at both ends stays; one piece that came or went is put in or taken out.
    const auto [front, newFront] = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    auto back = m_ids.end();
    auto newBack = ids.end();
    while (back != front && newBack != newFront && *std::prev(back) == *std::prev(newBack)) {
        --back;
        --newBack;
    }
    const int first = static_cast<int>(front - m_ids.begin());
    const int removed = static_cast<int>(back - front);
    const int added = static_cast<int>(newBack - newFront);
    if (added == 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_ids = std::move(ids);
        endRemoveRows();
    } else if (removed == 0) {
        beginInsertRows({}, first, first + added - 1);
        m_ids = std::move(ids);
        endInsertRows();
    } else if (isMovedDown(front, back, newFront, newBack)) {
        beginMoveRows({}, first, first, {}, first + removed);
        m_ids = std::move(ids);
        endMoveRows();
    } else if (isReordered(front, back, newFront, newBack)) {
        reorder(std::move(ids));
    } else {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
    }
}

void EvidenceBankModel::reorder(std::vector<EvidenceId> ids) {
    Q_EMIT layoutAboutToBeChanged();
    std::unordered_map<std::string, int> rows;
    for (std::size_t row = 0; row < ids.size(); ++row)
        rows.emplace(ids[row].text(), static_cast<int>(row));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& each : before)
        after.append(createIndex(rows.at(idAt(each.row()).text()), each.column()));
    m_ids = std::move(ids);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

const BankEntry* EvidenceBankModel::entryAt(int row) const {
    const std::string& id = m_ids[static_cast<std::size_t>(row)].text();
    if (const auto known = m_read.find(id); known != m_read.end())
        return &known->second;
    if (m_read.size() > mostRowsKept)
        m_read.clear();
    const int start = row - row % pageRows;
    const auto from = m_ids.begin() + start;
    const auto to = m_ids.begin() + std::min<std::ptrdiff_t>(start + pageRows, std::ssize(m_ids));
    if (auto entries = m_session.service().bankEntries({from, to})) {
        for (BankEntry& entry : *entries) {
            std::string key = entry.evidence.id.text();
            m_read.insert_or_assign(std::move(key), std::move(entry));
        }
    }
    const auto read = m_read.find(id);
    return read == m_read.end() ? nullptr : &read->second;
}

int EvidenceBankModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int EvidenceBankModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceBankModel::textOf(const BankEntry& entry, int column) const {
    const Evidence& evidence = entry.evidence;
    switch (column) {
    case TitleColumn:
        return toQt(evidence.title);
    case SourceColumn:
        return nameOf(evidence.sourceType);
    case DateColumn:
        if (!evidence.date)
            return tr("no date");
        return *evidence.date < freshFrom() ? tr("%1 · old", "day; the evidence is over a year old")
                                                  .arg(toQt(evidence.date->shortForm()))
                                            : toQt(evidence.date->shortForm());
    case HolderColumn:
        return toQt(evidence.holder);
    case TagsColumn:
        return joined(evidence.tags);
    case FilesColumn:
        if (entry.attachments == 0)
            return QString();
        return entry.sharesFile ? tr("%1, also elsewhere", "number of files").arg(entry.attachments)
                                : QString::number(entry.attachments);
    case UsedColumn:
        return entry.links.empty() ? tr("not used yet") : m_places.whereUsed(entry.links);
    default:
        return {};
    }
}

QVariant EvidenceBankModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return toQt(idAt(index.row()).text());
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!text && role != Qt::AccessibleTextRole && role != OldRole && role != SharesFileRole)
        return {};
    const BankEntry* entry = entryAt(index.row());
    if (!entry)
        return {};
    switch (role) {
    case OldRole:
        return entry->evidence.date && *entry->evidence.date < freshFrom();
    case SharesFileRole:
        return entry->sharesFile;
    case Qt::AccessibleTextRole: {
        // An empty cell says which one it is.
        const QString shown = textOf(*entry, index.column()).toString();
        return shown.isEmpty()
                   ? tr("%1: nothing", "column")
                         .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString())
                   : shown;
    }
    default:
        return textOf(*entry, index.column());
    }
}

QVariant EvidenceBankModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Evidence");
    case SourceColumn:
        return tr("Source");
    case DateColumn:
        return tr("Date");
    case HolderColumn:
        return tr("Held by");
    case TagsColumn:
        return tr("Tags");
    case FilesColumn:
        return tr("Files");
    case UsedColumn:
        return tr("Used in");
    default:
        return {};
    }
}

} // namespace inclusion
