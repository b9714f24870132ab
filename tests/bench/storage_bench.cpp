#include "core/audit_service.h"
#include "core/framework/framework_loader.h"

#include <cstdlib>

#include "bench/bare_sqlite.h"
#include "bench/benchmarks.h"
#include "bench/or_stop.h"
#include "bench/words.h"

namespace inclusion::bench {

namespace {

/// The JSON that history keeps of a judgement is about this long.
std::string historyText(const std::string& rationale) {
    return R"({"auditId":"00000000-0000-4000-8000-000000000000","subjectId":"teaching-2","levelId":"strengthening",)"
           R"("rationale":")" +
           rationale + R"(","state":"in-progress","author":"SENCO","changedAt":"2026-11-22T00:00:00.000Z"})";
}

} // namespace

Comparison editBenchmark(const Places& places) {
    SystemClock clock;
    RandomIdFactory ids;
    const ServiceDependencies dependencies{clock, ids};
    Setting setting;
    setting.id = ids.make<SettingId>();
    setting.name = "Benchmark";
    const auto service =
        orStop(AuditService::create(places.scratch / "edit.inclusion", setting, dependencies));
    FrameworkLibrary library(places.data / "frameworks");
    const auto framework = orStop(library.find("rise-inclusion-audit"));
    const Audit audit = orStop(service->addAudit(*framework, "2026/27", "SENCO"));
    const std::string subject = "teaching-2";

    const auto setRationale = [&](const std::string& text) {
        Judgement judgement = orStop(service->judgement(audit.id, subject)).value_or(Judgement());
        judgement.auditId = audit.id;
        judgement.subjectId = subject;
        judgement.levelId = "strengthening";
        judgement.rationale = text;
        const EditPtr edit = orStop(service->setJudgement(judgement));
        orStop(service->run(*edit, "SENCO"));
    };
    setRationale(prose(60, 0));

    // The baseline works on a copy of the same file, with statements for just the rows that one edit writes.
    const std::filesystem::path copy = places.scratch / "bare.inclusion";
    if (!service->saveCopy(copy))
        std::exit(3);
    BareSqlite bare(copy);
    const std::string entry = bare.text("SELECT id FROM search_entry WHERE kind = 'judgement'");
    sqlite3_stmt* begin = bare.prepare("BEGIN IMMEDIATE");
    sqlite3_stmt* forget = bare.prepare(
        "INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)");
    sqlite3_stmt* update =
        bare.prepare("UPDATE judgement SET rationale = ?, changed_at = ? WHERE subject_id = ?");
    sqlite3_stmt* index = bare.prepare("INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)");
    sqlite3_stmt* history = bare.prepare("INSERT INTO history (id, at, author, edit_name, batch, undo, kind, "
                                         "record_id, audit_id, subject_id, before,"
                                         " after) VALUES (?, ?, 'SENCO', 'set-judgement', ?, 0, 'judgement', "
                                         "'teaching-2', ?, 'teaching-2', ?, ?)");
    sqlite3_stmt* commit = bare.prepare("COMMIT");
    const std::int64_t row = std::strtoll(entry.c_str(), nullptr, 10);
    std::string before = prose(60, 0);

    const auto setBare = [&](const std::string& text) {
        const std::string now = clock.now().iso();
        bare.run(begin);
        bare.run(forget, {row, std::string(), before});
        bare.run(update, {text, now, subject});
        bare.run(index, {row, std::string(), text});
        bare.run(history,
                 {ids.next(), now, ids.next(), audit.id.text(), historyText(before), historyText(text)});
        bare.run(commit);
        before = text;
    };
    return compare(
        "one edit (a rationale of 60 words)", "bare SQLite, the same rows", 1.3, 400,
        [&](int n) { setRationale(prose(60, static_cast<unsigned>(2 * n + 1))); },
        [&](int n) { setBare(prose(60, static_cast<unsigned>(2 * n + 2))); });
}

Comparison searchBenchmark(const Places& places) {
    SystemClock clock;
    RandomIdFactory ids;
    const ServiceDependencies dependencies{clock, ids};
    Setting setting;
    setting.id = ids.make<SettingId>();
    setting.name = "Benchmark";
    const std::filesystem::path file = places.scratch / "search.inclusion";
    const auto service = orStop(AuditService::create(file, setting, dependencies));
    FrameworkLibrary library(places.data / "frameworks");
    const auto framework = orStop(library.find("rise-inclusion-audit"));
    const Audit audit = orStop(service->addAudit(*framework, "2026/27", "SENCO"));
    constexpr int rows = 100'000;
    constexpr int batch = 5'000;
    for (int start = 0; start < rows; start += batch) {
        std::vector<std::pair<Evidence, std::vector<std::string>>> evidence;
        for (int i = start; i < start + batch; ++i) {
            Evidence one;
            one.title = prose(6, static_cast<unsigned>(i));
            one.summary = prose(60, static_cast<unsigned>(rows + i));
            one.date = Date::from(2026, 1, 1);
            evidence.emplace_back(std::move(one), std::vector<std::string>());
        }
        const EditPtr edit = orStop(service->addEvidenceRows(std::move(evidence), audit.id));
        orStop(service->run(*edit, "SENCO"));
    }
    // Words of every frequency, one at a time and in pairs, as people type them.
    std::vector<std::vector<std::string>> searches;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const std::string word = prose(1, seed);
        const std::string other = prose(1, seed + 1000);
        searches.push_back(seed % 2 == 0 ? std::vector{word} : std::vector{word, other});
    }
    BareSqlite bare(file);
    sqlite3_stmt* query =
        bare.prepare("SELECT rowid, title, snippet(search_index, -1, '[', ']', '…', 16)"
                     " FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT 50");
    const auto pick = [&](int n) { return searches[static_cast<std::size_t>(n) % searches.size()]; };
    return compare(
        "search over 100,000 pieces", "bare FTS5 query, the same words", 1.5, 200,
        [&](int n) {
            std::string typed;
            for (const std::string& word : pick(n))
                typed += (typed.empty() ? "" : " ") + word;
            orStop(service->search(typed, 50));
        },
        [&](int n) {
            // The service takes the last word as a beginning; so does the baseline.
            std::string expression;
            for (const std::string& word : pick(n))
                expression += (expression.empty() ? "\"" : " \"") + word + "\"";
            bare.run(query, {expression + "*"});
        });
}

} // namespace inclusion::bench
