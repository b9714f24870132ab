#include "core/report/sections/profile_section.h"

#include "core/report/phrases.h"
#include "core/report/sections/overall_table.h"
#include "core/report/sections/quality_list.h"

#include <algorithm>

namespace inclusion::report {

namespace {

using analysis::AreaProfile;
using analysis::HighlightCounts;
using analysis::LevelCounts;

Cell number(int value) {
    return cell(std::to_string(value));
}

/// The head of a column: more than three levels leave room for their short titles only.
LevelGlyph narrowGlyph(LevelGlyph glyph, const Level& level) {
    constexpr int roomForTitles = 3;
    if (glyph.count > roomForTitles && !level.shortTitle.empty())
        glyph.name = level.shortTitle;
    return glyph;
}

Column levelColumn(const Scale& scale, const Level& level) {
    return {{narrowGlyph(glyphOf(scale, level), level)}, 1.7, Alignment::End};
}

Row levelRow(Cell name, const LevelCounts& counts) {
    Row row{{std::move(name)}};
    for (const int count : counts.atLevel)
        row.cells.push_back(number(count));
    row.cells.push_back(number(counts.notJudged));
    row.cells.push_back(number(counts.total()));
    return row;
}

Cell areaCell(const Area& area) {
    return cell(Inlines{linkTo(areaLabel(area), subjectAnchor(area.id))});
}

Table levelTable(const ReportContext& context, const Scale& scale) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = context.profile.whole.scales.size() > 1
                        ? texts.with(Text::LevelTableCaptionScale, {scale.title})
                        : texts[Text::LevelTableCaption];
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnArea], 3.8)};
    for (const Level& level : scale.levels)
        table.columns.push_back(levelColumn(scale, level));
    table.columns.push_back(column(texts[Text::NotJudgedYet], 1.3, Alignment::End));
    table.columns.push_back(column(texts[Text::ColumnAll], 0.7, Alignment::End));
    for (const AreaProfile& area : context.profile.areas) {
        if (const LevelCounts* counts = area.on(&scale))
            table.rows.push_back(levelRow(areaCell(*area.area), *counts));
    }
    table.rows.push_back(levelRow(cell(texts[Text::AllAreas]), *context.profile.whole.on(&scale)));
    return table;
}

Cell highlightCell(const TextTable& texts, const HighlightCounts* counts) {
    if (!counts)
        return dashCell();
    std::string words;
    const auto add = [&](Text text, int count) {
        if (count > 0)
            words += (words.empty() ? "" : ", ") + texts.counted(text, count);
    };
    add(Text::CountFully, counts->fully);
    add(Text::CountPartly, counts->partly);
    add(Text::CountNotYet, counts->notYet);
    return cell(std::move(words));
}

