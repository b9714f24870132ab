#include "core/report/comment_cells.h"

#include "core/report/phrases.h"

#include <algorithm>
#include <unordered_map>

namespace inclusion::report {

namespace {

Text stanceText(CommentStance stance) {
    switch (stance) {
    case CommentStance::Agree:
        return Text::CommentAgrees;
    case CommentStance::Question:
        return Text::CommentAsks;
    case CommentStance::Challenge:
        break;
    }
    return Text::CommentChallenges;
}

TextRun stateRun(const TextTable& texts, CommentState state) {
    switch (state) {
    case CommentState::Open:
        return attention(texts[Text::CommentOpen]);
    case CommentState::Answered:
        return plain(texts[Text::CommentAnswered]);
    case CommentState::Settled:
        break;
    }
    return {texts[Text::CommentSettled], Emphasis::Done};
}

/// Where each subject stands in the framework.
std::unordered_map<std::string, std::size_t> places(const Framework& framework) {
    std::unordered_map<std::string, std::size_t> all;
    const auto add = [&](const std::string& id) { all.emplace(id, all.size() + 1); };
    for (const Area* area : framework.areas()) {
        add(area->id);
        for (const Item& item : area->items)
            add(item.id);
        for (const OverallJudgement& overall : area->judgements)
            add(overall.id);
    }
    return all;
}

std::vector<const ReviewComment*> commentsWith(const ReportContext& context, bool withdrawn) {
    std::vector<const ReviewComment*> chosen;
    for (const ReviewComment& comment : context.snapshot.comments)
        if (comment.withdrawnAt.has_value() == withdrawn &&
            versionOf(comment, context.snapshot.comments) != CommentVersion::Replaced)
            chosen.push_back(&comment);
    const auto place = places(context.framework);
    const auto placeOf = [&](const ReviewComment* comment) {
        const auto found = place.find(comment->subjectId);
        return found == place.end() ? 0 : found->second;
    };
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](const auto* left, const auto* right) { return placeOf(left) < placeOf(right); });
    return chosen;
}

} // namespace

Cell aboutCell(const ReportContext& context, const std::string& subjectId) {
    if (subjectId.empty())
        return cell(context.texts[Text::WholeAudit]);
    return cell(Inlines{linkTo(context.framework.labelOf(subjectId), subjectAnchor(subjectId))});
}

Cell saidCell(const ReportContext& context, const ReviewComment& comment) {
    const TextTable& texts = context.texts;
    Cell said = writtenCell(comment.text);
    if (comment.text.empty() || comment.withdrawnAt)
        said.paragraphs.clear();
    said.paragraphs.insert(said.paragraphs.begin(),
                           Inlines{strong(texts.with(stanceText(comment.stance), {comment.reviewer})),
                                   muted(", " + comment.writtenAt.date().shortForm())});
    if (comment.onBehalf)
        said.paragraphs.push_back(Inlines{muted(texts.with(Text::CommentOnBehalf, {comment.enteredBy}))});
    if (comment.withdrawnAt)
        said.paragraphs.push_back(
            Inlines{muted(texts.with(Text::CommentWithdrawn, {comment.withdrawnAt->date().shortForm()}))});
    if (versionOf(comment, context.snapshot.comments) == CommentVersion::Conflicting)
        said.paragraphs.push_back(Inlines{attention("▲ " + texts[Text::CommentsConflict])});
    return said;
}

Cell answerCell(const ReportContext& context, const ReviewComment& comment) {
    const TextTable& texts = context.texts;
    Cell answer = writtenCell(comment.answer);
    if (comment.answer.empty())
        answer.paragraphs.clear();
    if (comment.stance != CommentStance::Agree || comment.state != CommentState::Open)
        answer.paragraphs.insert(answer.paragraphs.begin(), Inlines{stateRun(texts, comment.state)});
    if (comment.answeredAt)
        answer.paragraphs.push_back(Inlines{muted(texts.with(
            Text::CommentAnsweredBy, {comment.answeredBy, comment.answeredAt->date().shortForm()}))});
    for (const Action& action : context.snapshot.actions)
        if (action.id == comment.actionId)
            answer.paragraphs.push_back(
                Inlines{plain(texts[Text::CommentAction]), linkTo(action.title, actionAnchor(action.id))});
    if (!comment.judgementSubject.empty()) {
        Inlines line{plain(texts[Text::CommentJudgement])};
        if (const auto glyph = glyphOf(context, comment.judgementSubject))
            line.emplace_back(*glyph);
        answer.paragraphs.push_back(std::move(line));
    }
    return answer.paragraphs.empty() ? dashCell() : answer;
}

std::vector<const ReviewComment*> standingComments(const ReportContext& context) {
    return commentsWith(context, false);
}

std::vector<const ReviewComment*> withdrawnComments(const ReportContext& context) {
    return commentsWith(context, true);
}

} // namespace inclusion::report
