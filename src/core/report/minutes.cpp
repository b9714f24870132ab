#include "core/report/minutes.h"

#include "core/analysis/changes.h"
#include "core/analysis/redaction.h"
#include "core/analysis/small_counts.h"
#include "core/report/comment_cells.h"
#include "core/report/document_text.h"
#include "core/report/phrases.h"
#include "core/report/report_titles.h"

#include <algorithm>

namespace inclusion::report {

namespace {

using analysis::ActionChange;
using analysis::SubjectChange;

/// The snapshot as it may leave the school.
AuditSnapshot toldOf(const AuditSnapshot& snapshot, const ReportOptions& options) {
    return analysis::withoutSmallCounts(analysis::redacted(snapshot, options.redaction),
                                        options.smallNumberThreshold);
}

Meeting toldOf(Meeting meeting, const ReportOptions& options) {
    AuditSnapshot only;
    only.meetings.push_back(std::move(meeting));
    return toldOf(only, options).meetings.front();
}

Inlines levelLine(const ReportContext& context, Text before, const std::string& subjectId,
                  const Level& level) {
    Inlines line{plain(context.texts[before])};
    if (const Scale* scale = context.framework.scaleOf(subjectId))
        line.emplace_back(glyphOf(*scale, level));
    return line;
}

Cell changeCell(const ReportContext& context, const SubjectChange& change) {
    const TextTable& texts = context.texts;
    Cell all;
    const auto say = [&](Inlines line) { all.paragraphs.push_back(std::move(line)); };
    if (change.levelChanged() && change.levelAfter != nullptr) {
        Inlines line = levelLine(context, change.levelBefore ? Text::ChangeLevel : Text::ChangeJudged,
                                 change.subjectId, *change.levelAfter);
        if (change.levelBefore != nullptr)
            line.push_back(muted(" (" + change.levelBefore->title + ")"));
        say(std::move(line));
    } else if (change.levelChanged()) {
        say(levelLine(context, Text::ChangeUnjudged, change.subjectId, *change.levelBefore));
    }
    if (change.rationaleChanged)
        say({plain(texts[Text::ChangeRationale])});
    if (change.descriptionChanged)
        say({plain(texts[Text::ChangeDescription])});
    const std::pair<int, Text> counts[] = {{change.evidenceAdded, Text::ChangeEvidenceAdded},
                                           {change.evidenceTakenOff, Text::ChangeEvidenceOff},
                                           {change.highlightsChanged, Text::ChangeHighlights},
                                           {change.notesChanged, Text::ChangeNotes}};
    for (const auto& [count, text] : counts)
        if (count > 0)
            say({plain(texts.counted(text, count))});
    if (change.stateChanged) {
        const Judgement* now = context.snapshot.judgementOf(change.subjectId);
        const ProgressState state = now ? now->state : ProgressState::NotStarted;
        say({plain(texts[Text::ChangeState] + ": " + stateName(texts, state))});
    }
    return all;
}

Text actionText(ActionChange::Kind kind) {
    switch (kind) {
    case ActionChange::Kind::Added:
        return Text::PlanAdded;
    case ActionChange::Kind::Changed:
        return Text::PlanChanged;
    case ActionChange::Kind::Finished:
        return Text::PlanFinished;
    case ActionChange::Kind::Stopped:
        return Text::PlanStopped;
    case ActionChange::Kind::Removed:
        break;
    }
    return Text::PlanRemoved;
}

/// Comments that came in since a moment, that got an answer or were settled, and that were taken back.
void addCommentChanges(const ReportContext& context, const AuditSnapshot& before, DocumentBuilder& document) {
    int came = 0;
    int answered = 0;
    int withdrawn = 0;
    for (const ReviewComment& comment : context.snapshot.comments) {
        const auto same = [&](const ReviewComment& each) { return each.id == comment.id; };
        const auto then = std::find_if(before.comments.begin(), before.comments.end(), same);
        const bool isNew = then == before.comments.end();
        came += isNew ? 1 : 0;
        const CommentState stateThen = isNew ? CommentState::Open : then->state;
        answered += comment.state != CommentState::Open && comment.state != stateThen ? 1 : 0;
        withdrawn += comment.withdrawnAt && (isNew || !then->withdrawnAt) ? 1 : 0;
    }
    const std::pair<int, Text> counts[] = {
        {came, Text::ChangeComments}, {answered, Text::ChangeAnswers}, {withdrawn, Text::ChangeWithdrawn}};
    for (const auto& [count, text] : counts)
        if (count > 0)
            document.paragraph(context.texts.counted(text, count));
}

void addChanges(const ReportContext& context, const EarlierState& earlier, int level,
                DocumentBuilder& document) {
    // What is left out now was left out then: else a text told otherwise would count as changed.
    const AuditSnapshot before = toldOf(earlier.snapshot, context.options);
    const TextTable& texts = context.texts;
    document.heading(level, texts.with(Text::HeadingChanges, {earlier.day.longForm()}),
                     {"changes", true, false});
    document.paragraph(texts.with(Text::ChangesSince, {earlier.day.longForm()}), ParagraphRole::Small);
    DocumentBuilder inside;
    const auto changes = analysis::changesBetween(before, context.snapshot);
    if (!changes.subjects.empty()) {
        Table table;
        table.caption = texts[Text::ChangesCaption];
        table.captionHidden = true;
        table.rowHeaders = true;
        table.columns = {column(texts[Text::ColumnAbout], 2), column(texts[Text::ColumnChange], 3)};
        for (const SubjectChange& change : changes.subjects)
            table.rows.push_back(
                {{cell(context.framework.labelOf(change.subjectId)), changeCell(context, change)}});
        inside.add(std::move(table));
    }
    if (!changes.actions.empty()) {
        inside.heading(level + 1, texts[Text::HeadingActionChanges], {{}, false, false});
        std::vector<Inlines> lines;
        for (const ActionChange& change : changes.actions)
            lines.push_back({plain(texts[actionText(change.kind)] + change.title)});
        inside.list(std::move(lines));
    }
    addCommentChanges(context, before, inside);
    if (inside.isEmpty())
        document.paragraph(texts[Text::NothingChanged]);
    document.append(inside.take());
}

void addFacts(const ReportContext& context, const Meeting& meeting, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts[Text::MinutesFacts];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnWhat], 1), column(texts[Text::ColumnEntry], 4)};
    table.rows = {
        {{cell(texts[Text::MinutesDay]), cell(meeting.date.longForm())}},
        {{cell(texts[Text::MinutesPresent]),
          cell(meeting.attended.empty() ? texts[Text::NobodyNamed] : texts.list(meeting.attended))}},
        {{cell(texts[Text::MinutesAudit]),
          cell(context.framework.shownTitle() + ", " + context.snapshot.audit.cycle)}}};
    document.add(std::move(table));
}

