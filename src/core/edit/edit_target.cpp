#include "core/edit/edit_target.h"

#include "core/audit/record_json.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"

#include <utility>

namespace inclusion {

namespace {

auto& storeOf(Stores& stores, const Setting*) {
    return stores.setting;
}
auto& storeOf(Stores& stores, const Audit*) {
    return stores.audits;
}
auto& storeOf(Stores& stores, const Judgement*) {
    return stores.judgements;
}
auto& storeOf(Stores& stores, const Description*) {
    return stores.judgements;
}
auto& storeOf(Stores& stores, const Highlight*) {
    return stores.judgements;
}
auto& storeOf(Stores& stores, const Note*) {
    return stores.notes;
}
auto& storeOf(Stores& stores, const Evidence*) {
    return stores.evidence;
}
auto& storeOf(Stores& stores, const EvidenceLink*) {
    return stores.evidence;
}
auto& storeOf(Stores& stores, const Attachment*) {
    return stores.attachments;
}
auto& storeOf(Stores& stores, const Action*) {
    return stores.actions;
}
auto& storeOf(Stores& stores, const SchoolFramework*) {
    return stores.schoolFrameworks;
}
auto& storeOf(Stores& stores, const SchoolWording*) {
    return stores.schoolWordings;
}
auto& storeOf(Stores& stores, const ReviewPack*) {
    return stores.reviews;
}
auto& storeOf(Stores& stores, const ReviewComment*) {
    return stores.reviews;
}
auto& storeOf(Stores& stores, const FirstView*) {
    return stores.reviews;
}
auto& storeOf(Stores& stores, const Fact*) {
    return stores.facts;
}
auto& storeOf(Stores& stores, const Answer*) {
    return stores.facts;
}
auto& storeOf(Stores& stores, const FocusChoice*) {
    return stores.meetings;
}
auto& storeOf(Stores& stores, const Meeting*) {
    return stores.meetings;
}
auto& storeOf(Stores& stores, const SchoolYear*) {
    return stores.meetings;
}

auto& storeOf(Stores& stores, const SavedTemplate*) {
    return stores.looks;
}
auto& storeOf(Stores& stores, const SchoolLogo*) {
    return stores.looks;
}
auto& storeOf(Stores& stores, const SubjectMark*) {
    return stores.carried;
}
auto& storeOf(Stores& stores, const EvidenceCheck*) {
    return stores.carried;
}

/// Whether the record has words to be found by.
template <typename Record>
bool hasWords(const Record&) {
    return true;
}
bool hasWords(const Judgement& judgement) {
    return !judgement.rationale.empty();
}
bool hasWords(const Fact& fact) {
    return fact.type == FieldType::Text;
}

template <typename Record>
std::string jsonOrEmpty(const std::optional<Record>& record) {
    return record ? recordJson(*record) : std::string();
}

} // namespace

Change changeOf(const Setting& setting) {
    return {RecordKind::Setting, setting.id.text(), {}, {}};
}

Change changeOf(const Audit& audit) {
    return {RecordKind::Audit, audit.id.text(), audit.id, {}};
}

Change changeOf(const Judgement& judgement) {
    return {RecordKind::Judgement, judgement.subjectId, judgement.auditId, judgement.subjectId};
}

Change changeOf(const Description& description) {
    return {RecordKind::Description, description.subjectId, description.auditId, description.subjectId};
}

Change changeOf(const Highlight& highlight) {
    return {RecordKind::Highlight, highlight.descriptorId, highlight.auditId, highlight.descriptorId};
}

Change changeOf(const Note& note) {
    return {RecordKind::Note, note.id.text(), note.auditId, note.subjectId};
}

Change changeOf(const Evidence& evidence) {
    return {RecordKind::Evidence, evidence.id.text(), {}, {}};
}

Change changeOf(const EvidenceLink& link) {
    return {RecordKind::EvidenceLink, link.id.text(), link.auditId, link.subjectId};
}

Change changeOf(const Attachment& attachment) {
    return {RecordKind::Attachment, attachment.id.text(), {}, {}};
}

Change changeOf(const Action& action) {
    return {RecordKind::Action, action.id.text(), action.auditId, {}};
}

Change changeOf(const SubjectMark& mark) {
    return {RecordKind::SubjectMark, recordIdOf(mark), mark.auditId, mark.subjectId};
}

Change changeOf(const EvidenceCheck& check) {
    return {RecordKind::EvidenceCheck, check.evidenceId.text(), check.auditId, {}};
}

Change changeOf(const SchoolFramework& framework) {
    return {RecordKind::SchoolFramework, framework.frameworkId, {}, {}};
}

Change changeOf(const SchoolWording& wording) {
    return {RecordKind::SchoolWording, wording.frameworkId, {}, {}};
}

Change changeOf(const ReviewPack& pack) {
    return {RecordKind::ReviewPack, pack.id.text(), pack.auditId, {}};
}

Change changeOf(const ReviewComment& comment) {
    return {RecordKind::ReviewComment, comment.id.text(), comment.auditId, comment.subjectId};
}

Change changeOf(const FirstView& view) {
    return {RecordKind::FirstView, view.id.text(), view.auditId, view.subjectId};
}

Change changeOf(const Fact& fact) {
    return {RecordKind::Fact, factKey(fact.itemId, fact.fieldId, fact.rowId), fact.auditId, fact.itemId};
}

Change changeOf(const Answer& answer) {
    return {RecordKind::Answer, answer.itemId, answer.auditId, answer.itemId};
}

Change changeOf(const FocusChoice& focus) {
    return {RecordKind::FocusChoice, focus.auditId.text(), focus.auditId, {}};
}

Change changeOf(const Meeting& meeting) {
    return {RecordKind::Meeting, meeting.id.text(), meeting.auditId, {}};
}

Change changeOf(const SchoolYear& year) {
    return {RecordKind::SchoolYear, year.cycle, {}, {}};
}

Change changeOf(const SavedTemplate& saved) {
    return {RecordKind::SavedTemplate, saved.id.text(), {}, {}};
}

Change changeOf(const SchoolLogo&) {
    return {RecordKind::SchoolLogo, "logo", {}, {}}; // there is one
}

EditTarget::EditTarget(Stores& stores, IdFactory& ids, std::filesystem::path path, EditContext context,
                       EditWatch watch)
    : m_stores(stores), m_ids(ids), m_path(std::move(path)), m_context(std::move(context)),
      m_batch(ids.next()), m_watch(std::move(watch)) {}

template <typename Record>
Change EditTarget::replace(const std::optional<Record>& before, const std::optional<Record>& after) {
    Change change = changeOf(before ? *before : after.value());
    const bool searched = SearchIndex::covers(change.kind);
    const SearchIndex::Key key{change.kind, change.auditId.text(), change.recordId};
    const auto words = searched && before ? m_stores.search.wordsOf(key) : std::nullopt;
    storeOf(m_stores, static_cast<const Record*>(nullptr)).replace(before, after);
    if (searched)
        m_stores.search.update(key, words, after && hasWords(*after));
    m_stores.history.add(HistoryEntry{m_ids.make<HistoryId>(), m_context.at, m_context.author,
                                      m_context.editName, m_batch, m_context.undo, change.kind,
                                      change.recordId, change.auditId, change.subjectId, jsonOrEmpty(before),
                                      jsonOrEmpty(after)});
    ++m_written;
    if (m_watch && !m_watch(m_written))
        throw Failure(ErrorCode::Cancelled);
    return change;
}

template Change EditTarget::replace(const std::optional<Setting>&, const std::optional<Setting>&);
template Change EditTarget::replace(const std::optional<Audit>&, const std::optional<Audit>&);
template Change EditTarget::replace(const std::optional<Judgement>&, const std::optional<Judgement>&);
template Change EditTarget::replace(const std::optional<Description>&, const std::optional<Description>&);
template Change EditTarget::replace(const std::optional<Highlight>&, const std::optional<Highlight>&);
template Change EditTarget::replace(const std::optional<Note>&, const std::optional<Note>&);
template Change EditTarget::replace(const std::optional<Evidence>&, const std::optional<Evidence>&);
template Change EditTarget::replace(const std::optional<EvidenceLink>&, const std::optional<EvidenceLink>&);
template Change EditTarget::replace(const std::optional<Attachment>&, const std::optional<Attachment>&);
template Change EditTarget::replace(const std::optional<Action>&, const std::optional<Action>&);
template Change EditTarget::replace(const std::optional<SubjectMark>&, const std::optional<SubjectMark>&);
template Change EditTarget::replace(const std::optional<EvidenceCheck>&, const std::optional<EvidenceCheck>&);
template Change EditTarget::replace(const std::optional<SchoolFramework>&,
                                    const std::optional<SchoolFramework>&);
template Change EditTarget::replace(const std::optional<SchoolWording>&, const std::optional<SchoolWording>&);
template Change EditTarget::replace(const std::optional<ReviewPack>&, const std::optional<ReviewPack>&);
template Change EditTarget::replace(const std::optional<ReviewComment>&, const std::optional<ReviewComment>&);
template Change EditTarget::replace(const std::optional<FirstView>&, const std::optional<FirstView>&);
template Change EditTarget::replace(const std::optional<Fact>&, const std::optional<Fact>&);
template Change EditTarget::replace(const std::optional<Answer>&, const std::optional<Answer>&);
template Change EditTarget::replace(const std::optional<FocusChoice>&, const std::optional<FocusChoice>&);
template Change EditTarget::replace(const std::optional<Meeting>&, const std::optional<Meeting>&);
template Change EditTarget::replace(const std::optional<SchoolYear>&, const std::optional<SchoolYear>&);
template Change EditTarget::replace(const std::optional<SavedTemplate>&, const std::optional<SavedTemplate>&);
template Change EditTarget::replace(const std::optional<SchoolLogo>&, const std::optional<SchoolLogo>&);

void EditTarget::keepContent(const std::string& sha256, std::string_view bytes) {
    m_stores.attachments.addContent(sha256, bytes);
}

void EditTarget::keepFrameworkText(const std::string& hash, const std::string& text) {
    m_stores.audits.keepFrameworkText(hash, text);
}

void EditTarget::keepPackContent(const std::string& sha256, std::string_view content) {
    m_stores.reviews.addContent(sha256, content);
}

} // namespace inclusion
