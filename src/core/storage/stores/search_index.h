#pragma once

#include "core/audit/history.h"
#include "core/audit/search_hit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The full-text index over evidence, rationales, descriptions, notes, actions, answers, meetings, comments
/// of reviewers and facts that are texts. Which words a record has is said in one place, the view
/// `search_text` of the schema. Whoever changes a record reads its words before
/// (`wordsOf`) and updates after, inside the same transaction: FTS5 has to be told the old words to forget
/// them.
class SearchIndex {
public:
    /// A record as the index knows it.
    struct Key {
        RecordKind kind = RecordKind::Evidence;
        std::string auditId; ///< empty for evidence
        std::string recordId;
    };
    /// The words that the index holds for a record.
    struct Words {
        std::int64_t entry = 0;
        std::string title;
        std::string body;
    };

    explicit SearchIndex(sqlite::Connection& connection) : m_connection(connection) {}

    /// Whether records of that kind are searched.
    static bool covers(RecordKind kind);
    /// What is indexed of a record, if anything is.
    std::optional<Words> wordsOf(const Key& key) const;
    /// Brings the index in line with a record that has just changed. `indexed` says whether it is to be found
    /// now; `before` is what `wordsOf` gave before the change.
    void update(const Key& key, const std::optional<Words>& before, bool indexed);

    /// Best first; what stands in titles counts four times.
    std::vector<SearchHit> search(std::string_view typed, std::size_t limit) const;

    /// Makes the index anew from the records. No word of a removed record is left in the file.
    void rebuild();
    /// What is wrong with the index; empty when it fits the records. Needs a writing transaction, but changes
    /// nothing.
    std::string problem();

private:
    void forget(const Words& words);
    std::optional<Words> words(std::int64_t entry) const;

    sqlite::Connection& m_connection;
};

} // namespace inclusion
