#include "fuzz/review_targets.h"

#include "core/base/sha256.h"
#include "core/framework/framework_loader.h"
#include "core/review/pack_json.h"
#include "core/review/review_desk.h"
#include "core/review/sealing/aes_gcm.h"
#include "core/review/sealing/container.h"
#include "core/review/sealing/encoding.h"
#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <optional>

#include "fuzz/promise.h"

using namespace inclusion;
using namespace inclusion::review;
namespace fs = std::filesystem;

namespace {

const fs::path source = INCLUSION_SOURCE_DIR;

template <typename Value>
Value need(Result<Value> result) {
    promise(result.has_value(), "the file for the test is made");
    return std::move(*result);
}

/// Read as one piece: this is done a million times.
std::string fileBytes(const fs::path& path) {
    std::string bytes(fs::file_size(path), '\0');
    std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

/// An audit file with one pack that went out.
class School {
public:
    School() {
        makeFile();
        keepBytes();
    }

    /// Takes the bytes of a reply in as both programs do, and looks at what became of the file.
    void receive(std::string_view bytes) {
        const auto before = need(m_service->comments(m_audit.id));
        const auto prepared = prepareReply(*m_service, bytes);
        if (!prepared) {
            promise(fileBytes(m_file) == m_bytes, "a reply that is refused changes nothing");
            return;
        }
        const auto fresh = prepared->plan.toImport();
        const auto edit = m_service->importComments(fresh);
        const auto run =
            edit ? m_service->run(**edit, "SENCO") : Result<ChangeSet>(tl::unexpect, edit.error());
        if (!run) {
            promise(fileBytes(m_file) == m_bytes, "an import that fails changes nothing");
            return;
        }
        const auto after = need(m_service->comments(m_audit.id));
        promise(after.size() == before.size() + fresh.size(), "all new comments are in the file");
        promise(need(prepareReply(*m_service, bytes)).plan.toImport().empty(), "the same reply adds nothing");
        takeBack(prepared->reply);
        promise(m_service->undo(**edit, "SENCO").has_value(), "an import can be undone");
        promise(need(m_service->comments(m_audit.id)) == before, "undone means as it was");
        if (fs::file_size(m_file) > std::size_t{2} * 1024 * 1024)
            makeFile(); // history grows with each import
        keepBytes();
    }

    const PackContent& pack() const { return m_pack; }
    const std::string& hash() const { return m_hash; }

private:
    /// A second reply in which the reviewer takes all of it back.
    void takeBack(Reply reply) {
        const auto before = need(m_service->comments(m_audit.id));
        for (ReplyComment& each : reply.comments)
            if (!each.withdrawnAt)
                each.withdrawnAt = m_clock.now();
        const auto back = need(planMerge(reply, m_pack, before)).toImport();
        const EditPtr edit = need(m_service->importComments(back));
        need(m_service->run(*edit, "SENCO"));
        const auto after = need(m_service->comments(m_audit.id));
        promise(after.size() == before.size(), "taking back adds no comment");
        promise(std::all_of(after.begin(), after.end(), [](const auto& each) { return each.withdrawnAt; }),
                "what is taken back is marked so");
        promise(need(planMerge(reply, m_pack, after)).toImport().empty(),
                "taking back twice changes nothing");
        promise(m_service->undo(*edit, "SENCO").has_value(), "taking back can be undone");
    }

    void makeFile() {
        m_service.reset();
        fs::remove(m_file);
        static const auto framework = loadFrameworkFile(source / "tests/data/frameworks/garden-1.json");
        promise(framework && framework->framework, "the framework is read");
        Setting setting;
        setting.name = "Oakfield School";
        m_ids.emplace();
        m_service = need(AuditService::create(m_file, setting, {m_clock, *m_ids}));
        m_audit = need(m_service->addAudit(*framework->framework, "2026/27", "SENCO"));
        PackRequest request;
        request.title = "Governors";
        request.reviewers = {"Chair"};
        ReviewPack record;
        record.id = m_ids->make<ReviewPackId>();
        record.auditId = m_audit.id;
        record.title = request.title;
        record.reviewers = request.reviewers;
        record.createdAt = m_clock.now();
        m_pack = need(buildPack(need(m_service->snapshot(m_audit.id)), request, record.id, record.createdAt,
                                std::string(64, 'a')));
        const std::string json = packJson(m_pack);
        m_hash = sha256(json);
        const EditPtr edit = need(m_service->makeReviewPack(record, json));
        need(m_service->run(*edit, "SENCO"));
    }

    void keepBytes() { m_bytes = fileBytes(m_file); }

    TemporaryFolder m_folder;
    fs::path m_file = m_folder / "school.inclusion";
    FixedClock m_clock{Timestamp::parse("2026-11-22T10:00:00.000Z").value()};
    std::optional<SequentialIdFactory> m_ids;
    std::unique_ptr<AuditService> m_service;
    Audit m_audit;
    PackContent m_pack;
    std::string m_hash;
    std::string m_bytes;
};

School& school() {
    static School made;
    return made;
}

std::string withNames(std::string_view bytes) {
    std::string text(bytes);
    const auto putIn = [&text](std::string_view mark, const std::string& name) {
        for (std::size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + name.size()))
            text.replace(at, mark.size(), name);
    };
    putIn("@PACK@", school().pack().id.text());
    putIn("@HASH@", school().hash());
    return text;
}

/// A number that follows from the bytes: where to alter something.
std::size_t placeFrom(std::string_view bytes, std::size_t size) {
    std::size_t number = 14695981039346656037U; // FNV-1a
    for (const char each : bytes)
        number = (number ^ static_cast<unsigned char>(each)) * 1099511628211U;
    return number % size;
}

} // namespace

