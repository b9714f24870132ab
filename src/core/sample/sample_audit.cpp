#include "core/sample/sample_audit.h"

#include "core/audit_service.h"

#include <stdlib.h>

#include <map>
#include <utility>

namespace inclusion {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A folder of its own for the file while it grows (and for the daily backups that come with it), removed
/// with all that is in it. It lies in memory where it can: the growing file need not outlive a power cut, and
/// its hundreds of commits would each wait for the disk.
class WorkingFolder {
public:
    WorkingFolder() {
        std::error_code error;
        for (const fs::path& place : {fs::path("/dev/shm"), fs::temp_directory_path(error)}) {
            std::string name = (place / "inclusion-sample-XXXXXX").string();
            if (!place.empty() && mkdtemp(name.data()) != nullptr) {
                m_path = name;
                return;
            }
        }
    }
    ~WorkingFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

    /// Empty when there is none.
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// When an entry was made: work begins at half past eight, and each entry of a day takes half a minute.
Timestamp timeOf(Date date, std::size_t place) {
    const std::chrono::sys_days day{std::chrono::days(date.daysSince(Date()))};
    return Timestamp(std::chrono::sys_time<milliseconds>(day) + std::chrono::minutes(510) +
                     seconds(30) * static_cast<int>(place));
}

/// Makes the edits of the entries and runs them.
class Player {
public:
    /// The audits stand in the order of the plan.
    Player(AuditService& service, FixedClock& clock, IdFactory& ids, std::vector<AuditId> audits)
        : m_service(service), m_clock(clock), m_ids(ids), m_audits(std::move(audits)) {}

    Result<> play(const SampleEntry& entry) {
        m_placeInDay = entry.date == m_day ? m_placeInDay + 1 : 0;
        m_day = entry.date;
        m_clock.set(timeOf(m_day, m_placeInDay));
        m_audit = m_audits.at(entry.audit);
        return std::visit([&](const auto& record) { return add(record, entry.author); }, entry.record);
    }

private:
    Result<> run(Result<EditPtr> edit, const std::string& author);
    /// The record with its audit filled in.
    template <typename Record>
    Record ofAudit(Record record) const {
        record.auditId = m_audit;
        return record;
    }

    Result<> add(const Description& record, const std::string& author) {
        return run(m_service.setDescription(ofAudit(record)), author);
    }
    Result<> add(const Judgement& record, const std::string& author) {
        return run(m_service.setJudgement(ofAudit(record)), author);
    }
    Result<> add(const Highlight& record, const std::string& author) {
        return run(m_service.setHighlight(ofAudit(record)), author);
    }
    Result<> add(const Note& record, const std::string& author) {
        return run(m_service.addNote(ofAudit(record)), author);
    }
    Result<> add(const FactEntry& record, const std::string& author) {
        return run(m_service.setFact(ofAudit(record)), author);
    }
    Result<> add(const FocusChoice& record, const std::string& author) {
        return run(m_service.setFocus(ofAudit(record)), author);
    }
    Result<> add(const Meeting& record, const std::string& author) {
        return run(m_service.addMeeting(ofAudit(record)), author);
    }
    Result<> add(const SampleAnswer& record, const std::string& author);
    Result<> add(const SampleLink& record, const std::string& author);
    Result<> add(const SampleRound& record, const std::string& author) {
        return run(m_service.addReviewRound(m_actions.at(record.action), record.round), author);
    }
    Result<> add(const SampleEvidence& record, const std::string& author);
    Result<> add(const SampleAction& record, const std::string& author);
    Result<> add(const SampleOutcome& record, const std::string& author);

    AuditService& m_service;
    FixedClock& m_clock;
    IdFactory& m_ids;
    std::vector<AuditId> m_audits;
    AuditId m_audit; ///< of the present entry
    Date m_day;
    std::size_t m_placeInDay = 0;
    std::map<std::size_t, ActionId> m_actions;    ///< by their number in the sample
    std::map<std::string, EvidenceId> m_evidence; ///< by their key in the sample
};

Result<> Player::run(Result<EditPtr> edit, const std::string& author) {
    if (!edit)
        return tl::unexpected<Error>(std::move(edit.error()));
    const auto changes = m_service.run(**edit, author);
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    return {};
}

Result<> Player::add(const SampleEvidence& record, const std::string& author) {
    Evidence evidence = record.evidence;
    evidence.id = m_ids.make<EvidenceId>();
    m_evidence[record.key] = evidence.id;
    auto added = run(m_service.addEvidence(evidence, m_audit, record.subjectIds), author);
    if (!added || !record.attachment)
        return added;
    return run(m_service.attach(evidence.id, record.attachment->fileName, record.attachment->mediaType,
                                record.attachedText),
               author);
}

Result<> Player::add(const SampleLink& record, const std::string& author) {
    const EvidenceId& id = m_evidence.at(record.evidenceKey);
    for (const std::string& subject : record.subjectIds)
        if (auto linked = run(m_service.linkEvidence(id, m_audit, subject), author); !linked)
            return linked;
    return {};
}

Result<> Player::add(const SampleAnswer& record, const std::string& author) {
    auto added = run(m_service.setAnswer(ofAudit(record.answer)), author);
    if (!added || !record.becomesEvidence)
        return added;
    return run(m_service.makeEvidenceOfAnswer(m_audit, record.answer.itemId), author);
}

Result<> Player::add(const SampleAction& record, const std::string& author) {
    Action action = ofAudit(record.action);
    action.id = m_ids.make<ActionId>();
    m_actions[record.number] = action.id;
    return run(m_service.addAction(std::move(action)), author);
}

Result<> Player::add(const SampleOutcome& record, const std::string& author) {
    const ActionId& id = m_actions.at(record.action);
    const auto stored = m_service.action(id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored)
        return failure(ErrorCode::NotFound, {"action", id.text()});
    Action action = **stored;
    action.state = record.state;
    for (std::size_t i = 0; i < action.milestones.size() && i < record.reached.size(); ++i)
        action.milestones[i].reached = record.reached[i];
    return run(m_service.changeAction(action), author);
}

Result<> playAll(const SamplePlan& plan, const fs::path& path, const fs::path& target) {
    FixedClock clock(timeOf(plan.start, 0));
    SequentialIdFactory ids;
    auto service = AuditService::create(path, plan.setting, {clock, ids});
    if (!service)
        return tl::unexpected<Error>(std::move(service.error()));
    std::vector<AuditId> audits(plan.audits.size());
    for (std::size_t i = plan.audits.size(); i-- > 0;) {
        const auto audit = (*service)->addAudit(*plan.audits[i].framework, plan.audits[i].cycle, plan.author);
        if (!audit)
            return tl::unexpected<Error>(audit.error());
        audits[i] = audit->id;
    }
    Player player(**service, clock, ids, std::move(audits));
    for (const SampleEntry& entry : plan.entries)
        if (auto played = player.play(entry); !played)
            return played;
    return (*service)->saveCopy(target);
}

} // namespace

Result<> writeSampleAudit(const SamplePlan& plan, const std::filesystem::path& path) {
    if (fs::exists(fs::symlink_status(path)))
        return failure(ErrorCode::FileExists, {path.string()});
    const WorkingFolder folder;
    if (folder.path().empty())
        return failure(ErrorCode::FileNotWritable, {path.string()}, "no temporary folder");
    return playAll(plan, folder.path() / "sample.inclusion", path);
}

} // namespace inclusion
