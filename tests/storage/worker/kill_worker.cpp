// usage: kill_worker FILE PASSPHRASE, which may be empty. Edits an audit file in a loop until it is killed,
// and says on its standard output after each commit what the file now has to hold: "evidence N", "description
// N" or "attachment N" for the Nth of its kind.
#include "core/audit_service.h"
#include "core/protection/key_ring.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace inclusion;

namespace {

template <typename T>
T require(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "error %d %s\n", static_cast<int>(result.error().code),
                     result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

void acknowledge(const std::string& line) {
    const std::string text = line + '\n';
    if (write(STDOUT_FILENO, text.data(), text.size()) < 0)
        std::exit(1);
}

} // namespace

int main(int, char* arguments[]) {
    const SystemClock clock;
    RandomIdFactory ids;
    KeyRing keys([&](const std::filesystem::path&) { return std::optional<std::string>(arguments[2]); });
    const auto service = require(AuditService::open(arguments[1], OpenMode::ReadWrite, {clock, ids, &keys}));
    const AuditId audit = require(service->audits()).front().id;
    const auto run = [&](Result<EditPtr> edit) {
        return require(service->run(*require(std::move(edit)), "SENCO"));
    };
    for (auto number = require(service->summary()).evidenceCount;; ++number) {
        const std::string text = std::to_string(number);
        Evidence evidence;
        evidence.title = "Piece " + text;
        evidence.summary = "What it shows, in a sentence of the length that people write.";
        const ChangeSet added = run(service->addEvidence(evidence, audit, {"leading-1"}));
        acknowledge("evidence " + text);
        run(service->setDescription({audit, "leading-1", text}));
        acknowledge("description " + text);
        run(service->attach(EvidenceId(added.changes.front().recordId), text + ".txt", "text/plain",
                            std::string(20'000, 'x') + text));
        acknowledge("attachment " + text);
    }
}
