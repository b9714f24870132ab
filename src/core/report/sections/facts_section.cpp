#include "core/report/sections/facts_section.h"

#include "core/analysis/former_facts.h"
#include "core/analysis/gaps.h"
#include "core/analysis/last_year.h"
#include "core/analysis/words.h"
#include "core/audit/fact_value.h"
#include "core/report/phrases.h"

#include <algorithm>
#include <string_view>

namespace inclusion::report {

namespace {

using analysis::FactDisclosure;

class FactsWriter {
public:
    FactsWriter(const ReportContext& context, DocumentBuilder& document)
        : m_context(context), m_texts(context.texts), m_document(document),
          m_disclosures(context.snapshot, context.options.smallNumberThreshold),
          m_lastYear(context.framework, context.options.previousFigures,
                     context.options.smallNumberThreshold) {}

    void write() {
        if (m_lastYear.hasFacts())
            m_document.paragraph(
                m_texts.with(Text::FactsLastYear, {m_context.options.previousFigures.cycle}));
        if (m_disclosures.leavesOut() || m_lastYear.leavesOut())
            m_document.paragraph(m_texts.with(
                Text::FactsLeftOut, {analysis::smallNumber(1, m_context.options.smallNumberThreshold),
                                     m_texts[Text::FactNotShown]}));
        for (const Area* area : m_context.framework.areas())
            writeArea(*area);
        writeGaps();
    }

private:
    /// A value as it may leave the school.
    Cell valueCell(const Fact& fact) const { return valueCell(fact, m_disclosures.of(fact)); }

    Cell valueCell(const Fact& fact, FactDisclosure disclosure) const {
        switch (disclosure) {
        case FactDisclosure::Small:
            return cell(analysis::smallNumber(1, m_context.options.smallNumberThreshold));
        case FactDisclosure::Derived:
            return cell(Inlines{muted(m_texts[Text::FactNotShown])});
        case FactDisclosure::Shown:
            break;
        }
        if (fact.type == FieldType::YesNo)
            return cell(m_texts[fact.value == "yes" ? Text::FactYes : Text::FactNo]);
        return writtenCell(shownFactValue(fact.type, fact.value));
    }

    /// Label of the field, and of the row where the field is a table.
    std::string labelOf(const Field& field, const Fact& fact) const {
        const std::string row = analysis::rowLabelOf(m_context.snapshot, fact);
        return row.empty() ? field.label : field.label + ": " + row;
    }

    /// The facts of one field: rows in the framework's order, then those that the school added.
    std::vector<const Fact*> factsOf(const Item& item, const Field& field) const {
        std::vector<const Fact*> found;
        for (const FieldRow& row : field.rows)
            if (const Fact* fact = m_context.snapshot.factOf(item.id, field.id, row.id))
                found.push_back(fact);
        for (const Fact* fact : m_context.snapshot.factsOf(item.id))
            if (fits(*fact, field) && std::find(found.begin(), found.end(), fact) == found.end())
                found.push_back(fact);
        return found;
    }

    Row rowOf(const Item& item, const std::string& label, Cell value, Cell lastYear) const {
        Row row{{cell(label), std::move(value)}};
        if (m_lastYear.hasFacts())
            row.cells.push_back(std::move(lastYear));
        row.cells.push_back(cell(Inlines{linkToSubject(m_context, item.id)}));
        return row;
    }

    Cell lastYearCell(const Item& item, const Field& field, const std::string& rowId,
                      const std::string& rowLabel) const {
        const Fact* then = m_lastYear.of(item.id, field, rowId, rowLabel);
        return then ? valueCell(*then, m_lastYear.disclosureOf(*then)) : dashCell();
    }

    void writeItem(const Item& item, Table& table, int& missing) const {
        for (const Field& field : item.fields) {
            const auto facts = factsOf(item, field);
            missing += facts.empty() ? 1 : 0;
            for (const Fact* fact : facts)
                table.rows.push_back(rowOf(item, labelOf(field, *fact), valueCell(*fact),
                                           lastYearCell(item, field, fact->rowId, fact->rowLabel)));
        }
        for (const analysis::FormerFact& former : analysis::formerFacts(m_context.snapshot, item.id))
            if (former.field != nullptr)
                table.rows.push_back(
                    rowOf(item, m_texts.with(Text::FactFormer, {labelOf(*former.field, *former.fact)}),
                          valueCell(*former.fact), dashCell()));
    }

    void writeArea(const Area& area) {
        Table table;
        table.caption = m_texts.with(Text::FactsCaption, {areaTitle(area)});
        table.captionHidden = true;
        table.rowHeaders = true;
        table.columns = {column(m_texts[Text::ColumnFigure], 2.6), column(m_texts[Text::ColumnEntered], 2.4)};
        if (m_lastYear.hasFacts())
            table.columns.push_back(column(m_context.options.previousFigures.cycle, 1.4));
        table.columns.push_back(column(m_texts[Text::ColumnRow], 0.6));
        int missing = 0;
        for (const Item& item : area.items)
            writeItem(item, table, missing);
        if (table.rows.empty())
            return;
        m_document.heading(2, areaTitle(area));
        m_document.add(std::move(table));
        if (missing > 0)
            m_document.paragraph(m_texts.counted(Text::FactsMissing, missing), ParagraphRole::Small);
    }

