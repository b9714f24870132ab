#include "core/report/sections/impact_section.h"

#include "core/analysis/words.h"
#include "core/report/phrases.h"

#include <algorithm>

namespace inclusion::report {

namespace {

/// What people say of an action counts, not the day on which it was to start.
bool hasBegun(const Action& action) {
    return action.state == ActionState::InProgress || action.state == ActionState::Done;
}

/// The items and areas that an action works on, each once and in its order; a descriptor counts for its
/// items.
std::vector<std::string> subjectsOf(const ReportContext& context, const Action& action) {
    std::vector<std::string> subjects;
    const auto add = [&](const std::string& id) {
        if (!id.empty() && std::find(subjects.begin(), subjects.end(), id) == subjects.end())
            subjects.push_back(id);
    };
    for (const std::string& id : action.subjectIds) {
        const Descriptor* descriptor = context.framework.findDescriptor(id);
        if (descriptor == nullptr)
            add(id);
        else
            for (const std::string& item : descriptor->itemIds)
                add(item);
    }
    if (subjects.empty())
        add(action.areaId);
    return subjects;
}

/// How many pieces of each kind stand behind a subject that are dated since the action began.
Cell evidenceSince(const ReportContext& context, const std::string& subjectId, const Action& action) {
    analysis::SourceCounts counts;
    for (const Evidence* piece : context.snapshot.evidenceOf(subjectId))
        if (piece->date && (!action.start || *piece->date >= *action.start))
            counts.add(piece->sourceType);
    if (counts.total() == 0)
        return cell(Inlines{muted(context.texts[Text::ImpactNoEvidence])});
    return cell(withCapital(sourceList(context.texts, counts)));
}

/// The level with that id, or that there was none.
Inline levelInline(const ReportContext& context, const std::string& subjectId, const std::string& levelId) {
    const Scale* scale = context.framework.scaleOf(subjectId);
    const Level* level = scale != nullptr ? scale->findLevel(levelId) : nullptr;
    if (level == nullptr)
        return plain(context.texts[Text::NotJudgedYet]);
    return glyphOf(*scale, *level);
}

Cell thenAndNow(const ReportContext& context, const std::string& subjectId, const Action& action) {
    const Judgement* judgement = context.snapshot.judgementOf(subjectId);
    const std::string now = judgement != nullptr ? judgement->levelId : std::string();
    const auto then =
        action.start ? analysis::levelOn(context.options.levelSteps, subjectId, *action.start) : std::nullopt;
    Cell result;
    if (now.empty() && (!then || then->empty())) {
        result.paragraphs.push_back(
            {plain(context.texts[then ? Text::ImpactNeverJudged : Text::NotJudgedYet])});
        return result;
    }
    if (then && *then != now)
        result.paragraphs.push_back(
            {muted(context.texts[Text::ImpactStood]), levelInline(context, subjectId, *then)});
    Inlines line = {muted(context.texts[Text::ImpactStands]), levelInline(context, subjectId, now)};
    if (then && *then == now)
        line.push_back(muted(", " + context.texts[Text::ImpactSame]));
    result.paragraphs.push_back(std::move(line));
    return result;
}

void addAction(const ReportContext& context, const Action& action, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.heading(2, action.title, {{}, false, false});
    document.paragraph(
        texts.with(Text::ImpactBegan, {action.start ? action.start->longForm() : texts[Text::Undated],
                                       analysis::lowerCase(stateName(texts, action.state))}),
        ParagraphRole::Small);
    const std::vector<std::string> subjects = subjectsOf(context, action);
    if (subjects.empty()) {
        document.paragraph(texts[Text::ImpactNoSubject]);
        return;
    }
    Table table;
    table.caption = texts.with(Text::ImpactCaption, {action.title});
    table.captionHidden = true;
    table.rowHeaders = true;
    const bool judges = asksForJudgements(context.framework);
    table.columns = {column(texts[Text::ColumnWorksOn], 2.2), column(texts[Text::ColumnSinceThen], 1.8)};
    if (judges)
        table.columns.push_back(column(texts[Text::ColumnThenAndNow], 2.0));
    for (const std::string& id : subjects) {
        Row row{{cell(context.framework.labelOf(id)), evidenceSince(context, id, action)}};
        if (judges)
            row.cells.push_back(thenAndNow(context, id, action));
        table.rows.push_back(std::move(row));
    }
    document.add(std::move(table));
}

} // namespace

void ImpactSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const auto& actions = context.snapshot.actions;
    if (actions.empty())
        return;
    document.heading(1, context.texts[title()], {"impact", true, true});
    document.paragraph(context.texts[asksForJudgements(context.framework) ? Text::ImpactIntroduction
                                                                          : Text::ImpactIntroductionPlain],
                       ParagraphRole::Lead);
    std::size_t told = 0;
    for (const Action& action : actions) {
        if (!hasBegun(action))
            continue;
        addAction(context, action, document);
        ++told;
    }
    if (told == 0)
        document.paragraph(context.texts[Text::ImpactNone]);
    else if (told < actions.size())
        document.paragraph(
            context.texts.counted(Text::ImpactLeftOut, static_cast<int>(actions.size() - told)),
            ParagraphRole::Small);
}

} // namespace inclusion::report
