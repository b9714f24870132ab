#include "core/storage/erasure.h"

#include "core/storage/backups.h"
#include "core/storage/stores/stores.h"

#include <array>
#include <set>

namespace inclusion {

namespace {

/// Entries of the history that tell of the evidence ?1: of itself, its links, its attachments and what was
/// found of it in later cycles, which name it in their JSON. Other records may name it as well, but nothing
/// of what it says.
constexpr const char* traces = " FROM history WHERE (kind = 'evidence' AND record_id = ?1) OR"
                               " (kind IN ('evidence-link', 'attachment', 'evidence-check') AND"
                               " (instr(before, ?1) > 0 OR instr(after, ?1) > 0))";

/// A text shorter than this may stand elsewhere by chance.
constexpr std::size_t shortestQuote = 12;

std::vector<std::string> contentsOf(sqlite::Connection& connection, const EvidenceId& id) {
    sqlite::Query rows = connection.query(
        std::string("SELECT DISTINCT json_extract(iif(after = '', before, after), '$.sha256')") + traces);
    rows.bind(id);
    std::vector<std::string> hashes;
    while (rows.step())
        if (!rows.isNull(0))
            hashes.push_back(rows.text(0));
    return hashes;
}

bool holds(const std::filesystem::path& backup, const EvidenceId& id, const Unlock& unlock) {
    AuditFileOptions asItIs;
    asItIs.readOnly = true;
    asItIs.acceptOlder = true;
    asItIs.unlock = unlock;
    AuditFile file(backup, asItIs);
    sqlite::Query row = file.connection().query(
        std::string("SELECT EXISTS (SELECT 1 FROM evidence WHERE id = ?1) OR EXISTS (SELECT 1") + traces +
        ")");
    return row.bind(id).step() && row.flag(0);
}

/// An answer that evidence was made of says the same, word for word.
void eraseAnswer(sqlite::Connection& connection, Stores& stores, const std::string& text) {
    std::vector<std::pair<AuditId, std::string>> items;
    {
        sqlite::Query rows = connection.query("SELECT audit_id, item_id FROM answer WHERE text = ?1"
                                              " UNION SELECT audit_id, subject_id FROM history WHERE"
                                              " kind = 'answer' AND (json_extract(nullif(before, ''), "
                                              "'$.text') = ?1 OR json_extract(nullif(after, ''), '$.text')"
                                              " = ?1)");
        rows.bind(text);
        while (rows.step())
            items.emplace_back(rows.id<AuditId>(0), rows.text(1));
    }
    for (const auto& [audit, item] : items) {
        if (const auto answer = stores.facts.answer(audit, item); answer && answer->text == text)
            connection.query("DELETE FROM answer WHERE audit_id = ? AND item_id = ?").bind(audit, item).run();
        connection
            .query("DELETE FROM history WHERE kind = 'answer' AND audit_id = ?1 AND subject_id = ?2 AND"
                   " (json_extract(nullif(before, ''), '$.text') = ?3 OR"
                   " json_extract(nullif(after, ''), '$.text') = ?3)")
            .bind(audit, item, text)
            .run();
    }
}

} // namespace

std::vector<EvidenceWording> wordingsOf(sqlite::Connection& connection, const EvidenceId& id) {
    std::set<std::pair<std::string, std::string>> all;
    sqlite::Query rows = connection.query(
        "SELECT title, summary FROM evidence WHERE id = ?1"
        " UNION SELECT json_extract(before, '$.title'), json_extract(before, '$.summary') FROM history"
        " WHERE kind = 'evidence' AND record_id = ?1 AND before <> ''"
        " UNION SELECT json_extract(after, '$.title'), json_extract(after, '$.summary') FROM history"
        " WHERE kind = 'evidence' AND record_id = ?1 AND after <> ''");
    rows.bind(id);
    while (rows.step())
        all.emplace(rows.isNull(0) ? "" : rows.text(0), rows.isNull(1) ? "" : rows.text(1));
    std::vector<EvidenceWording> wordings;
    for (const auto& [title, summary] : all)
        wordings.push_back({title, summary});
    return wordings;
}

bool eraseTraces(sqlite::Connection& connection, Stores& stores, const EvidenceId& id,
                 const std::vector<EvidenceWording>& wordings) {
    const std::vector<std::string> contents = contentsOf(connection, id);
    const int entries = connection.query(std::string("DELETE") + traces).bind(id).run();
    for (const std::string& hash : contents)
        connection
            .query("DELETE FROM attachment_content WHERE sha256 = ?1 AND"
                   " NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)")
            .bind(hash)
            .run();
    for (const EvidenceWording& wording : wordings)
        if (wording.summary.size() >= shortestQuote)
            eraseAnswer(connection, stores, wording.summary);
    stores.search.rebuild(); // the index keeps words of removed records until then
    return entries > 0;
}

std::vector<std::pair<std::string, std::string>> quotesOf(sqlite::Connection& connection,
                                                          const std::vector<EvidenceWording>& wordings) {
    struct Place {
        const char* kind;
        const char* id;
        const char* table;
        const char* texts;
    };
    constexpr std::array places = {
        Place{"judgement", "subject_id", "judgement", "rationale"},
        Place{"description", "subject_id", "description", "text"},
        Place{"note", "subject_id", "note", "text"},
        Place{"answer", "item_id", "answer", "text || char(10) || follow_up"},
        Place{"fact", "item_id", "fact", "value"},
        Place{"meeting", "id", "meeting", "notes"},
        Place{"comment", "id", "review_comment", "text || char(10) || answer"},
        Place{"evidence", "id", "evidence", "title || char(10) || summary"},
        Place{"action", "id", "action", "title || char(10) || purpose || char(10) || outcome"},
        Place{"review round", "action_id", "review_round", "working || char(10) || next_actions"},
    };
    std::set<std::pair<std::string, std::string>> found;
    for (const EvidenceWording& wording : wordings)
        for (const std::string& words : {wording.title, wording.summary}) {
            if (words.size() < shortestQuote)
                continue;
            for (const Place& place : places) {
                sqlite::Query rows =
                    connection.query(std::string("SELECT ") + place.id + " FROM " + place.table +
                                     " WHERE instr(" + place.texts + ", ?) > 0");
                rows.bind(words);
                while (rows.step())
                    found.emplace(place.kind, rows.text(0));
            }
        }
    return {found.begin(), found.end()};
}

Erasure whereErasedIsLeft(const std::filesystem::path& file, const EvidenceId& id, const Unlock& unlock) {
    Erasure left;
    for (const BackupInfo& backup : Backups(file).list()) {
        try {
            if (holds(backup.path, id, unlock))
                left.heldBy.push_back(backup);
        } catch (const std::exception&) {
            left.unreadable.push_back(backup);
        }
    }
    return left;
}

} // namespace inclusion
