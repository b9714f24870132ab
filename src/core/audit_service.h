#pragma once

#include "core/analysis/evidence_offers.h"
#include "core/audit/audit_snapshot.h"
#include "core/audit/evidence_bank.h"
#include "core/audit/file_facts.h"
#include "core/audit/history.h"
#include "core/audit/review.h"
#include "core/audit/school_framework.h"
#include "core/audit/search_hit.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/edit/comment_answer.h"
#include "core/edit/edit.h"
#include "core/exchange/json_export.h"

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inclusion {

class KeyRing;

/// What the service needs from outside. All of it must outlive it.
struct ServiceDependencies {
    const Clock& clock;
    IdFactory& ids;
    /// Opens sealed files (core/protection/key_ring.h); without it they stay shut (`PassphraseNeeded`).
    KeyRing* keys = nullptr;
};

enum class OpenMode { ReadOnly, ReadWrite };

/// When a file is looked through for damage, which reads all of it: before it opens, or beside the work in
/// it.
enum class DamageCheck { First, Beside };

/// The public façade of core: one open audit file. Every call is one transaction; an object may be used from
/// one thread at a time. Nothing is cached but prepared statements and framework models.
class AuditService {
public:
    /// Makes a new file that holds the setting and no audit yet. Refuses to overwrite (`FileExists`); a
    /// failure leaves no file behind.
    static Result<std::unique_ptr<AuditService>> create(const std::filesystem::path& path,
                                                        const Setting& setting,
                                                        const ServiceDependencies& dependencies);
    /// Opens an existing file, in the order of checks of docs/file-format.md. With `ReadWrite` an older file
    /// is backed up and brought up to date; read-only, an older file is refused. One program at a time has a
    /// file open for writing: others get `AuditFileInUse`, which says who it is, and may open it read-only.
    static Result<std::unique_ptr<AuditService>> open(const std::filesystem::path& path, OpenMode mode,
                                                      const ServiceDependencies& dependencies,
                                                      DamageCheck check = DamageCheck::First);
    ~AuditService();
    AuditService(const AuditService&) = delete;
    AuditService& operator=(const AuditService&) = delete;

    /// What came of the look for damage: any thread may wait for it. With `DamageCheck::Beside` the first
    /// change waits for it, and a damaged file is not changed.
    std::shared_future<Result<>> soundness() const;
    /// Waits for it, and drops what was kept for undo before: for whoever opened with `DamageCheck::Beside`,
    /// once it is known. Without it the first change does so.
    Result<> finishOpening();
    /// Begins the backup that the first edit of today would make, in a thread of its own, where it is due and
    /// the file is known to be sound. That edit waits for it if it comes earlier.
    void backUpAhead();
    /// A second service that only reads the same file, to be used by another thread.
    Result<std::unique_ptr<AuditService>> reader() const;
    /// A second service that changes the same file, to be used by another thread and to go before this one:
    /// its edits show nothing in the file before they are whole. While it is in an edit, this one must not
    /// write (`EditWatch` has it step aside); what it has done is taken note of by `joined`.
    Result<std::unique_ptr<AuditService>> writer() const;
    /// Takes note of what a `writer` has done, so that it does not count as a change from outside.
    void joined(const AuditService& writer);
    /// Has the query fail that runs here. Any thread may call it.
    void interrupt() const;

    const std::filesystem::path& path() const;
    bool isReadOnly() const;
    /// Whether the file is sealed under a passphrase (core/protection/file_protection.h).
    bool isProtected() const;

    // ---- Edits
    /// Applies the edit and commits it with its history. A no-op changes nothing and returns an empty change
    /// set.
    Result<ChangeSet> run(Edit& edit, const std::string& author, const EditWatch& watch = {});
    /// Undoes an edit that was run: one transaction, recorded in history as well.
    Result<ChangeSet> undo(Edit& edit, const std::string& author, const EditWatch& watch = {});
    /// Why today's automatic backup (made before the first edit of a day) failed; nothing when all is well.
    /// The edit itself is saved nevertheless.
    const std::optional<Error>& automaticBackupProblem() const;
    /// Adds an audit; its framework text is stored in the file. Not undoable. `AlreadyThere` when the file
    /// has an audit of that framework and cycle.
    Result<Audit> addAudit(const Framework& framework, const std::string& cycle, const std::string& author);

    /// Begins the audit of another cycle from one of the file: descriptions, rationales, notes, links of
    /// evidence and open actions come along; every subject with something on it is marked as not yet
    /// re-checked, and nothing counts as judged. Not undoable. `AlreadyThere` when the file has that audit.
    Result<Audit> beginNextAudit(const AuditId& previousId, const std::string& cycle,
                                 const std::string& author);
    /// Moves an audit to a later revision of its framework (`planRevision` tells before what will become of
    /// each part). The file is backed up first, and a failed backup stops it; not undoable, but for that
    /// backup. `InvalidValue` when it is no later revision of the audit's framework.
    Result<Audit> reviseAudit(const AuditId& auditId, const Framework& to, const std::string& author);

    // ---- Queries
    Result<FileSummary> summary() const;
    Result<Setting> setting() const;
    Result<std::vector<Audit>> audits() const;
    /// The framework that the audit was made with, from the text in the file.
    Result<std::shared_ptr<const Framework>> frameworkOf(const Audit& audit) const;
    Result<AuditSnapshot> snapshot(const AuditId& auditId) const;
    /// The audit as it stood at a moment, rebuilt from its history. `NotFound` (kind "audit") where it had
    /// not been begun yet.
    Result<AuditSnapshot> snapshotAt(const AuditId& auditId, Timestamp moment) const;
    /// The frameworks that the school brought, by id.
    Result<std::vector<SchoolFramework>> schoolFrameworks() const;
    /// The framework with that id as the file has it: the one that the school brought, or else that of the
    /// audit begun last. `FrameworkUnknown` carries the ids that the file has.
    Result<std::shared_ptr<const Framework>> frameworkWithId(const std::string& frameworkId) const;
    /// The school's own copy of the wording of a framework, if it has laid one over ours.
    Result<std::optional<SchoolWording>> schoolWording(const std::string& frameworkId) const;

    Result<std::optional<Judgement>> judgement(const AuditId& auditId, const std::string& subjectId) const;
    Result<std::optional<Description>> description(const AuditId& auditId,
                                                   const std::string& subjectId) const;
    Result<std::optional<Highlight>> highlight(const AuditId& auditId, const std::string& descriptorId) const;
    Result<std::optional<Note>> note(const NoteId& id) const;
    Result<std::vector<Note>> notes(const AuditId& auditId, const std::string& subjectId) const;
    Result<std::optional<Evidence>> evidence(const EvidenceId& id) const;
    Result<std::vector<Evidence>> evidenceList(const EvidenceFilter& filter = {}) const;
    /// The evidence of the whole file as a table: which pieces in which order …
    Result<std::vector<EvidenceId>> bankIds(const BankFilter& filter) const;
    /// … and what the rows of some of them say, in the order of the ids; ids without evidence are left out.
    Result<std::vector<BankEntry>> bankEntries(const std::vector<EvidenceId>& ids) const;
    /// Every tag that evidence of the file has.
    Result<std::vector<std::string>> evidenceTags() const;
    Result<std::vector<EvidenceLink>> linksOf(const EvidenceId& id) const;
    /// Evidence that stands behind linked items of the file's other audits (by the crosswalks, and the same
    /// item in other cycles) and not yet behind this one: each piece once, from its closest source, the
    /// closest first. Accept one by `linkEvidence`.
    Result<std::vector<analysis::EvidenceOffer>>
    evidenceOffers(const AuditId& auditId, const std::string& subjectId,
                   const std::vector<std::shared_ptr<const Crosswalk>>& crosswalks) const;
    Result<std::vector<Attachment>> attachmentsOf(const EvidenceId& id) const;
    Result<std::string> attachmentContent(const std::string& sha256) const;
    Result<std::optional<Action>> action(const ActionId& id) const;
    Result<std::vector<Action>> actions(const AuditId& auditId) const;
    /// Review packs, newest first.
    Result<std::vector<ReviewPack>> reviewPacks(const AuditId& auditId) const;
    Result<std::optional<ReviewPack>> reviewPack(const ReviewPackId& id) const;
    /// What a pack showed, word for word (core/review/pack_json.h reads it).
    Result<std::string> packContent(const ReviewPack& pack) const;
    /// All comments of an audit by the moment they were written, with all their versions.
    Result<std::vector<ReviewComment>> comments(const AuditId& auditId) const;
    Result<std::optional<ReviewComment>> comment(const ReviewCommentId& id) const;
    /// How people judged apart, by subject and then the moment they wrote it (core/analysis/first_views.h).
    Result<std::vector<FirstView>> firstViews(const AuditId& auditId) const;
    /// What was entered into typed fields, by item, field and label of the row.
    Result<std::vector<Fact>> facts(const AuditId& auditId) const;
    Result<std::optional<Answer>> answer(const AuditId& auditId, const std::string& itemId) const;
    Result<std::vector<Answer>> answers(const AuditId& auditId) const;
    /// The areas chosen for the cycle, in the framework's order; none while nothing is chosen.
    Result<std::vector<std::string>> focusAreas(const AuditId& auditId) const;
    /// The review meetings held, by date.
    Result<std::vector<Meeting>> meetings(const AuditId& auditId) const;
    /// The dates of a school year as the school set them, or else the usual ones
    /// (analysis/school_calendar.h); nothing for a cycle that is no school year and has no dates yet.
    Result<std::optional<SchoolYear>> schoolYear(const std::string& cycle) const;
    /// The school's own templates of reports, by name; and its logo.
    Result<std::vector<SavedTemplate>> templates() const;
    Result<std::optional<SchoolLogo>> logo() const;
    /// What waits for a second look: of an audit by subject, or of one subject.
    Result<std::vector<SubjectMark>> marks(const AuditId& auditId) const;
    Result<std::vector<SubjectMark>> marksOf(const AuditId& auditId, const std::string& subjectId) const;
    /// What was found of evidence in the cycle of an audit.
    Result<std::vector<EvidenceCheck>> evidenceChecks(const AuditId& auditId) const;
    Result<std::optional<EvidenceCheck>> evidenceCheck(const AuditId& auditId,
                                                       const EvidenceId& evidenceId) const;
    /// The framework texts that former revisions and marks of an audit name, the newest first.
    Result<std::vector<std::shared_ptr<const Framework>>> formerFrameworks(const AuditId& auditId) const;
    /// History, newest first; with a subject only what touched it.
    Result<std::vector<HistoryEntry>> history(const AuditId& auditId, const std::string& subjectId = {},
                                              std::size_t limit = 0) const;
    /// Full-text search over evidence, rationales, descriptions, notes and actions; best first. User input is
    /// taken as words (the last one also as a beginning), never as a query language.
    Result<std::vector<SearchHit>> search(std::string_view words, std::size_t limit = 50) const;

    // ---- Edits made from the current state. Each returns an edit ready for `run`; nothing is stored before.
    Result<EditPtr> editSetting(const Setting& after) const;
    /// The cycle and whether the audit is agreed; what it was made with stays.
    Result<EditPtr> changeAudit(const Audit& after) const;
    /// Author and time are filled in when the edit runs. A blank value (no level, no rationale, not started)
    /// takes the judgement away; so do an empty description and the highlight `NotYet`.
    Result<EditPtr> setJudgement(const Judgement& after) const;
    Result<EditPtr> setDescription(const Description& after) const;
    Result<EditPtr> setHighlight(const Highlight& after) const;
    Result<EditPtr> addNote(Note note) const; ///< an empty id is filled; appended after its fellows
    Result<EditPtr> changeNote(const Note& after) const;
    Result<EditPtr> removeNote(const NoteId& id) const;
    /// Moves a note up (`by` -1) or down (1) among its fellows; a no-op at the end.
    Result<EditPtr> moveNote(const NoteId& id, int by) const;
    /// Adds evidence with its files and links it to the subjects of one audit (none: only into the bank).
    Result<EditPtr> addEvidence(Evidence evidence, const AuditId& auditId,
                                const std::vector<std::string>& subjectIds,
                                std::vector<NewAttachment> files = {}) const;
    Result<EditPtr> addEvidenceRows(std::vector<std::pair<Evidence, std::vector<std::string>>> rows,
                                    const AuditId& auditId) const; ///< one edit, one transaction
    Result<EditPtr> changeEvidence(const Evidence& after) const;
    /// Removes evidence with its links and attachments; undo brings back the same ids.
    Result<EditPtr> removeEvidence(const EvidenceId& id) const;
    // Several pieces at once, each call one edit: one transaction and one step of undo.
    Result<EditPtr> removeEvidence(const std::vector<EvidenceId>& ids) const;
    /// Gives all of them a tag, or takes it from those that have it.
    Result<EditPtr> addTag(const std::vector<EvidenceId>& ids, const std::string& tag) const;
    Result<EditPtr> removeTag(const std::vector<EvidenceId>& ids, const std::string& tag) const;
    Result<EditPtr> setDisclosure(const std::vector<EvidenceId>& ids, Disclosure disclosure) const;
    /// Links those that are not linked to the subject yet.
    Result<EditPtr> linkEvidence(const std::vector<EvidenceId>& ids, const AuditId& auditId,
                                 const std::string& subjectId) const;
    Result<EditPtr> linkEvidence(const EvidenceId& id, const AuditId& auditId, const std::string& subjectId,
                                 const std::string& note = {}) const;
    Result<EditPtr> unlinkEvidence(const EvidenceLinkId& id) const;
    /// Stores the bytes (once per content) and attaches them.
    Result<EditPtr> attach(const EvidenceId& id, const std::string& fileName, const std::string& mediaType,
                           std::string bytes) const;
    /// The same with several files as one edit; those that hang there already are passed over.
    /// `AlreadyThere` when all do.
    Result<EditPtr> attach(const EvidenceId& id, std::vector<NewAttachment> files) const;
    Result<EditPtr> removeAttachment(const AttachmentId& id) const;
    /// A person has looked at a subject again. `NotFound` when it has no such mark.
    Result<EditPtr> clearMark(const AuditId& auditId, const std::string& subjectId,
                              SubjectMark::Kind kind) const;
    /// Whether evidence still holds in the cycle of an audit; without a verdict the check is taken back.
    /// Author and time are filled in when the edit runs.
    Result<EditPtr> checkEvidence(const AuditId& auditId, const EvidenceId& evidenceId,
                                  std::optional<EvidenceCheck::Verdict> verdict) const;
    Result<EditPtr> addAction(Action action) const; ///< empty ids are filled, of milestones and rounds too
    Result<EditPtr> changeAction(const Action& after) const;
    Result<EditPtr> addReviewRound(const ActionId& id, ReviewRound round) const;
    /// Refused where the action has review rounds: they stay readable, and the action can be stopped instead.
    Result<EditPtr> removeAction(const ActionId& id) const;
    /// Keeps a framework that the school brought in the file; one with the same id is replaced. Audits stay
    /// with the text that they were made with. `origin` names the file that it came from.
    Result<EditPtr> addFramework(std::shared_ptr<const Framework> framework, const std::string& origin) const;
    /// Takes it off the list; audits made with it keep its text.
    Result<EditPtr> removeFramework(const std::string& frameworkId) const;
    /// Lays the school's own copy of the wording over a framework that the file has; the moment is filled in.
    Result<EditPtr> setWording(SchoolWording wording) const;
    Result<EditPtr> removeWording(const std::string& frameworkId) const;
    /// Records a pack together with what it shows; the hash is filled in, as are an empty id and no moment.
    Result<EditPtr> makeReviewPack(ReviewPack pack, std::string content) const;
    /// Adds the comments and first views of a reply; those that are there already are passed over, but for
    /// comments that the reviewer takes back (`takesBack`).
    Result<EditPtr> importComments(std::vector<ReviewComment> comments,
                                   std::vector<FirstView> views = {}) const;
    /// A comment given on paper or by phone, typed in for the reviewer.
    Result<EditPtr> addComment(ReviewComment comment) const;
    /// Answers a comment, with what came of it, as one edit.
    Result<EditPtr> answerComment(const CommentAnswer& answer) const;
    Result<EditPtr> settleComment(const ReviewCommentId& id) const;
    /// Takes a settled or withdrawn comment up again.
    Result<EditPtr> reopenComment(const ReviewCommentId& id) const;
    /// The reviewer takes the comment back: it stays readable and waits for nobody any more.
    Result<EditPtr> withdrawComment(const ReviewCommentId& id) const;
    /// Makes one judgement of the first views on a subject: each view keeps what was agreed and why, the
    /// audit's own judgement is kept as a first view, and the agreed one takes its place, as one edit.
    /// `NotFound` (kind "first-view") where nobody has judged the subject apart.
    Result<EditPtr> reconcileViews(const AgreedJudgement& agreed) const;
    /// Enters what was typed into a field, or takes the fact away where nothing was typed. `FactNotAccepted`
    /// says why a value does not fit its field. `NotFound` for a row that the table neither has nor takes.
    Result<EditPtr> setFact(const FactEntry& entry) const;
    /// A blank answer takes it away. `InvalidValue` for an item that is no question.
    Result<EditPtr> setAnswer(const Answer& after) const;
    /// Records an answer as evidence of the source type that fits who answered, linked to its question; one
    /// step of undo. `AlreadyThere` while the question has the same words as evidence.
    Result<EditPtr> makeEvidenceOfAnswer(const AuditId& auditId, const std::string& itemId) const;
    /// Chooses the areas of the cycle, however many: how many the framework asks for is a note of analysis.
    Result<EditPtr> setFocus(const FocusChoice& after) const;
    Result<EditPtr> addMeeting(const Meeting& meeting) const; ///< an empty id is filled
    Result<EditPtr> changeMeeting(const Meeting& after) const;
    Result<EditPtr> removeMeeting(const MeetingId& id) const;
    /// Sets the dates of a school year; the usual ones take the school's own away.
    Result<EditPtr> setSchoolYear(const SchoolYear& after) const;
    /// Keeps a choice of sections and options under a name: a new one where the id is empty, else over that
    /// one. `AlreadyThere` when another has the name; names of the program's own templates are refused, too.
    Result<EditPtr> saveTemplate(const SavedTemplate& after) const;
    Result<EditPtr> removeTemplate(const SavedTemplateId& id) const;
    /// A PNG or JPEG for the cover of reports; `InvalidValue` for all else, `FileTooLarge` beyond
    /// `largestLogo`. Whether it can be shown is for the caller to try first.
    Result<EditPtr> setLogo(const std::string& fileName, std::string bytes) const;
    Result<EditPtr> removeLogo() const;

    // ---- Safety
    /// Makes the full-text index anew: repairs it, and leaves no word of removed records in the file.
    Result<> rebuildSearchIndex();
    /// Looks for damage and broken rules; empty means sound.
    Result<std::vector<FileProblem>> check() const;
    /// Says that this program still has the file open, to others who would take an old lock for one left
    /// behind: to be called every minute or so. `AuditFileInUse` when someone has taken the file over, as
    /// after a night in which this computer slept; nothing can be written any more then.
    Result<> stayAtWork();
    /// Whether another program has committed since the last call.
    Result<bool> changedFromOutside();
    /// Erases a piece of evidence for good: its row, links, attachments, words in the index and all that the
    /// history tells of it; from review packs that were made, and with it the answer that it was made of. It
    /// cannot be undone, and edits that were run before and speak of it cannot either. No backup is made
    /// before. What is left is that something was erased, when and by whom.
    Result<Erasure> eraseEvidence(const EvidenceId& id, const std::string& author);
    /// Makes a verified backup in the backup folder of this file.
    Result<BackupInfo> backUp() const;
    /// The whole file as JSON (docs/json.md), for other programs and to make it anew elsewhere. It holds all
    /// that reports leave out.
    Result<std::string> exportJson(const JsonExportOptions& options = {}) const;
    /// Makes a new file from its JSON form; `source` names the text in errors (`ImportInvalid`). Refuses to
    /// overwrite; a failure leaves no file behind.
    static Result<> importJson(std::string_view json, const std::string& source,
                               const std::filesystem::path& target);
    /// Writes a copy of the file as it stands, complete and sound, to a new path.
    Result<> saveCopy(const std::filesystem::path& path) const;
    /// Backups of a file, newest first.
    static Result<std::vector<BackupInfo>> backups(const std::filesystem::path& file);
    /// What each backup holds, newest first, and what restoring it would change in the file. A file that
    /// cannot be read counts as empty.
    static Result<std::vector<BackupDetails>> backupDetails(const std::filesystem::path& file,
                                                            const ServiceDependencies& dependencies);
    /// Writes all rows that can still be read of a damaged file into a new one, and says what could not. The
    /// damaged file is left as it is. `FileExists` where `output` is taken; `NotAnAuditFile` or
    /// `AuditFileDamaged` where not even the list of tables can be read.
    static Result<Salvage> salvage(const std::filesystem::path& damaged, const std::filesystem::path& output,
                                   const ServiceDependencies& dependencies);
    /// Puts a backup in the place of a file; the present file is backed up first. `AuditFileInUse` while
    /// someone has the file open for writing.
    static Result<> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& file,
                                  const ServiceDependencies& dependencies);

private:
    struct Private;
    explicit AuditService(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace inclusion
