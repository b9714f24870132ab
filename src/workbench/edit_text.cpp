#include "workbench/edit_text.h"

#include "core/edit/edit_names.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>

#include <array>

namespace inclusion {
namespace {

/// The translation context of these names.
struct EditNames {
    Q_DECLARE_TR_FUNCTIONS(EditNames)
};

QString thing(std::string_view name) {
    struct Entry {
        std::string_view name;
        const char* text;
    };
    static constexpr std::array<Entry, 50> entries = {{
        {edit_names::editSetting, QT_TRANSLATE_NOOP("EditNames", "details of the setting")},
        {edit_names::setJudgement, QT_TRANSLATE_NOOP("EditNames", "judgement")},
        {edit_names::setDescription, QT_TRANSLATE_NOOP("EditNames", "description")},
        {edit_names::setHighlight, QT_TRANSLATE_NOOP("EditNames", "highlight")},
        {edit_names::addNote, QT_TRANSLATE_NOOP("EditNames", "new note")},
        {edit_names::changeNote, QT_TRANSLATE_NOOP("EditNames", "change of a note")},
        {edit_names::removeNote, QT_TRANSLATE_NOOP("EditNames", "removal of a note")},
        {edit_names::moveNote, QT_TRANSLATE_NOOP("EditNames", "order of notes")},
        {edit_names::addEvidence, QT_TRANSLATE_NOOP("EditNames", "new evidence")},
        {edit_names::addEvidenceRows, QT_TRANSLATE_NOOP("EditNames", "import of evidence")},
        {edit_names::changeEvidence, QT_TRANSLATE_NOOP("EditNames", "change of evidence")},
        {edit_names::tagEvidence, QT_TRANSLATE_NOOP("EditNames", "tags of evidence")},
        {edit_names::removeEvidence, QT_TRANSLATE_NOOP("EditNames", "removal of evidence")},
        {edit_names::linkEvidence, QT_TRANSLATE_NOOP("EditNames", "link to evidence")},
        {edit_names::unlinkEvidence, QT_TRANSLATE_NOOP("EditNames", "taking evidence off")},
        {edit_names::attachFile, QT_TRANSLATE_NOOP("EditNames", "attachment")},
        {edit_names::removeAttachment, QT_TRANSLATE_NOOP("EditNames", "removal of an attachment")},
        {edit_names::addAction, QT_TRANSLATE_NOOP("EditNames", "new action")},
        {edit_names::changeAction, QT_TRANSLATE_NOOP("EditNames", "change of an action")},
        {edit_names::addReviewRound, QT_TRANSLATE_NOOP("EditNames", "review of an action")},
        {edit_names::removeAction, QT_TRANSLATE_NOOP("EditNames", "removal of an action")},
        {edit_names::changeAudit, QT_TRANSLATE_NOOP("EditNames", "details of the audit")},
        {edit_names::addFramework, QT_TRANSLATE_NOOP("EditNames", "framework of your own")},
        {edit_names::removeFramework, QT_TRANSLATE_NOOP("EditNames", "removal of a framework")},
        {edit_names::setWording, QT_TRANSLATE_NOOP("EditNames", "your own copy of the wording")},
        {edit_names::removeWording, QT_TRANSLATE_NOOP("EditNames", "taking your own copy off")},
        {edit_names::makeReviewPack, QT_TRANSLATE_NOOP("EditNames", "new review pack")},
        {edit_names::importReply, QT_TRANSLATE_NOOP("EditNames", "import of a reply")},
        {edit_names::addComment, QT_TRANSLATE_NOOP("EditNames", "comment typed in")},
        {edit_names::answerComment, QT_TRANSLATE_NOOP("EditNames", "answer to a comment")},
        {edit_names::settleComment, QT_TRANSLATE_NOOP("EditNames", "settling of a comment")},
        {edit_names::reopenComment, QT_TRANSLATE_NOOP("EditNames", "taking up of a comment")},
        {edit_names::withdrawComment, QT_TRANSLATE_NOOP("EditNames", "taking back of a comment")},
        {edit_names::reconcileViews, QT_TRANSLATE_NOOP("EditNames", "agreement on a judgement")},
        {edit_names::setFact, QT_TRANSLATE_NOOP("EditNames", "figure")},
        {edit_names::setAnswer, QT_TRANSLATE_NOOP("EditNames", "answer")},
        {edit_names::makeEvidenceOfAnswer, QT_TRANSLATE_NOOP("EditNames", "evidence from an answer")},
        {edit_names::setFocus, QT_TRANSLATE_NOOP("EditNames", "choice of focus areas")},
        {edit_names::addMeeting, QT_TRANSLATE_NOOP("EditNames", "new meeting")},
        {edit_names::changeMeeting, QT_TRANSLATE_NOOP("EditNames", "change of a meeting")},
        {edit_names::removeMeeting, QT_TRANSLATE_NOOP("EditNames", "removal of a meeting")},
        {edit_names::setSchoolYear, QT_TRANSLATE_NOOP("EditNames", "school-year dates")},
        {edit_names::clearMark, QT_TRANSLATE_NOOP("EditNames", "second look")},
        {edit_names::checkEvidence, QT_TRANSLATE_NOOP("EditNames", "check of evidence")},
        {edit_names::saveTemplate, QT_TRANSLATE_NOOP("EditNames", "template of reports")},
        {edit_names::renameTemplate, QT_TRANSLATE_NOOP("EditNames", "name of a template")},
        {edit_names::removeTemplate, QT_TRANSLATE_NOOP("EditNames", "removal of a template")},
        {edit_names::setLogo, QT_TRANSLATE_NOOP("EditNames", "logo")},
        {edit_names::removeLogo, QT_TRANSLATE_NOOP("EditNames", "removal of the logo")},
        {"", QT_TRANSLATE_NOOP("EditNames", "last change")},
    }};
    for (const Entry& entry : entries) {
        if (entry.name == name)
            return EditNames::tr(entry.text);
    }
    return EditNames::tr(entries.back().text);
}

} // namespace

QString numberOf(std::string_view subjectId, const Framework& framework) {
    if (const Item* item = framework.findItem(subjectId))
        return toQt(item->number);
    if (const Area* area = framework.findArea(subjectId))
        return toQt(area->number);
    if (const Descriptor* descriptor = framework.findDescriptor(subjectId)) {
        if (!descriptor->itemIds.empty())
            return numberOf(descriptor->itemIds.front(), framework);
        const Area* area = framework.areaOf(subjectId);
        return area ? toQt(area->number) : QString();
    }
    if (const OverallJudgement* overall = framework.findOverallJudgement(subjectId))
        return toQt(overall->title);
    return {};
}

QString editText(std::string_view name, std::string_view subjectId, const Framework* framework) {
    const QString number = framework ? numberOf(subjectId, *framework) : QString();
    if (number.isEmpty())
        return thing(name);
    return EditNames::tr("%1 on %2", "what was edited, number of the item").arg(thing(name), number);
}

} // namespace inclusion
