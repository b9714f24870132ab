#include "core/audit/record_rules.h"

#include "core/audit/fact_value.h"
#include "core/audit/file_name.h"
#include "core/framework/utf8.h"

#include <algorithm>
#include <set>
#include <utility>

namespace inclusion {

namespace {

/// Gathers what is wrong with one record: the first finding counts.
class Checker {
public:
    Checker& text(const char* member, const std::string& value) {
        if (value.size() > longestText)
            refuse(member, std::to_string(value.size()) + " bytes",
                   "at most " + std::to_string(longestText) + " bytes");
        else if (firstInvalidUtf8(value) != value.size() || value.find('\0') != std::string::npos)
            refuse(member, "", "UTF-8 without NUL");
        return *this;
    }
    Checker& filled(const char* member, const std::string& value) {
        text(member, value);
        if (value.find_first_not_of(" \t\r\n") == std::string::npos)
            refuse(member, value, "a text that is not empty");
        return *this;
    }
    Checker& require(bool holds, const char* member, const std::string& value, const char* allowed) {
        if (!holds)
            refuse(member, value, allowed);
        return *this;
    }
    Result<> result() const { return m_result; }

private:
    void refuse(const char* member, std::string value, std::string allowed) {
        if (m_result)
            m_result = failure(ErrorCode::InvalidValue, {member, std::move(value), std::move(allowed)});
    }

    Result<> m_result;
};

bool hasControlCharacter(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char each) { return static_cast<unsigned char>(each) < 0x20; });
}

bool hasRepeats(const std::vector<std::string>& texts) {
    return std::set<std::string>(texts.begin(), texts.end()).size() != texts.size();
}

} // namespace

Result<> checkRecord(const Setting& setting) {
    return Checker()
        .filled("setting.name", setting.name)
        .text("setting.reference", setting.reference)
        .result();
}

Result<> checkRecord(const Audit& audit) {
    return Checker().filled("audit.cycle", audit.cycle).result();
}

Result<> checkRecord(const SchoolFramework& framework) {
    return Checker().text("framework.origin", framework.origin).result();
}

Result<> checkRecord(const SchoolWording& wording) {
    Checker checker;
    checker.text("wording.origin", wording.origin)
        .require(!wording.texts.empty(), "wording.texts", "", "at least one sentence");
    for (const auto& [itemId, text] : wording.texts)
        checker.filled("wording.text", text);
    return checker.result();
}

Result<> checkAuthor(const std::string& author) {
    return Checker().text("author", author).result();
}

Result<> checkRecord(const Judgement& judgement) {
    return Checker()
        .text("judgement.level", judgement.levelId)
        .text("judgement.rationale", judgement.rationale)
        .text("judgement.author", judgement.author)
        .result();
}

Result<> checkRecord(const Description& description) {
    return Checker().text("description.text", description.text).result();
}

Result<> checkRecord(const Note& note) {
    return Checker()
        .filled("note.text", note.text)
        .require(note.position >= 0, "note.position", std::to_string(note.position), "0 or more")
        .result();
}

Result<> checkRecord(const Evidence& evidence) {
    Checker checker;
    checker.filled("evidence.title", evidence.title)
        .text("evidence.summary", evidence.summary)
        .text("evidence.holder", evidence.holder)
        .text("evidence.link", evidence.link);
    for (const std::string& tag : evidence.tags)
        checker.text("evidence.tag", tag)
            .require(!hasControlCharacter(tag), "evidence.tag", "", "a text on one line");
    return checker.result();
}

Result<> checkRecord(const EvidenceLink& link) {
    return Checker().text("evidence-link.note", link.note).result();
}

Result<> checkRecord(const Attachment& attachment) {
    return Checker()
        .filled("attachment.file-name", attachment.fileName)
        .require(attachment.fileName == keptFileName(attachment.fileName), "attachment.file-name", "",
                 "the name of a file without its folder and without signs that do not show")
        .text("attachment.media-type", attachment.mediaType)
        .result();
}

Result<> checkRecord(const Action& action) {
    Checker checker;
    checker.filled("action.title", action.title)
        .text("action.purpose", action.purpose)
        .text("action.lead", action.lead)
        .text("action.outcome", action.outcome)
        .text("action.cost", action.cost)
        .require(!hasRepeats(action.subjectIds), "action.subjects", "", "each item or descriptor once");
    for (const Milestone& milestone : action.milestones)
        checker.filled("milestone.title", milestone.title);
    for (const ReviewRound& round : action.rounds)
        checker.text("review-round.working", round.working)
            .text("review-round.next-actions", round.nextActions)
            .text("review-round.author", round.author);
    return checker.result();
}

Result<> checkRecord(const ReviewPack& pack) {
    Checker checker;
    checker.filled("review-pack.title", pack.title)
        .require(!pack.reviewers.empty(), "review-pack.reviewers", "", "at least one role")
        .require(!hasRepeats(pack.reviewers), "review-pack.reviewers", "", "each role once");
    for (const std::string& role : pack.reviewers)
        checker.filled("review-pack.reviewer", role)
            .require(!hasControlCharacter(role), "review-pack.reviewer", "", "a role on one line");
    return checker.result();
}

