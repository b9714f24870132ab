#include "core/report/sections/action_tables.h"

#include "core/report/phrases.h"

#include <algorithm>
#include <array>

namespace inclusion::report {

namespace {

struct FieldTitle {
    ActionField field;
    Text title;
};

/// The order and titles for frameworks that print no action plan of their own.
constexpr std::array<FieldTitle, 11> usualFields = {{
    {ActionField::Area, Text::FieldArea},
    {ActionField::Purpose, Text::FieldPurpose},
    {ActionField::Actions, Text::FieldActions},
    {ActionField::Lead, Text::FieldLead},
    {ActionField::Start, Text::FieldStart},
    {ActionField::Finish, Text::FieldFinish},
    {ActionField::Milestones, Text::FieldMilestones},
    {ActionField::Outcome, Text::FieldOutcome},
    {ActionField::Cost, Text::FieldCost},
    {ActionField::Review, Text::FieldReview},
    {ActionField::NextActions, Text::FieldNextActions},
}};

std::string usualTitle(const ReportContext& context, ActionField field) {
    const auto found = std::find_if(usualFields.begin(), usualFields.end(),
                                    [&](const FieldTitle& entry) { return entry.field == field; });
    return context.texts[found->title];
}

const ActionPlanColumn* columnFor(const ReportContext& context, ActionField field) {
    const auto& columns = context.framework.data().actionPlanColumns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ActionPlanColumn& column) { return column.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

std::string titleFor(const ReportContext& context, ActionField field) {
    const ActionPlanColumn* own = columnFor(context, field);
    return own ? own->title : usualTitle(context, field);
}

Cell milestonesCell(const ReportContext& context, const Action& action) {
    Cell result;
    for (const Milestone& milestone : action.milestones) {
        Inlines line = {plain(milestone.title)};
        if (milestone.due)
            line.push_back(plain(", " + milestone.due->shortForm()));
        if (milestone.reached)
            line.push_back(TextRun{" " + context.texts[Text::MilestoneReached], Emphasis::Done});
        else if (milestone.due && *milestone.due < context.options.today)
            line.push_back(attention(" " + context.texts[Text::MilestonePast]));
        result.paragraphs.push_back(std::move(line));
    }
    return result;
}

Cell areaCell(const ReportContext& context, const Action& action) {
    Inlines text;
    if (const Area* area = context.framework.findArea(action.areaId))
        text.push_back(linkTo(areaLabel(*area), subjectAnchor(area->id)));
    std::vector<std::string> served;
    for (const std::string& id : action.subjectIds) {
        // A descriptor is named by the items that it describes.
        const Descriptor* descriptor = context.framework.findDescriptor(id);
        if (descriptor && !descriptor->itemIds.empty())
            served.insert(served.end(), descriptor->itemIds.begin(), descriptor->itemIds.end());
        else if (id != action.areaId)
            served.push_back(id);
    }
    const Inlines links = linksToSubjects(context, served);
    if (!text.empty() && !links.empty())
        text.push_back(plain(": "));
    text.insert(text.end(), links.begin(), links.end());
    return text.empty() ? Cell{} : cell(std::move(text));
}

Cell actionCell(const Action& action) {
    return cell(Inlines{linkTo(action.title, actionAnchor(action.id))});
}

/// The outcome, or that an open action has none yet.
Cell outcomeCell(const ReportContext& context, const Action& action) {
    if (!action.outcome.empty())
        return writtenCell(action.outcome);
    return action.isOpen() ? cell(Inlines{muted(context.texts[Text::NoOutcomeYet])}) : Cell{};
}

/// The outcome for a page where room is short: whole sentences only.
Cell shortOutcomeCell(const ReportContext& context, const Action& action) {
    constexpr std::size_t room = 120;
    return action.outcome.empty() ? outcomeCell(context, action)
                                  : writtenCell(leadingSentences(action.outcome, room));
}

/// What an action says in one field; without paragraphs where it says nothing.
Cell fieldCell(const ReportContext& context, const Action& action, ActionField field) {
    switch (field) {
    case ActionField::Area:
        return areaCell(context, action);
    case ActionField::Purpose:
        return writtenCell(action.purpose);
    case ActionField::Lead:
        return cell(Inlines{leadRun(context, action)});
    case ActionField::Start:
        return action.start ? cell(action.start->shortForm()) : Cell{};
    case ActionField::Finish:
        return cell(Inlines{dueRun(context, action)});
    case ActionField::Milestones:
        return milestonesCell(context, action);
    case ActionField::Outcome:
        return outcomeCell(context, action);
    case ActionField::Cost:
        return writtenCell(action.cost);
    case ActionField::Actions:
        return {}; // the heading above
    case ActionField::Review:
    case ActionField::NextActions:
        return {}; // shown round by round
    }
    return {};
}

} // namespace

/// By when, and how far it has got.
static Cell dueAndStateCell(const ReportContext& context, const Action& action) {
    Cell both = cell(Inlines{dueRun(context, action)});
    both.paragraphs.push_back(Inlines{muted(stateName(context.texts, action.state))});
    return both;
}

Table actionsToWatch(const ReportContext& context, const std::vector<const Action*>& actions) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts[Text::ActionsUnderWay];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnAction], 2.0), column(texts[Text::ColumnLead], 1.1),
                     column(texts[Text::ColumnDue], 1.2), column(texts[Text::ColumnOutcome], 3.2)};
    for (const Action* action : actions)
        table.rows.push_back({{actionCell(*action), cell(Inlines{leadRun(context, *action)}),
                               dueAndStateCell(context, *action), shortOutcomeCell(context, *action)}});
    return table;
}

