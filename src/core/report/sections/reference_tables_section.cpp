#include "core/report/sections/reference_tables_section.h"

#include "core/report/phrases.h"

namespace inclusion::report {

namespace {

Table tableOf(const ReferenceTable& printed) {
    Table table;
    table.caption = printed.title;
    table.captionHidden = true;
    table.rowHeaders = true;
    for (const std::string& header : printed.headers)
        table.columns.push_back(column(header));
    for (const std::vector<std::string>& cells : printed.cells) {
        Row row;
        for (const std::string& text : cells)
            row.cells.push_back(writtenOrDash(text));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void ReferenceTablesSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const std::vector<ReferenceTable>& tables = context.framework.data().referenceTables;
    if (tables.empty())
        return;
    document.heading(1, context.texts[title()], {"reference-tables", true, true});
    for (const ReferenceTable& printed : tables) {
        document.heading(2, printed.title);
        if (isOwnWording(context.framework, printed.provenance))
            document.paragraph(Inlines{muted(context.texts[Text::ProvenanceProject])}, ParagraphRole::Small);
        document.paragraphs(printed.description);
        document.add(tableOf(printed));
    }
}

} // namespace inclusion::report