    /// What the labels of a measure say before the group, e.g. "Attendance" of "Attendance: SEND". Where no
    /// sign parts the two, the label of the whole school, or of the first group, stands for all.
    static std::string commonTitle(const analysis::Measure& measure) {
        constexpr std::string_view signs = " :,-(";
        std::string title = measure.fields.front().field->label;
        for (const analysis::MeasuredField& each : measure.fields) {
            const std::string& label = each.field->label;
            const auto end = std::mismatch(title.begin(), title.end(), label.begin(), label.end()).first;
            title.erase(end, title.end());
        }
        title.erase(title.find_last_not_of(signs) + 1);
        const bool parted =
            !title.empty() &&
            std::all_of(measure.fields.begin(), measure.fields.end(), [&](const auto& each) {
                const std::size_t next = each.field->label.find_first_not_of(' ', title.size());
                return next == std::string::npos || signs.find(each.field->label[next]) != signs.npos;
            });
        if (parted)
            return title;
        const auto whole = std::find_if(measure.fields.begin(), measure.fields.end(), [](const auto& each) {
            return each.group->id == analysis::wholeSchoolGroup;
        });
        return (whole == measure.fields.end() ? measure.fields.front() : *whole).field->label;
    }

    std::string titleOf(const analysis::Measure& measure) const {
        return commonTitle(measure) + " " +
               m_texts[measure.type == FieldType::Percentage ? Text::MeasureShare : Text::MeasureNumber];
    }

    /// "Learners without SEND" as it stands inside a sentence; what begins with an acronym keeps its
    /// capitals.
    std::string insideSentence(const LearnerGroup& group) const {
        if (group.id == analysis::wholeSchoolGroup)
            return m_texts[Text::GapWholeSchool];
        const bool isAcronym = group.title.size() > 1 && group.title[1] >= 'A' && group.title[1] <= 'Z';
        return isAcronym ? group.title
                         : analysis::lowerCase(group.title.substr(0, 1)) + group.title.substr(1);
    }

    Inlines gapLine(const analysis::Measure& measure, const analysis::GroupGap& gap) const {
        const std::string& of = measure.fields[gap.of].group->title;
        const std::string against = insideSentence(*measure.fields[gap.against].group);
        if (!analysis::isShown(measure, gap, m_disclosures))
            return {plain(of + ": "), muted(m_texts[Text::FactNotShown])};
        if (gap.difference == 0)
            return {plain(m_texts.with(Text::GapNone, {of, against}))};
        std::string amount = shownFactNumber(measure.type, gap.difference, false);
        if (measure.type == FieldType::Percentage) {
            amount.pop_back(); // a difference of percentages is counted in points
            amount = m_texts.with(Text::GapPoints, {amount});
        }
        return {plain(
            m_texts.with(gap.difference < 0 ? Text::GapLower : Text::GapHigher, {of, amount, against}))};
    }

    void writeGaps() {
        Table table;
        table.caption = m_texts[Text::HeadingGaps];
        table.captionHidden = true;
        table.rowHeaders = true;
        table.columns = {column(m_texts[Text::ColumnFigure], 1.35), column(m_texts[Text::ColumnByGroup], 2.1),
                         column(m_texts[Text::ColumnGap], 2.35)};
        for (const analysis::Measure& measure : analysis::measuresOf(m_context.snapshot)) {
            if (measure.gaps.empty())
                continue;
            Cell groups;
            for (const analysis::MeasuredField& each : measure.fields) {
                Inlines line = {plain(each.group->title + ": ")};
                const Cell value = each.fact ? valueCell(*each.fact) : dashCell();
                line.insert(line.end(), value.paragraphs.front().begin(), value.paragraphs.front().end());
                groups.paragraphs.push_back(std::move(line));
            }
            Cell gaps;
            const bool anyShown =
                std::any_of(measure.gaps.begin(), measure.gaps.end(), [&](const analysis::GroupGap& gap) {
                    return analysis::isShown(measure, gap, m_disclosures);
                });
            for (const analysis::GroupGap& gap : measure.gaps)
                if (anyShown)
                    gaps.paragraphs.push_back(gapLine(measure, gap));
            if (!anyShown)
                gaps.paragraphs.push_back({muted(m_texts[Text::FactNotShown])});
            table.rows.push_back({{cell(titleOf(measure)), std::move(groups), std::move(gaps)}});
        }
        if (table.rows.empty())
            return;
        m_document.heading(2, m_texts[Text::HeadingGaps]);
        m_document.paragraph(m_texts[Text::GapsIntroduction]);
        m_document.add(std::move(table));
    }

    const ReportContext& m_context;
    const TextTable& m_texts;
    DocumentBuilder& m_document;
    analysis::FactDisclosures m_disclosures;
    analysis::LastYear m_lastYear;
};

} // namespace

void FactsSection::build(const ReportContext& context, DocumentBuilder& document) const {
    if (context.snapshot.facts.empty())
        return;
    document.heading(1, context.texts[title()], {"facts", true, true});
    document.paragraph(context.texts[Text::FactsIntroduction], ParagraphRole::Lead);
    FactsWriter(context, document).write();
}

} // namespace inclusion::report