Table actionOverview(const ReportContext& context) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts[Text::HeadingActions];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(titleFor(context, ActionField::Actions), 3.0),
                     column(titleFor(context, ActionField::Lead), 1.3),
                     column(titleFor(context, ActionField::Finish), 1.4),
                     column(texts[Text::ColumnState], 1.0)};
    for (const Action& action : context.snapshot.actions)
        table.rows.push_back(
            {{actionCell(action), cell(Inlines{leadRun(context, action)}),
              cell(Inlines{dueRun(context, action)}), cell(stateName(texts, action.state))}});
    return table;
}

Table actionDetail(const ReportContext& context, const Action& action) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts.with(Text::ActionDetailCaption, {action.title});
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnField], 1.2), column(texts[Text::ColumnPlan], 4.0)};
    const auto add = [&](ActionField field, const std::string& title) {
        Cell content = fieldCell(context, action, field);
        if (!content.paragraphs.empty())
            table.rows.push_back({{cell(title), std::move(content)}});
    };
    for (const ActionPlanColumn& own : context.framework.data().actionPlanColumns)
        add(own.field, own.title);
    // What the framework's plan has no column for is shown all the same when the school wrote it down.
    for (const FieldTitle& usual : usualFields) {
        if (!columnFor(context, usual.field))
            add(usual.field, texts[usual.title]);
    }
    table.rows.push_back({{cell(texts[Text::FieldState]), cell(stateName(texts, action.state))}});
    return table;
}

Table reviewRounds(const ReportContext& context, const Action& action) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts.with(Text::ReviewsCaption, {action.title});
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnReviewDate], 1.1),
                     column(titleFor(context, ActionField::Review), 2.4),
                     column(titleFor(context, ActionField::NextActions), 2.0)};
    for (const ReviewRound& round : action.rounds) {
        Cell date = cell(round.date.longForm());
        if (!round.author.empty())
            date.paragraphs.push_back({muted(round.author)});
        table.rows.push_back(
            {{std::move(date), writtenOrDash(round.working), writtenOrDash(round.nextActions)}});
    }
    return table;
}

} // namespace inclusion::report
