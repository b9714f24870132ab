#include "workbench/plan_load.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of the load.
struct Load {
    Q_DECLARE_TR_FUNCTIONS(PlanLoad)
};

constexpr int enoughToSay = 4; ///< open actions from which on it matters who has most of them

QString nameOf(const analysis::HalfTerm& halfTerm) {
    using Term = analysis::HalfTerm::Term;
    switch (halfTerm.term) {
    case Term::Autumn:
        return Load::tr("Autumn %1", "half of the term").arg(halfTerm.half);
    case Term::Spring:
        return Load::tr("Spring %1", "half of the term").arg(halfTerm.half);
    case Term::Summer:
        return Load::tr("Summer %1", "half of the term").arg(halfTerm.half);
    }
    return {};
}

TextCell countCell(int count, bool attention = false) {
    TextCell cell(count == 0 ? QStringLiteral("—") : QString::number(count));
    cell.spoken = count == 0 ? Load::tr("none") : QString::number(count);
    cell.attention = attention && count > 0;
    return cell;
}

} // namespace

TextTable loadTable(const analysis::PlanLoad& load) {
    TextTable table;
    table.headers = {Load::tr("Lead"), Load::tr("Overdue")};
    for (const analysis::HalfTerm& halfTerm : load.halfTerms)
        table.headers.append(nameOf(halfTerm));
    table.headers.append({Load::tr("No date"), Load::tr("All")});
    for (const analysis::OwnerLoad& owner : load.owners) {
        TextCell lead(owner.lead.empty() ? Load::tr("nobody yet") : toQt(owner.lead));
        lead.attention = owner.lead.empty();
        TextRow row{{}, {lead, countCell(owner.overdue, true)}};
        for (const int count : owner.byHalfTerm)
            row.cells.push_back(countCell(count));
        row.cells.push_back(countCell(owner.undated, true));
        row.cells.push_back(countCell(owner.total()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString loadNote(const analysis::PlanLoad& load) {
    int all = 0;
    for (const analysis::OwnerLoad& owner : load.owners)
        all += owner.total();
    for (const analysis::OwnerLoad& owner : load.owners) {
        if (all >= enoughToSay && !owner.lead.empty() && 2 * owner.total() > all)
            return Load::tr("%1 leads %2 of the %3 open actions.")
                .arg(toQt(owner.lead))
                .arg(owner.total())
                .arg(all);
    }
    return {};
}

QString planSummary(const std::vector<Action>& actions, Date today) {
    int open = 0;
    int overdue = 0;
    int unowned = 0;
    for (const Action& action : actions) {
        open += action.isOpen() ? 1 : 0;
        overdue += action.isOverdue(today) ? 1 : 0;
        unowned += action.isOpen() && action.lead.empty() ? 1 : 0;
    }
    QStringList parts{Load::tr("%1 open").arg(open)};
    if (overdue > 0)
        parts.append(Load::tr("%1 overdue").arg(overdue));
    if (unowned > 0)
        parts.append(Load::tr("%1 without a lead").arg(unowned));
    return parts.join(QStringLiteral(" · "));
}

} // namespace inclusion
