#include "core/report/sections/overall_table.h"

#include "core/report/phrases.h"

#include <set>

namespace inclusion::report {

namespace {

/// The scale that all of that kind are judged on and no item is: then its title says what is judged, such as
/// the support needed, and more of the glyph need not be better. Null where it is the usual one.
const Scale* namedScale(const ReportContext& context, analysis::Subject::Kind kind) {
    using Kind = analysis::Subject::Kind;
    std::set<const Scale*> own;
    std::set<const Scale*> usual;
    for (const analysis::Subject& subject : analysis::judgedSubjects(context.framework)) {
        if (subject.kind == kind)
            own.insert(subject.scale);
        else if (subject.kind == Kind::Item)
            usual.insert(subject.scale);
    }
    return own.size() == 1 && !usual.empty() && !usual.contains(*own.begin()) ? *own.begin() : nullptr;
}

} // namespace

std::optional<Table> overallTable(const ReportContext& context, analysis::Subject::Kind kind) {
    const TextTable& texts = context.texts;
    const Scale* scale = namedScale(context, kind);
    Table table;
    table.caption =
        texts[kind == analysis::Subject::Kind::Area ? Text::AreaLevelsCaption : Text::OverallCaption];
    table.rowHeaders = true;
    bool anyJudged = false;
    table.columns = {column(texts[Text::ColumnArea], 3.0),
                     column(scale ? scale->title : texts[Text::ColumnJudgement], 2.0)};
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

void addOverallLegend(const ReportContext& context, analysis::Subject::Kind kind, DocumentBuilder& document) {
    const Scale* scale = namedScale(context, kind);
    if (scale == nullptr)
        return;
    for (const Level& level : scale->levels)
        if (!level.summary.empty())
            document.paragraph(Inlines{glyphOf(*scale, level), plain(": " + level.summary)},
                               ParagraphRole::Small);
}

} // namespace inclusion::report
