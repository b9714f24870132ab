#include "workbench/overview_tables.h"

#include "workbench/edit_text.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace inclusion {
namespace {

/// The translation context of these tables.
struct Tables {
    Q_DECLARE_TR_FUNCTIONS(OverviewTables)
};

constexpr double manyPieces = 8.0; ///< pieces of evidence from which on a cell of the map is filled most

QString noneSign() {
    return QStringLiteral("—");
}

QString nameOfArea(const Area& area) {
    const QString title = toQt(area.shownTitle());
    return area.number.empty() ? title : toQt(area.number) + QLatin1Char(' ') + title;
}

/// Kinds of source that the map has a column for.
std::vector<SourceType> kindsFor(const Overview& overview) {
    std::set<SourceType> kinds;
    for (const Item* item : overview.snapshot->framework->items()) {
        for (const EvidencePrompt& prompt : item->prompts)
            kinds.insert(prompt.sourceType);
    }
    for (const SourceType type : allSourceTypes) {
        if (overview.triangulation.whole().of(type) > 0)
            kinds.insert(type);
    }
    return {kinds.begin(), kinds.end()};
}

TextRow sourcesRow(const QString& id, const QString& name, const analysis::SourceCounts& counts,
                   const std::vector<SourceType>& kinds) {
    TextRow row{id, {TextCell(name)}};
    for (const SourceType kind : kinds) {
        const int count = counts.of(kind);
        TextCell cell(count == 0 ? noneSign() : QString::number(count));
        cell.share = std::min(1.0, count / manyPieces);
        cell.spoken = Tables::tr("%1: %2", "kind of source, count")
                          .arg(nameOf(kind), count == 0 ? Tables::tr("none") : QString::number(count));
        cell.tip = cell.spoken;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

TextCell highlightCell(const analysis::HighlightCounts& counts) {
    if (counts.total() == 0)
        return TextCell(noneSign());
    const int marked = counts.fully + counts.partly;
    TextCell cell(counts.partly > 0
                      ? Tables::tr("%1 + %2 of %3", "fully, partly, all")
                            .arg(counts.fully)
                            .arg(counts.partly)
                            .arg(counts.total())
                      : Tables::tr("%1 of %2", "fully, all").arg(counts.fully).arg(counts.total()));
    cell.share = static_cast<double>(marked) / counts.total();
    cell.spoken = Tables::tr("%1: %2 fully, %3 partly, of %4")
                      .arg(toQt(counts.level->title))
                      .arg(counts.fully)
                      .arg(counts.partly)
                      .arg(counts.total());
    cell.tip = cell.spoken;
    return cell;
}

QString countText(int count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

QString changeText(const analysis::SubjectChange& change) {
    QStringList parts;
    if (change.evidenceAdded > 0)
        parts.append(countText(change.evidenceAdded, Tables::tr("1 piece of evidence added"),
                               Tables::tr("%1 pieces of evidence added")));
    if (change.evidenceTakenOff > 0)
        parts.append(countText(change.evidenceTakenOff, Tables::tr("1 piece of evidence taken off"),
                               Tables::tr("%1 pieces of evidence taken off")));
    if (change.highlightsChanged > 0)
        parts.append(countText(change.highlightsChanged, Tables::tr("1 highlight changed"),
                               Tables::tr("%1 highlights changed")));
    if (change.descriptionChanged)
        parts.append(Tables::tr("description changed"));
    if (change.rationaleChanged)
        parts.append(Tables::tr("reason changed"));
    if (change.notesChanged > 0)
        parts.append(
            countText(change.notesChanged, Tables::tr("1 note changed"), Tables::tr("%1 notes changed")));
    if (change.stateChanged && parts.isEmpty() && !change.levelChanged())
        parts.append(Tables::tr("progress changed"));
    return parts.join(QStringLiteral(", "));
}

TextCell levelCell(const analysis::SubjectChange& change, const Framework& framework) {
    if (!change.levelChanged())
        return {};
    const Scale* scale = framework.scaleOf(change.subjectId);
    const auto name = [](const Level* level) {
        return level ? toQt(level->title) : Tables::tr("not judged");
    };
    TextCell cell;
    cell.spoken =
        Tables::tr("from %1 to %2", "levels").arg(name(change.levelBefore), name(change.levelAfter));
    cell.tip = cell.spoken;
    const auto rank = [&](const Level* level) { return level && scale ? scale->rankOf(level->id) : 0; };
    cell.ranks = {rank(change.levelBefore), rank(change.levelAfter),
                  scale ? static_cast<int>(scale->levels.size()) : 0};
    return cell;
}

QString actionText(const analysis::ActionChange& change) {
    using Kind = analysis::ActionChange::Kind;
    QString text;
    switch (change.kind) {
    case Kind::Added:
        text = Tables::tr("new action");
        break;
    case Kind::Changed:
        text = change.roundsAdded > 0 ? Tables::tr("reviewed") : Tables::tr("changed");
        break;
    case Kind::Finished:
        text = Tables::tr("done");
        break;
    case Kind::Stopped:
        text = Tables::tr("stopped");
        break;
    case Kind::Removed:
        text = Tables::tr("removed");
        break;
    }
    return Tables::tr("%1: %2", "what happened, title of an action").arg(text, toQt(change.title));
}

} // namespace

TextTable tableOf(const report::BarChart& chart) {
    TextTable table;
    table.headers.append(Tables::tr("Area"));
    for (const report::LegendEntry& entry : chart.legend)
        table.headers.append(toQt(entry.name));
    for (const report::Bar& bar : chart.bars) {
        TextRow row{{}, {TextCell(toQt(bar.label))}};
        for (const report::LegendEntry& entry : chart.legend) {
            const auto segment =
                std::find_if(bar.segments.begin(), bar.segments.end(),
                             [&](const report::BarSegment& each) { return each.rank == entry.rank; });
            row.cells.emplace_back(QString::number(segment == bar.segments.end() ? 0 : segment->value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TextTable sourcesTable(const Overview& overview, bool eachStatement) {
    const auto kinds = kindsFor(overview);
    TextTable table;
    table.headers.append(eachStatement ? Tables::tr("Statement") : Tables::tr("Area"));
    for (const SourceType kind : kinds)
        table.headers.append(shortNameOf(kind));
    const Framework& framework = *overview.snapshot->framework;
    if (eachStatement) {
        for (const Item* item : framework.items()) {
            if (const analysis::SubjectSources* sources = overview.triangulation.find(item->id))
                table.rows.push_back(
                    sourcesRow(toQt(item->id), toQt(framework.labelOf(item->id)), sources->counts, kinds));
        }
        return table;
    }
    for (const analysis::AreaSources& area : overview.triangulation.areas())
        table.rows.push_back(sourcesRow(toQt(area.area->id), nameOfArea(*area.area), area.counts, kinds));
    return table;
}

QString sourcesNote(const Overview& overview) {
    using analysis::QualityRule;
    int heard = 0;
    int areas = 0;
    for (const analysis::AreaSources& area : overview.triangulation.areas()) {
        if (area.counts.total() == 0)
            continue;
        ++areas;
        heard += area.counts.of(SourceType::LearnerVoice) > 0 ? 1 : 0;
    }
    if (areas == 0)
        return Tables::tr("No evidence is recorded yet. Start with one thing that anyone could see or read.");
    const int one = analysis::countOf(overview.findings, QualityRule::DocumentsOnly) +
                    analysis::countOf(overview.findings, QualityRule::OneSourceType);
    QString note =
        Tables::tr("Learners are heard in %1 of the %2 areas with evidence.").arg(heard).arg(areas);
    if (one > 0)
        note += QLatin1Char(' ') + countText(one, Tables::tr("1 judgement rests on one kind of source."),
                                             Tables::tr("%1 judgements rest on one kind of source."));
    return note;
}

TextTable highlightsTable(const Overview& overview) {
    TextTable table;
    std::vector<const Level*> levels;
    for (const analysis::HighlightCounts& counts : overview.profile.whole.highlights)
        levels.push_back(counts.level);
    if (levels.empty())
        return table;
    table.headers.append(Tables::tr("Area"));
    for (const Level* level : levels)
        table.headers.append(toQt(level->shortTitle.empty() ? level->title : level->shortTitle));
    for (const analysis::AreaProfile& area : overview.profile.areas) {
        if (area.highlights.empty())
            continue;
        TextRow row{toQt(area.area->id), {TextCell(nameOfArea(*area.area))}};
        for (const Level* level : levels) {
            const auto counts = std::find_if(area.highlights.begin(), area.highlights.end(),
                                             [&](const auto& each) { return each.level == level; });
            row.cells.push_back(counts == area.highlights.end() ? TextCell(noneSign())
                                                                : highlightCell(*counts));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TextTable dueActionsTable(const Overview& overview, std::size_t most) {
    TextTable table{{Tables::tr("Action"), Tables::tr("Lead"), Tables::tr("Due"), Tables::tr("State")}, {}};
    for (const Action& action : overview.snapshot->actions) { // by due day already
        if (!action.isOpen())
            continue;
        if (table.rows.size() == most)
            break;
        TextCell lead(action.lead.empty() ? Tables::tr("nobody yet") : toQt(action.lead));
        lead.attention = action.lead.empty();
        TextCell due(action.due ? toQt(action.due->shortForm()) : Tables::tr("no date yet"));
        due.attention = action.isOverdue(overview.today) || !action.due;
        if (action.isOverdue(overview.today))
            due.text = Tables::tr("%1, overdue").arg(due.text);
        table.rows.push_back({toQt(action.id.text()),
                              {TextCell(toQt(action.title)), lead, due, TextCell(nameOf(action.state))}});
    }
    return table;
}

TextTable changesTable(const analysis::AuditChanges& changes, const Framework& framework) {
    TextTable table{{Tables::tr("Where"), Tables::tr("Level"), Tables::tr("What")}, {}};
    for (const analysis::SubjectChange& change : changes.subjects) {
        const QString number = numberOf(change.subjectId, framework);
        TextCell where(number.isEmpty() ? toQt(framework.labelOf(change.subjectId)) : number);
        where.tip = toQt(framework.labelOf(change.subjectId));
        where.spoken = where.tip;
        TextCell what(changeText(change));
        table.rows.push_back({QStringLiteral("subject:") + toQt(change.subjectId),
                              {where, levelCell(change, framework), what}});
    }
    for (const analysis::ActionChange& change : changes.actions) {
        const bool gone = change.kind == analysis::ActionChange::Kind::Removed;
        table.rows.push_back({gone ? QString() : QStringLiteral("action:") + toQt(change.id.text()),
                              {TextCell(Tables::tr("Actions")), TextCell(), TextCell(actionText(change))}});
    }
    return table;
}

Destination destinationOf(const QString& rowId) {
    const bool action = rowId.startsWith(QLatin1String("action:"));
    return {action ? Destination::Kind::Action : Destination::Kind::Subject,
            rowId.section(QLatin1Char(':'), 1),
            {}};
}

} // namespace inclusion