void readReviewPack(std::string_view bytes) {
    const auto pack = readPack(bytes);
    if (!pack)
        return;
    const std::string json = packJson(*pack);
    const auto again = readPack(json);
    promise(again.has_value(), "a pack that was read can be written and read");
    promise(packJson(*again) == json, "a pack stays as it is");
}

void importReviewReply(std::string_view bytes) {
    const std::string nonce(aesNonceSize, 'n');
    const std::string beside = "inclusion-reply:" + school().pack().id.text() + ":" + school().hash();
    const std::string sealed =
        aesSeal(withNames(bytes), bytesFromHex(school().pack().replyKey).value_or(""), nonce, beside);
    school().receive(nlohmann::json{{"format", "inclusion-sealed-reply"},
                                    {"version", 1},
                                    {"packId", school().pack().id.text()},
                                    {"packHash", school().hash()},
                                    {"nonce", base64Of(nonce)},
                                    {"sealed", base64Of(sealed)}}
                         .dump());
}

void importReplyFile(std::string_view bytes) {
    school().receive(withNames(bytes));
}

void openReviewContainer(std::string_view bytes) {
    constexpr SealCost cheap{1, 8};
    const char* const passphrase = "badger candle meadow";
    // As it comes. A cost that a reader accepts is made cheap; others stay, and are refused.
    std::string arrived(bytes);
    const auto numberAt = [&](std::size_t at) {
        std::uint32_t number = 0;
        for (std::size_t i = 4; i-- > 0;)
            number = (number << 8) | static_cast<unsigned char>(arrived[at + i]);
        return number;
    };
    if (arrived.size() > 20 && numberAt(12) <= 10 && numberAt(16) <= 512 * 1024)
        arrived.replace(12, 8, std::string_view("\x01\0\0\0\x08\0\0\0", 8));
    if (const auto opened = openContainer(arrived, passphrase))
        readReviewPack(*opened);
    // Sealed here: whole it opens, altered or cut it does not.
    std::string sealed = need(sealContainer(bytes, passphrase, cheap));
    const auto whole = openContainer(sealed, passphrase);
    promise(whole && *whole == bytes, "what was sealed opens");
    const std::size_t place = placeFrom(bytes, sealed.size());
    promise(!openContainer(std::string_view(sealed).substr(0, place), passphrase),
            "a cut container stays shut");
    if (place < 12 || place >= 20) { // not the cost: it is cheap so that this is quick
        sealed[place] = static_cast<char>(sealed[place] ^ 0x20);
        promise(!openContainer(sealed, passphrase), "an altered container stays shut");
    }
}