Result<> checkRecord(const ReviewComment& comment) {
    Checker checker;
    checker.filled("review-comment.reviewer", comment.reviewer)
        .require(!hasControlCharacter(comment.reviewer), "review-comment.reviewer", "", "a role on one line")
        .text("review-comment.text", comment.text)
        .text("review-comment.answer", comment.answer);
    if (comment.stance != CommentStance::Agree)
        checker.filled("review-comment.text", comment.text);
    return checker.result();
}

Result<> checkRecord(const FirstView& view) {
    Checker checker;
    checker.filled("first-view.subject", view.subjectId)
        .filled("first-view.judge", view.judge)
        .require(!hasControlCharacter(view.judge), "first-view.judge", "", "a role on one line")
        .text("first-view.rationale", view.rationale)
        .text("first-view.agreed-reason", view.agreedReason)
        .require(!view.levelId.empty() || !view.rationale.empty(), "first-view.level", "",
                 "a level or a reason");
    if (!view.agreedLevelId.empty() || view.agreedAt)
        checker.filled("first-view.agreed-reason", view.agreedReason);
    return checker.result();
}

Result<> checkRecord(const Fact& fact) {
    Field field;
    field.id = fact.fieldId;
    field.type = fact.type;
    const auto read = readFactValue(field, fact.value);
    return Checker()
        .text("fact.row", fact.rowLabel)
        .require(!hasControlCharacter(fact.rowLabel), "fact.row", "", "a text on one line")
        .require(read && *read == fact.value && !fact.value.empty(), "fact.value", "", "a value of its type")
        .result();
}

Result<> checkRecord(const Answer& answer) {
    return Checker()
        .text("answer.text", answer.text)
        .text("answer.respondent", answer.respondent)
        .text("answer.follow-up", answer.followUp)
        .result();
}

Result<> checkRecord(const FocusChoice& focus) {
    return Checker().require(!hasRepeats(focus.areaIds), "focus-choice.areas", "", "each area once").result();
}

Result<> checkRecord(const Meeting& meeting) {
    Checker checker;
    checker.text("meeting.notes", meeting.notes)
        .require(!hasRepeats(meeting.attended), "meeting.attended", "", "each role once");
    for (const std::string& role : meeting.attended)
        checker.filled("meeting.attended", role)
            .require(!hasControlCharacter(role), "meeting.attended", "", "a role on one line");
    for (const MeetingDecision& decision : meeting.decisions)
        checker.filled("meeting.decision", decision.text);
    return checker.result();
}

Result<> checkRecord(const SchoolYear& year) {
    constexpr int longestYear = 366;
    Checker checker;
    checker.filled("school-year.cycle", year.cycle);
    const Date begin = year.halfTerms.front().first;
    Date last = begin.plusDays(-1);
    for (std::size_t i = 0; i < year.halfTerms.size(); ++i) {
        const TermDates& each = year.halfTerms[i];
        const std::string shown = each.first.iso() + " to " + each.last.iso();
        checker.require(last < each.first && each.first <= each.last, "school-year.dates", shown,
                        "half-terms follow one another, each with its first day before its last");
        checker.require(each.last.daysSince(begin) <= longestYear, "school-year.dates", shown,
                        "all six half-terms lie within one year");
        last = each.last;
    }
    return checker.result();
}

Result<> checkRecord(const SavedTemplate& saved) {
    constexpr std::size_t longestName = 80;
    constexpr int largestThreshold = 100;
    return Checker()
        .filled("report-template.name", saved.name)
        .require(saved.name.size() <= longestName && !hasControlCharacter(saved.name), "report-template.name",
                 saved.name, "at most 80 letters on one line")
        .require(!saved.sectionIds.empty(), "report-template.sections", "", "at least one section")
        .require(!hasRepeats(saved.sectionIds), "report-template.sections", "", "each section once")
        .filled("report-template.audience", saved.audience)
        .filled("report-template.redaction", saved.redaction)
        .require(saved.smallNumberThreshold >= 0 && saved.smallNumberThreshold <= largestThreshold,
                 "report-template.small-numbers", std::to_string(saved.smallNumberThreshold), "0 to 100")
        .result();
}

Result<> checkRecord(const SchoolLogo& logo) {
    return Checker()
        .filled("school-logo.file-name", logo.fileName)
        .require(!hasControlCharacter(logo.fileName), "school-logo.file-name", "", "a name on one line")
        .require(!logo.mediaType.empty() && logo.mediaType == pictureType(logo.bytes), "school-logo",
                 logo.fileName, "a PNG or JPEG picture")
        .result();
}

void normaliseTags(std::vector<std::string>& tags) {
    for (std::string& tag : tags) {
        tag.erase(0, tag.find_first_not_of(' '));
        tag.erase(tag.find_last_not_of(' ') + 1);
    }
    std::erase_if(tags, [](const std::string& tag) { return tag.empty(); });
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

} // namespace inclusion
