#include "core/storage/stores/evidence_bank_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/evidence_store.h"
#include "core/storage/stores/search_query.h"

namespace inclusion {

namespace {

/// Whether a file of `e` has the same bytes as one of other evidence.
constexpr const char* sharesFile =
    "EXISTS (SELECT 1 FROM attachment mine JOIN attachment other ON other.sha256 = mine.sha256"
    " WHERE mine.evidence_id = e.id AND other.evidence_id <> e.id)";

/// What the rows are put in order by: first whether there is anything (nothing comes last either way).
struct OrderTerms {
    const char* missing;
    const char* value;
};

/// Not a bare 0: SQLite would take it for the number of a column.
constexpr const char* everythingThere = "e.id IS NULL";

OrderTerms termsOf(BankOrder order) {
    switch (order) {
    case BankOrder::Title:
        return {everythingThere, "e.title COLLATE NOCASE"};
    case BankOrder::Source:
        return {everythingThere, "e.source_type"};
    case BankOrder::Date:
        return {"e.date IS NULL", "e.date"};
    case BankOrder::Holder:
        return {"e.holder = ''", "e.holder COLLATE NOCASE"};
    case BankOrder::Tags:
        return {"NOT EXISTS (SELECT 1 FROM evidence_tag t WHERE t.evidence_id = e.id)",
                "(SELECT min(t.tag) FROM evidence_tag t WHERE t.evidence_id = e.id) COLLATE NOCASE"};
    case BankOrder::Attachments:
        return {everythingThere, "(SELECT count(*) FROM attachment a WHERE a.evidence_id = e.id)"};
    case BankOrder::Uses:
        return {everythingThere, "(SELECT count(*) FROM evidence_link l WHERE l.evidence_id = e.id)"};
    }
    return {everythingThere, "e.id"};
}

} // namespace

std::vector<EvidenceId> EvidenceBankStore::ids(const BankFilter& filter) const {
    // Only constants are put together here; what the caller gave is bound.
    std::string sql = "SELECT e.id FROM evidence e WHERE 1";
    std::vector<std::string> parameters;
    const auto where = [&](const char* condition, std::string parameter) {
        sql += condition;
        parameters.push_back(std::move(parameter));
    };
    if (std::string expression = searchExpression(filter.words); !expression.empty())
        // CROSS keeps the order: the other way round every entry is looked up in the index by itself.
        where(" AND e.id IN (SELECT s.record_id FROM search_index CROSS JOIN search_entry s"
              " ON s.id = search_index.rowid WHERE search_index MATCH ? AND s.kind = 'evidence')",
              std::move(expression));
    if (filter.sourceType)
        where(" AND e.source_type = ?", std::string(idOf(*filter.sourceType)));
    if (!filter.tag.empty())
        where(" AND e.id IN (SELECT evidence_id FROM evidence_tag WHERE tag = ?)", filter.tag);
    if (filter.auditId)
        where(" AND e.id IN (SELECT evidence_id FROM evidence_link WHERE audit_id = ?)",
              filter.auditId->text());
    if (filter.datedBefore)
        where(" AND e.date < ?", filter.datedBefore->iso());
    if (filter.unused)
        sql += " AND NOT EXISTS (SELECT 1 FROM evidence_link l WHERE l.evidence_id = e.id)";
    if (filter.sharesFile)
        sql += std::string(" AND ") + sharesFile;
    const OrderTerms terms = termsOf(filter.order);
    sql += std::string(" ORDER BY ") + terms.missing + ", " + terms.value +
           (filter.descending ? " DESC" : "") + ", e.title COLLATE NOCASE, e.id";
    sqlite::Query rows = m_connection.query(sql);
    int index = 0;
    for (const std::string& parameter : parameters)
        rows.bindAt(++index, parameter);
    return sqlite::all(
        rows, +[](const sqlite::Query& row) { return row.id<EvidenceId>(0); });
}

std::vector<BankEntry> EvidenceBankStore::entries(const std::vector<EvidenceId>& ids) const {
    const EvidenceStore store(m_connection);
    std::vector<BankEntry> entries;
    entries.reserve(ids.size());
    for (const EvidenceId& id : ids) {
        auto evidence = store.find(id);
        if (!evidence)
            continue;
        BankEntry entry{std::move(*evidence), store.linksOf(id), 0, false};
        sqlite::Query row = m_connection.query(
            std::string("SELECT (SELECT count(*) FROM attachment a WHERE a.evidence_id = e.id), ") +
            sharesFile + " FROM evidence e WHERE e.id = ?");
        if (row.bind(id).step()) {
            entry.attachments = static_cast<int>(row.integer(0));
            entry.sharesFile = row.flag(1);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<std::string> EvidenceBankStore::tags() const {
    sqlite::Query rows =
        m_connection.query("SELECT DISTINCT tag FROM evidence_tag ORDER BY tag COLLATE NOCASE, tag");
    return sqlite::all(
        rows, +[](const sqlite::Query& row) { return row.text(0); });
}

} // namespace inclusion