/// Areas by levels: how many descriptors are evidenced fully, partly, not yet.
std::optional<Table> highlightTable(const ReportContext& context) {
    const TextTable& texts = context.texts;
    const auto& levels = context.profile.whole.highlights;
    const bool any = std::any_of(levels.begin(), levels.end(),
                                 [](const HighlightCounts& c) { return c.fully + c.partly > 0; });
    if (!any)
        return std::nullopt;
    Table table;
    table.caption = texts[Text::HighlightTableCaption];
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnArea], 2.0)};
    for (const HighlightCounts& counts : levels)
        table.columns.push_back({{narrowGlyph(glyphOfLevel(context.framework, *counts.level), *counts.level)},
                                 1.75,
                                 Alignment::Start});
    for (const AreaProfile& area : context.profile.areas) {
        if (area.highlights.empty())
            continue;
        Row row{{areaCell(*area.area)}};
        for (const HighlightCounts& wanted : levels) {
            const auto found = std::find_if(area.highlights.begin(), area.highlights.end(),
                                            [&](const auto& c) { return c.level == wanted.level; });
            row.cells.push_back(highlightCell(texts, found == area.highlights.end() ? nullptr : &*found));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What the counts of the map are about, and why they may come to more than all evidence.
std::string sourceMapIntroduction(const ReportContext& context) {
    const TextTable& texts = context.texts;
    std::string sentences =
        texts[textFor(context.framework, {Text::SourceMapIntroduction, Text::SourceMapIntroductionAnswers,
                                          Text::SourceMapIntroductionPlain})];
    int counted = 0;
    for (const analysis::AreaSources& area : context.triangulation.areas())
        counted += area.counts.total();
    const int all = context.triangulation.whole().total();
    if (counted > all)
        sentences += " " + texts.with(Text::SourceMapOverlap, {texts.counted(Text::CountEvidence, all)});
    return sentences;
}

/// Areas by source types: how many pieces of evidence.
GridChart sourceMap(const ReportContext& context) {
    const TextTable& texts = context.texts;
    GridChart map;
    map.title = texts[Text::SourceMapTitle];
    map.alternativeText = texts[Text::SourceMapAlternative];
    map.rowsLabel = texts[Text::ColumnArea];
    for (const SourceType type : allSourceTypes)
        map.columnLabels.push_back(sourceTypeName(texts, type));
    for (const analysis::AreaSources& area : context.triangulation.areas()) {
        const auto& counts = area.counts.byType;
        map.rows.push_back({areaLabel(*area.area), {counts.begin(), counts.end()}});
    }
    return map;
}

/// @param judges whether the framework asks for judgements at all
/// @param describes whether anything is described
Row progressRow(Cell name, const analysis::Progress& progress, bool judges, bool describes) {
    Row row{{std::move(name), number(progress.items)}};
    if (describes)
        row.cells.push_back(number(progress.described));
    if (judges) {
        row.cells.push_back(number(progress.judged));
        for (const ProgressState state : allProgressStates)
            row.cells.push_back(number(state == ProgressState::NotStarted ? progress.judgementsToBegin
                                                                          : progress.inState(state)));
    }
    return row;
}

Table progressTable(const ReportContext& context) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts[Text::ProgressCaption];
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnArea], 2.6)};
    const bool judges = context.progress.whole.judgeable > 0;
    const bool describes = !judges || context.progress.whole.described > 0;
    std::vector<Text> heads = {Text::ColumnAll};
    if (describes)
        heads.push_back(asksQuestions(context.framework) ? Text::ColumnAnswered : Text::ColumnDescribed);
    if (judges)
        heads.insert(heads.end(), {Text::ColumnJudged, Text::StateNotStarted, Text::StateInProgress,
                                   Text::StateReadyForReview, Text::StateAgreed});
    for (const Text head : heads)
        table.columns.push_back(column(texts[head], 1.0, Alignment::End));
    for (const analysis::Progress& area : context.progress.areas) {
        if (area.items > 0)
            table.rows.push_back(progressRow(areaCell(*area.area), area, judges, describes));
    }
    table.rows.push_back(progressRow(cell(texts[Text::AllAreas]), context.progress.whole, judges, describes));
    return table;
}

/// What is judged of areas rather than of items.
void addWholeAreas(const ReportContext& context, DocumentBuilder& document) {
    using Kind = analysis::Subject::Kind;
    bool begun = false;
    for (const Kind kind : {Kind::Area, Kind::Overall}) {
        auto table = overallTable(context, kind);
        if (!table)
            continue;
        if (!begun) {
            document.heading(2, context.texts[Text::HeadingOverall]);
            document.paragraph(context.texts[Text::OverallIntroduction]);
            begun = true;
        }
        document.add(std::move(*table));
        addOverallLegend(context, kind, document);
    }
}

} // namespace

void ProfileSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const TextTable& texts = context.texts;
    document.heading(1, texts[title()], {"profile", true, true});
    document.paragraph(texts[context.profile.whole.scales.empty() ? Text::ProfileIntroductionPlain
                                                                  : Text::ProfileIntroduction],
                       ParagraphRole::Lead);
    if (!context.profile.whole.scales.empty())
        document.heading(2, texts[Text::HeadingLevels]);
    for (const LevelCounts& counts : context.profile.whole.scales)
        document.add(levelTable(context, *counts.scale));
    addWholeAreas(context, document);
    if (auto table = highlightTable(context)) {
        document.heading(2, texts[Text::HeadingHighlights]);
        document.paragraph(texts[Text::HighlightsIntroduction]);
        document.add(std::move(*table));
    }
    if (context.triangulation.whole().total() > 0) {
        document.heading(2, texts[Text::HeadingSources]);
        document.paragraph(sourceMapIntroduction(context));
        document.add(sourceMap(context));
    }
    document.heading(2, texts[Text::HeadingProgress]);
    if (const analysis::Progress& whole = context.progress.whole; whole.judgeable > 0)
        document.paragraph(texts[Text::ProgressStates] + (whole.judgeable < whole.items
                                                              ? " " + texts[Text::ProgressNotJudged]
                                                              : std::string()));
    document.add(progressTable(context));
    addQualityList(context, document);
}

} // namespace inclusion::report
