#pragma once

#include "core/analysis/changes.h"
#include "workbench/models/text_table.h"
#include "workbench/overview.h"

#include <QStringList>

#include <vector>

namespace inclusion {

/// A plain table: what `showRows` shows.
struct TextTable {
    QStringList headers;
    std::vector<TextRow> rows;
};

/// A chart as a table: one row per bar, one column per entry of the legend.
TextTable tableOf(const report::BarChart& chart);
/// How many pieces of each kind of source stand behind each area, or each statement. Kinds that neither the
/// framework asks for nor anybody has recorded are left out.
TextTable sourcesTable(const Overview& overview, bool eachStatement);
/// What the sources say as a whole: "Learners are heard in 2 of 5 areas. 9 judgements rest on one kind."
QString sourcesNote(const Overview& overview);
/// How much of what each level describes is highlighted in each area; no rows where nothing is described.
TextTable highlightsTable(const Overview& overview);
/// The open actions that are due first, with their ids; at most `most`.
TextTable dueActionsTable(const Overview& overview, std::size_t most);
/// What became of each subject and action. Ids are `subject:ID` and `action:ID`.
TextTable changesTable(const analysis::AuditChanges& changes, const Framework& framework);

/// Where a row of `changesTable` leads.
Destination destinationOf(const QString& rowId);

} // namespace inclusion
