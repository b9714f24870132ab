#include "core/report/sections/reviews_section.h"

#include "core/analysis/review_rhythm.h"
#include "core/report/phrases.h"

#include <algorithm>

namespace inclusion::report {

namespace {

using analysis::DueMeeting;

/// Whether a focus is asked for or was chosen; else the chapter is about meetings alone.
bool hasFocus(const ReportContext& context) {
    return context.framework.data().focusAreas || !context.snapshot.focusAreaIds.empty();
}

void addFocus(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    const auto& asked = context.framework.data().focusAreas;
    const auto& chosen = context.snapshot.focusAreaIds;
    if (!hasFocus(context))
        return;
    document.heading(2, texts[Text::HeadingFocus], {{}, false, false});
    if (chosen.empty())
        document.paragraph(texts[Text::NoFocusYet]);
    std::vector<Inlines> items;
    for (const std::string& id : chosen) {
        const Area* area = context.framework.findArea(id);
        if (area == nullptr)
            continue;
        Inlines item = {linkTo(areaTitle(*area), subjectAnchor(id))};
        if (isOwnWording(context.framework, area->provenance))
            item.push_back(muted(". " + texts[Text::ProvenanceArea]));
        items.push_back(std::move(item));
    }
    document.list(std::move(items));
    if (analysis::countOf(context.findings, analysis::QualityRule::FocusAreaCount) > 0 && asked)
        document.paragraph(
            Inlines{muted(asked->minimum == asked->maximum
                              ? texts.with(Text::FocusAsked, {std::to_string(asked->minimum)})
                              : texts.with(Text::FocusAskedRange, {std::to_string(asked->minimum),
                                                                   std::to_string(asked->maximum)}))},
            ParagraphRole::Small);
}

Text rhythmText(ReviewRhythm rhythm) {
    switch (rhythm) {
    case ReviewRhythm::Yearly:
        return Text::RhythmYearly;
    case ReviewRhythm::Termly:
        return Text::RhythmTermly;
    case ReviewRhythm::HalfTermly:
        return Text::RhythmHalfTermly;
    case ReviewRhythm::Monthly:
        return Text::RhythmMonthly;
    }
    return Text::RhythmYearly;
}

Cell stateCell(const TextTable& texts, DueMeeting::State state) {
    switch (state) {
    case DueMeeting::State::Held:
        return cell(Inlines{TextRun{texts[Text::MeetingHeld], Emphasis::Done}});
    case DueMeeting::State::Now:
        return cell(texts[Text::MeetingNow]);
    case DueMeeting::State::Coming:
        return cell(texts[Text::MeetingComing]);
    case DueMeeting::State::Missed:
        return cell(Inlines{attention(texts[Text::MeetingMissed])});
    }
    return dashCell();
}

Row meetingRow(Cell due, Cell state, const Meeting* meeting) {
    if (meeting == nullptr)
        return {{std::move(due), std::move(state), dashCell(), dashCell()}};
    Cell notes = writtenOrDash(meeting->notes);
    notes.paragraphs.insert(notes.paragraphs.begin(), Inlines{strong(meeting->date.longForm())});
    if (meeting->notes.empty())
        notes.paragraphs.pop_back();
    Cell attended;
    for (const std::string& role : meeting->attended)
        attended.paragraphs.push_back({plain(role)});
    return {{std::move(due), std::move(state), meeting->attended.empty() ? dashCell() : std::move(attended),
             std::move(notes)}};
}

void addMeetings(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    const auto calendar = analysis::reviewCalendar(context.snapshot, context.options.today);
    if (calendar.due.empty() && context.snapshot.meetings.empty())
        return;
    if (hasFocus(context))
        document.heading(2, texts[Text::HeadingMeetings], {{}, false, false});
    const auto& plan = context.framework.data().review;
    if (plan && !plan->parties.empty())
        document.paragraph(texts.with(Text::MeetingParties, {inARow(plan->parties)}));
    if (calendar.rhythm) {
        std::string rhythm = texts[rhythmText(*calendar.rhythm)];
        if (calendar.usualDates)
            rhythm += " " + texts[Text::UsualDates];
        document.paragraph(std::move(rhythm));
    }
    Table table;
    table.caption = texts[Text::HeadingMeetings];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnMeetingDue], 2.1), column(texts[Text::ColumnState], 0.9),
                     column(texts[Text::ColumnAttended], 1.6), column(texts[Text::ColumnMeeting], 2.5)};
    for (const DueMeeting& due : calendar.due) {
        const std::string time = due.first.shortForm() + " \u2013 " + due.last.shortForm();
        if (due.held.empty())
            table.rows.push_back(meetingRow(cell(time), stateCell(texts, due.state), nullptr));
        for (const Meeting* meeting : due.held)
            table.rows.push_back(meetingRow(cell(time), stateCell(texts, due.state), meeting));
    }
    for (const Meeting* meeting : calendar.other)
        table.rows.push_back(
            meetingRow(cell(meeting->date.shortForm()), stateCell(texts, DueMeeting::State::Held), meeting));
    document.add(std::move(table));
}

} // namespace

void ReviewsSection::build(const ReportContext& context, DocumentBuilder& document) const {
    DocumentBuilder inside;
    addFocus(context, inside);
    addMeetings(context, inside);
    if (inside.isEmpty())
        return;
    document.heading(1, context.texts[hasFocus(context) ? title() : Text::HeadingMeetings],
                     {"reviews", true, true});
    document.append(inside.take());
}

} // namespace inclusion::report
