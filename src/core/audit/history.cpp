#include "core/audit/history.h"

#include "core/audit/enum_ids.h"

namespace inclusion {

namespace {

constexpr EnumIds<RecordKind, 24> recordKinds = {{{RecordKind::Setting, "setting"},
                                                  {RecordKind::Audit, "audit"},
                                                  {RecordKind::Judgement, "judgement"},
                                                  {RecordKind::Description, "description"},
                                                  {RecordKind::Highlight, "highlight"},
                                                  {RecordKind::Note, "note"},
                                                  {RecordKind::Evidence, "evidence"},
                                                  {RecordKind::EvidenceLink, "evidence-link"},
                                                  {RecordKind::Attachment, "attachment"},
                                                  {RecordKind::Action, "action"},
                                                  {RecordKind::SubjectMark, "subject-mark"},
                                                  {RecordKind::EvidenceCheck, "evidence-check"},
                                                  {RecordKind::SchoolFramework, "school-framework"},
                                                  {RecordKind::SchoolWording, "school-wording"},
                                                  {RecordKind::ReviewPack, "review-pack"},
                                                  {RecordKind::ReviewComment, "review-comment"},
                                                  {RecordKind::Fact, "fact"},
                                                  {RecordKind::Answer, "answer"},
                                                  {RecordKind::FocusChoice, "focus-choice"},
                                                  {RecordKind::Meeting, "meeting"},
                                                  {RecordKind::SchoolYear, "school-year"},
                                                  {RecordKind::SavedTemplate, "report-template"},
                                                  {RecordKind::SchoolLogo, "school-logo"},
                                                  {RecordKind::FirstView, "first-view"}}};

} // namespace

std::string_view idOf(RecordKind kind) {
    return idIn(recordKinds, kind);
}

std::optional<RecordKind> recordKindFromId(std::string_view id) {
    return valueIn(recordKinds, id);
}

} // namespace inclusion
