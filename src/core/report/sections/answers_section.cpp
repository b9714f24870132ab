#include "core/report/sections/answers_section.h"

#include "core/report/phrases.h"

#include <algorithm>

namespace inclusion::report {

namespace {

/// Everybody who answered, each once.
std::vector<std::string> respondentsOf(const AuditSnapshot& snapshot) {
    std::vector<std::string> roles;
    for (const auto& [item, answer] : snapshot.answers)
        if (!answer.respondent.empty())
            roles.push_back(answer.respondent);
    std::sort(roles.begin(), roles.end());
    roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
    return roles;
}

/// The questions with something to follow up.
Table followUps(const ReportContext& context) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts[Text::HeadingFollowUps];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnQuestion], 1.9), column(texts[Text::ColumnFollowUp], 2.7),
                     column(texts[Text::ColumnFrom], 1.8)};
    for (const Item* item : context.framework.items()) {
        const Answer* answer = context.snapshot.answerOf(item->id);
        if (answer == nullptr || answer->followUp.empty())
            continue;
        Inlines from = {plain(answer->respondent)};
        if (answer->date)
            from.push_back(muted((answer->respondent.empty() ? "" : ", ") + answer->date->shortForm()));
        table.rows.push_back(
            {{cell(Inlines{linkTo(context.framework.labelOf(item->id), subjectAnchor(item->id))}),
              writtenCell(answer->followUp), cell(std::move(from))}});
    }
    return table;
}

} // namespace

void AnswersSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const auto& answers = context.snapshot.answers;
    if (answers.empty())
        return;
    const TextTable& texts = context.texts;
    const auto& items = context.framework.items();
    const auto questions = std::count_if(items.begin(), items.end(),
                                         [](const Item* item) { return item->kind == ItemKind::Question; });
    const auto answered = std::count_if(answers.begin(), answers.end(),
                                        [](const auto& entry) { return !entry.second.text.empty(); });
    document.heading(1, texts[title()], {"answers", true, true});
    std::string lead = texts.with(Text::AnsweredOf, {std::to_string(answered), std::to_string(questions)});
    if (const auto roles = respondentsOf(context.snapshot); !roles.empty())
        lead += " " + texts.with(Text::AnsweredBy, {inARow(roles)});
    document.paragraph(std::move(lead), ParagraphRole::Lead);
    Table table = followUps(context);
    if (table.rows.empty()) {
        document.paragraph(texts[Text::NoFollowUps]);
        return;
    }
    document.heading(2, texts[Text::HeadingFollowUps], {{}, false, false});
    document.add(std::move(table));
}

} // namespace inclusion::report
