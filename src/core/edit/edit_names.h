#pragma once

/// The names of all edits, as they stand in the history of a file. Front ends make their sentences from them
/// ("Undo judgement on 3.2"). A name is never changed after a release, because files hold it.
namespace inclusion::edit_names {

inline constexpr const char* addAudit = "add-audit";
inline constexpr const char* changeAudit = "change-audit";
inline constexpr const char* editSetting = "edit-setting";
inline constexpr const char* setJudgement = "set-judgement";
inline constexpr const char* setDescription = "set-description";
inline constexpr const char* setHighlight = "set-highlight";
inline constexpr const char* addNote = "add-note";
inline constexpr const char* changeNote = "change-note";
inline constexpr const char* removeNote = "remove-note";
inline constexpr const char* moveNote = "move-note";
inline constexpr const char* addEvidence = "add-evidence";
inline constexpr const char* addEvidenceRows = "add-evidence-rows";
inline constexpr const char* changeEvidence = "change-evidence";
inline constexpr const char* tagEvidence = "tag-evidence";
inline constexpr const char* removeEvidence = "remove-evidence";
inline constexpr const char* eraseEvidence = "erase-evidence"; ///< for good: not an `Edit`, cannot be undone
inline constexpr const char* linkEvidence = "link-evidence";
inline constexpr const char* unlinkEvidence = "unlink-evidence";
inline constexpr const char* attachFile = "attach-file";
inline constexpr const char* removeAttachment = "remove-attachment";
inline constexpr const char* clearMark = "clear-mark";
inline constexpr const char* checkEvidence = "check-evidence";
inline constexpr const char* beginNextAudit = "begin-next-audit";
inline constexpr const char* reviseAudit = "revise-audit";
inline constexpr const char* addAction = "add-action";
inline constexpr const char* changeAction = "change-action";
inline constexpr const char* addReviewRound = "add-review-round";
inline constexpr const char* removeAction = "remove-action";
inline constexpr const char* addFramework = "add-framework";
inline constexpr const char* removeFramework = "remove-framework";
inline constexpr const char* setWording = "set-wording";
inline constexpr const char* removeWording = "remove-wording";
inline constexpr const char* makeReviewPack = "make-review-pack";
inline constexpr const char* importReply = "import-reply";
inline constexpr const char* addComment = "add-comment";
inline constexpr const char* answerComment = "answer-comment";
inline constexpr const char* settleComment = "settle-comment";
inline constexpr const char* reopenComment = "reopen-comment";
inline constexpr const char* withdrawComment = "withdraw-comment";
inline constexpr const char* reconcileViews = "reconcile-views";
inline constexpr const char* setFact = "set-fact";
inline constexpr const char* setAnswer = "set-answer";
inline constexpr const char* makeEvidenceOfAnswer = "make-evidence-of-answer";
inline constexpr const char* setFocus = "set-focus";
inline constexpr const char* addMeeting = "add-meeting";
inline constexpr const char* changeMeeting = "change-meeting";
inline constexpr const char* removeMeeting = "remove-meeting";
inline constexpr const char* setSchoolYear = "set-school-year";
inline constexpr const char* saveTemplate = "save-report-template";
inline constexpr const char* renameTemplate = "rename-report-template";
inline constexpr const char* removeTemplate = "remove-report-template";
inline constexpr const char* setLogo = "set-school-logo";
inline constexpr const char* removeLogo = "remove-school-logo";

} // namespace inclusion::edit_names