void addDecisions(const ReportContext& context, const Meeting& meeting, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.heading(2, texts[Text::HeadingDecisions], {{}, true, false});
    if (meeting.decisions.empty()) {
        document.paragraph(texts[Text::NoDecisions]);
        return;
    }
    Table table;
    table.caption = texts[Text::DecisionsCaption];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnAbout], 1.2), column(texts[Text::ColumnComment], 2.2),
                     column(texts[Text::ColumnDecision], 2.2)};
    for (const MeetingDecision& decision : meeting.decisions) {
        const auto& comments = context.snapshot.comments;
        const auto comment = std::find_if(comments.begin(), comments.end(), [&](const ReviewComment& each) {
            return each.id == decision.commentId;
        });
        table.rows.push_back({{aboutCell(context, decision.subjectId),
                               comment == comments.end() ? dashCell() : saidCell(context, *comment),
                               writtenCell(decision.text)}});
    }
    document.add(std::move(table));
}

void addStillOpen(const ReportContext& context, const Meeting& meeting, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.heading(2, texts[Text::HeadingStillOpen], {{}, true, false});
    std::vector<Inlines> lines;
    for (const ReviewComment* comment : standingComments(context)) {
        const auto decided = [&](const MeetingDecision& each) { return each.commentId == comment->id; };
        if (!comment->isOpen() || comment->stance == CommentStance::Agree ||
            std::any_of(meeting.decisions.begin(), meeting.decisions.end(), decided))
            continue;
        const std::string about = comment->subjectId.empty() ? texts[Text::WholeAudit]
                                                             : context.framework.labelOf(comment->subjectId);
        lines.push_back({strong(about + " "), muted("(" + comment->reviewer + ") "), plain(comment->text)});
    }
    if (lines.empty())
        document.paragraph(texts[meeting.decisions.empty() ? Text::NothingOpen : Text::NothingElseOpen]);
    else
        document.list(std::move(lines));
}

/// Calls `build` with a context of the redacted snapshot and makes a document of what it writes.
template <typename Build>
ReportDocument documentOf(const AuditSnapshot& snapshot, const ReportOptions& options, Text heading,
                          const Build& build) {
    const TextTable own = britishEnglish();
    const TextTable& texts = options.texts ? *options.texts : own;
    const std::string& title = texts[heading];
    const AuditSnapshot told = toldOf(snapshot, options);
    const ReportContext context(told, options, texts);
    DocumentBuilder builder;
    build(context, builder);
    ReportDocument document;
    document.title = title + ": " + snapshot.setting.name;
    document.language = texts.language();
    document.author = snapshot.setting.name;
    document.subject = context.framework.data().title;
    document.createdAt = options.createdAt.iso();
    document.headLeft = snapshot.setting.sample ? texts.with(Text::HeadSample, {snapshot.setting.name})
                                                : snapshot.setting.name;
    document.headRight = title + " \u00B7 " + options.today.longForm();
    document.footLeft = wordingNote(context);
    document.blocks = builder.take();
    dropDeadLinks(document.blocks);
    return document;
}

} // namespace

ReportDocument buildMinutes(const AuditSnapshot& snapshot, const Meeting& meeting,
                            const std::optional<EarlierState>& earlier, const ReportOptions& options) {
    const Meeting told = toldOf(meeting, options);
    return documentOf(snapshot, options, Text::HeadingMinutes,
                      [&](const ReportContext& context, DocumentBuilder& document) {
                          const TextTable& texts = context.texts;
                          document.heading(1, texts[Text::HeadingMinutes], {"minutes", true, false});
                          document.paragraph(
                              texts.with(Text::MinutesIntroduction,
                                         {snapshot.setting.name, snapshot.audit.cycle, told.date.longForm()}),
                              ParagraphRole::Lead);
                          addFacts(context, told, document);
                          addDecisions(context, told, document);
                          addStillOpen(context, told, document);
                          if (!told.notes.empty()) {
                              document.heading(2, texts[Text::HeadingMinutesNotes], {{}, true, false});
                              document.written(told.notes);
                          }
                          if (earlier)
                              addChanges(context, *earlier, 2, document);
                          document.paragraph(texts[Text::MinutesSignature]);
                      });
}

ReportDocument buildChanges(const AuditSnapshot& snapshot, const EarlierState& earlier,
                            const ReportOptions& options) {
    return documentOf(snapshot, options, Text::ChangesTitle,
                      [&](const ReportContext& context, DocumentBuilder& document) {
                          addChanges(context, earlier, 1, document);
                      });
}

} // namespace inclusion::report
