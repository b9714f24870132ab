// A hundred times (two thousand in the long form) a program is killed in the middle of its work. What it had
// acknowledged is in the file, the file is sound, and nothing is half there.
#include "support/audit_fixture.h"
#include "support/torture.h"

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>
#include <thread>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

/// The worker of tests/storage/worker on a file, until it is killed.
class Worker {
public:
    Worker(const fs::path& file, const std::string& passphrase) {
        int ends[2];
        if (pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        m_child = fork();
        if (m_child == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            execl(INCLUSION_KILL_WORKER, INCLUSION_KILL_WORKER, file.c_str(), passphrase.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        m_output = ends[0];
    }

    void waitForFirstWord() { readSome(); }

    /// Kills it and gives all that it acknowledged, in order: a kind and a number each.
    std::vector<std::pair<std::string, std::int64_t>> kill() {
        ::kill(m_child, SIGKILL);
        while (readSome())
            continue;
        close(m_output);
        int status = 0;
        waitpid(m_child, &status, 0);
        REQUIRE(WIFSIGNALED(status)); // it did not end by itself, which it does on any error
        std::vector<std::pair<std::string, std::int64_t>> acknowledged;
        std::istringstream lines(m_text);
        std::string kind;
        for (std::int64_t number = 0; lines >> kind >> number;)
            acknowledged.emplace_back(kind, number);
        return acknowledged;
    }

private:
    bool readSome() {
        char buffer[4096];
        const ssize_t count = read(m_output, buffer, sizeof buffer);
        if (count > 0)
            m_text.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    }

    pid_t m_child = 0;
    int m_output = 0;
    std::string m_text;
};

/// How many edits the history of the file knows.
std::int64_t editsIn(const AuditFixture& fixture) {
    std::set<std::string> batches;
    for (const AuditId& audit : {AuditId(), fixture.audit.id})
        for (const HistoryEntry& entry : require(fixture.service->history(audit)))
            batches.insert(entry.batch);
    return static_cast<std::int64_t>(batches.size());
}

/// What the file must hold by all that was ever acknowledged.
struct Promised {
    std::set<std::string> titles;
    std::set<std::string> fileNames;
    std::int64_t description = -1;

    void add(const std::string& kind, std::int64_t number) {
        const std::string text = std::to_string(number);
        if (kind == "evidence")
            titles.insert("Piece " + text);
        else if (kind == "attachment")
            fileNames.insert(text + ".txt");
        else
            description = number;
    }
};

/// Checks it, and says whether it holds.
bool checkNothingIsLost(const AuditFixture& fixture, const Promised& promised) {
    REQUIRE(require(fixture.service->check()).empty());
    const AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    std::set<std::string> titles;
    for (const Evidence& each : snapshot.evidence)
        titles.insert(each.title);
    const bool hasTitles =
        std::includes(titles.begin(), titles.end(), promised.titles.begin(), promised.titles.end());
    CHECK(hasTitles);
    CHECK(snapshot.links.size() == snapshot.evidence.size());
    std::set<std::string> fileNames;
    for (const Attachment& each : snapshot.attachments)
        fileNames.insert(each.fileName);
    const bool hasFiles = std::includes(fileNames.begin(), fileNames.end(), promised.fileNames.begin(),
                                        promised.fileNames.end());
    CHECK(hasFiles);
    const std::string& described = snapshot.descriptionOf("leading-1");
    const bool isDescribed = (described.empty() ? -1 : std::stoll(described)) >= promised.description;
    CHECK(isDescribed);
    return hasTitles && hasFiles && isDescribed;
}

} // namespace

TEST_CASE("Killing the program at any moment loses nothing that it had acknowledged") {
    const bool isProtected = GENERATE(false, true);
    const int kills = rounds(isProtected ? 40 : 100, isProtected ? 500 : 2000, "INCLUSION_KILLS");
    Tally tally(std::string("program killed at a random moment") + (isProtected ? ", protected file" : ""));
    constexpr int killsPerFile = 10;
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> delay(0, 40'000);
    int insideTransaction = 0;
    std::size_t commits = 0;
    std::unique_ptr<AuditFixture> fixture;
    Promised promised;
    for (int round = 0; round < kills; ++round) {
        if (round % killsPerFile == 0) {
            fixture = std::make_unique<AuditFixture>();
            promised = {};
            if (isProtected)
                fixture->protect();
            fixture->reopen();
        }
        const std::int64_t editsBefore = editsIn(*fixture);
        fixture->service.reset();
        Worker worker(fixture->file, isProtected ? fixture->passphrase : "");
        worker.waitForFirstWord();
        std::this_thread::sleep_for(std::chrono::microseconds(delay(random)));
        const auto acknowledged = worker.kill();
        for (const auto& [kind, number] : acknowledged)
            promised.add(kind, number);
        commits += acknowledged.size();
        insideTransaction += fs::exists(fs::path(fixture->file) += "-journal") ? 1 : 0;
        INFO("kill " << round);
        // Every other time the first to look is a reader, which has to roll back what was left as well.
        fixture->reopen(round % 2 == 0 ? OpenMode::ReadWrite : OpenMode::ReadOnly);
        tally.lost += checkNothingIsLost(*fixture, promised) ? 0 : 1;
        ++tally.injected;
        tally.committed = static_cast<std::int64_t>(commits);
        // Besides what was acknowledged there is at most the one edit that was under way.
        const std::int64_t edits = editsIn(*fixture) - editsBefore;
        const auto least = static_cast<std::int64_t>(acknowledged.size());
        CHECK((edits == least || edits == least + 1));
    }
    INFO(commits << " commits, " << insideTransaction << " kills inside a transaction");
    CHECK(commits >= static_cast<std::size_t>(kills));
    // Otherwise the kills would have missed what they are meant to hit.
    CHECK(insideTransaction >= kills / 10);
}
