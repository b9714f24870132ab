#include "bench/large_file.h"

#include "core/audit_service.h"
#include "core/framework/framework_loader.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "bench/or_stop.h"
#include "bench/words.h"

namespace inclusion::bench {

namespace {

constexpr int piecesEach = 834; // 10,008 with twelve audits
constexpr int filesEach = 25;   // with every audit
constexpr std::size_t scanSize = 20'000;
constexpr std::array cycles = {"2024/25", "2025/26", "2026/27"};
constexpr std::array frameworks = {"astrea-interview", "astrea-send-review", "hackney-wellbeing",
                                   "rise-inclusion-audit"};
constexpr std::array holders = {"SENCO", "Headteacher", "Office", "", "Year 4 lead"};
constexpr std::array tags = {"reading", "attendance", "SEND", "behaviour", "parents", "year 4", "speech"};

/// Fills a new file. Each text is another one; the seed goes up with every text.
class Filling {
public:
    explicit Filling(const std::filesystem::path& path)
        : m_clock(Timestamp(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now() -
                                                                          std::chrono::days(1)))) {
        Setting setting;
        setting.id = m_ids.make<SettingId>();
        setting.name = "Benchmark School";
        m_service = orStop(AuditService::create(path, setting, {m_clock, m_ids}));
    }

    void addAudit(const Framework& framework, const char* cycle, int evidence) {
        m_audit = orStop(m_service->addAudit(framework, cycle, author)).id;
        m_subjects.clear();
        for (const Item* item : framework.items())
            m_subjects.push_back(item->id);
        for (std::size_t place = 0; place < m_subjects.size(); ++place)
            workOn(framework, m_subjects[place], place);
        for (int number = 0; number < 12; ++number)
            addAction(number);
        addEvidence(evidence);
    }

private:
    static constexpr const char* author = "SENCO";

    void run(Result<EditPtr> edit) {
        const EditPtr ready = orStop(std::move(edit));
        orStop(m_service->run(*ready, author));
    }

    /// One in four is as nobody has touched it yet.
    void workOn(const Framework& framework, const std::string& subject, std::size_t place) {
        if (place % 4 == 3)
            return;
        run(m_service->setDescription({m_audit, subject, prose(40, ++m_seed)}));
        if (const Scale* scale = framework.scaleOf(subject)) {
            Judgement judgement;
            judgement.auditId = m_audit;
            judgement.subjectId = subject;
            judgement.levelId = scale->levels[place % scale->levels.size()].id;
            judgement.rationale = prose(60, ++m_seed);
            judgement.state = ProgressState::InProgress;
            run(m_service->setJudgement(judgement));
        }
        const auto descriptors = framework.descriptorsOf(subject);
        for (std::size_t each = 0; each < descriptors.size(); each += 3)
            run(m_service->setHighlight({m_audit, descriptors[each]->id, HighlightState::Fully}));
        if (place % 3 == 0) {
            Note note;
            note.auditId = m_audit;
            note.subjectId = subject;
            note.kind = Note::Kind::Strength;
            note.text = prose(15, ++m_seed);
            run(m_service->addNote(note));
        }
    }

    void addAction(int number) {
        Action action;
        action.auditId = m_audit;
        action.title = prose(6, ++m_seed);
        action.purpose = prose(25, ++m_seed);
        action.lead = holders[static_cast<std::size_t>(number) % holders.size()];
        action.due = Date::from(2027, static_cast<unsigned>(number) + 1, 10);
        action.outcome = prose(12, ++m_seed);
        action.subjectIds = {m_subjects[static_cast<std::size_t>(number) % m_subjects.size()]};
        action.milestones = {{{}, prose(5, ++m_seed), Date::from(2027, 1, 20), false}};
        run(m_service->addAction(action));
    }

    /// One piece in ten is not used yet, one in four stands behind two items.
    void addEvidence(int count) {
        std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
        for (int i = 0; i < count; ++i) {
            const auto each = static_cast<std::size_t>(i);
            Evidence evidence;
            evidence.title = prose(6, ++m_seed);
            evidence.summary = prose(50, ++m_seed);
            evidence.sourceType = allSourceTypes[each % allSourceTypes.size()];
            evidence.date = Date::from(2024 + i % 3, 1 + m_seed % 12, 1 + m_seed % 28);
            evidence.holder = holders[each % holders.size()];
            evidence.tags = {tags[each % tags.size()]};
            std::vector<std::string> subjects;
            if (i % 10 != 0)
                subjects.push_back(m_subjects[each % m_subjects.size()]);
            if (i % 4 == 1)
                subjects.push_back(m_subjects[(each + 7) % m_subjects.size()]);
            if (i < filesEach) {
                std::string bytes(scanSize, static_cast<char>('a' + i % 26));
                bytes.replace(0, evidence.title.size(), evidence.title);
                run(m_service->addEvidence(evidence, m_audit, subjects,
                                           {{"scan.pdf", "application/pdf", bytes, {}}}));
            } else {
                rows.emplace_back(std::move(evidence), std::move(subjects));
            }
        }
        run(m_service->addEvidenceRows(std::move(rows), m_audit));
    }

    FixedClock m_clock;
    RandomIdFactory m_ids;
    std::unique_ptr<AuditService> m_service;
    AuditId m_audit;
    std::vector<std::string> m_subjects;
    unsigned m_seed = 0;
};

} // namespace

std::filesystem::path largeFile(const Places& places) {
    const std::filesystem::path path = places.shared / "large.inclusion";
    if (std::filesystem::exists(path))
        return path;
    std::filesystem::create_directories(places.shared);
    FrameworkLibrary library(places.data / "frameworks");
    Filling filling(path);
    for (const char* cycle : cycles)
        for (const char* id : frameworks)
            filling.addAudit(*orStop(library.find(id)), cycle, piecesEach);
    return path;
}

} // namespace inclusion::bench
