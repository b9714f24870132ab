#pragma once

#include "core/audit/evidence_bank.h"
#include "workbench/audit_places.h"

#include <QAbstractTableModel>

#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion {

class AuditSession;

/// All evidence of the file, filtered and put in order by the file itself. It holds the ids of the rows and
/// reads what they say only for those that are asked for, so that ten thousand rows open at once.
class EvidenceBankModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        SourceColumn,
        DateColumn,
        HolderColumn,
        TagsColumn,
        FilesColumn,
        UsedColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        OldRole,                   ///< bool, dated more than a year ago
        SharesFileRole,            ///< bool, the same file hangs on other evidence as well
    };

    explicit EvidenceBankModel(AuditSession& session, QObject* parent = nullptr);

    enum class Answer { AtOnce, Beside };

    /// Which rows; their order stays as it is (`sort`). Words are looked for beside the GUI thread in any
    /// case.
    void setFilter(BankFilter filter, Answer answer = Answer::AtOnce);
    const BankFilter& filter() const { return m_filter; }
    /// Whether words are being looked for: the rows are still those of before.
    bool isSearching() const { return m_searching; }
    /// Whether the filter leaves anything out.
    bool isFiltered() const;
    /// The first day that is not yet older than a year.
    Date freshFrom() const;

    EvidenceId idAt(int row) const;
    /// The ids of all rows, in their order.
    const std::vector<EvidenceId>& ids() const { return m_ids; }
    /// The row of that evidence, or an invalid index when it is not shown.
    QModelIndex indexOf(const EvidenceId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A search began, or what it found is shown.
    void searchingChanged();

private:
    /// Shows what the filter lets through: at once, but for words, which are looked for beside the GUI
    /// thread.
    void fetch(Answer answer = Answer::AtOnce);
    /// Asks beside the GUI thread in any case.
    void fetchBeside();
    void setSearching(bool searching);
    void refresh(const ChangeSet& changes);
    /// Reads a piece that changed or came, which is shown first until its place is known; false where it went
    /// or the filter may not let it through.
    bool readAgain(const EvidenceId& id);
    std::vector<EvidenceId> readIds() const;
    /// Turns the shown rows into these. Views keep the current row and the selection of what stays.
    void show(std::vector<EvidenceId> ids);
    /// The same rows in another order.
    void reorder(std::vector<EvidenceId> ids);
    const BankEntry* entryAt(int row) const;
    QVariant textOf(const BankEntry& entry, int column) const;

    AuditSession& m_session;
    AuditPlaces m_places;
    BankFilter m_filter;
    bool m_searching = false;
    std::vector<EvidenceId> m_ids;
    mutable std::unordered_map<std::string, BankEntry> m_read; ///< rows that were asked for, by id
};

} // namespace inclusion
