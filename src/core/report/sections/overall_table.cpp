#include "core/report/sections/overall_table.h"

#include "core/report/phrases.h"

namespace inclusion::report {

std::optional<Table> overallTable(const ReportContext& context, analysis::Subject::Kind kind) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption =
        texts[kind == analysis::Subject::Kind::Area ? Text::AreaLevelsCaption : Text::OverallCaption];
    table.rowHeaders = true;
    bool anyJudged = false;
    table.columns = {column(texts[Text::ColumnArea], 3.0), column(texts[Text::ColumnJudgement], 2.0)};
    for (const analysis::Subject& subject : analysis::judgedSubjects(context.framework)) {
        if (subject.kind != kind)
            continue;
        anyJudged = anyJudged || analysis::judgedLevel(context.snapshot, subject.id) != nullptr;
        Inlines name = {linkTo(areaLabel(*subject.area), subjectAnchor(subject.area->id))};
        // The title tells apart the judgements of an area that has several.
        const OverallJudgement* overall = context.framework.findOverallJudgement(subject.id);
        if (overall && subject.area->judgements.size() > 1)
            name.push_back(plain(": " + overall->title));
        table.rows.push_back({{cell(std::move(name)), cell(Inlines{*glyphOf(context, subject.id)})}});
    }
    if (!anyJudged)
        return std::nullopt;
    return table;
}

} // namespace inclusion::report
