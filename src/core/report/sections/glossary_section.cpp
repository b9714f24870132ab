#include "core/report/sections/glossary_section.h"

#include "core/analysis/glossary_use.h"
#include "core/analysis/words.h"
#include "core/report/document_text.h"

#include <algorithm>

namespace inclusion::report {

namespace {

/// The framework's terms, and of the common ones those that it does not explain itself.
std::vector<GlossaryEntry> glossaryOf(const ReportContext& context) {
    std::vector<GlossaryEntry> entries = context.framework.data().glossary;
    const std::size_t own = entries.size();
    for (const GlossaryEntry& common : context.texts.commonGlossary()) {
        const bool known =
            std::any_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(own),
                        [&](const GlossaryEntry& entry) {
                            return analysis::lowerCase(entry.term) == analysis::lowerCase(common.term);
                        });
        if (!known)
            entries.push_back(common);
    }
    return entries;
}

Cell meaningCell(const GlossaryEntry& entry) {
    Cell result;
    // A long form that only repeats the term says nothing.
    if (!entry.expansion.empty() && analysis::lowerCase(entry.expansion) != analysis::lowerCase(entry.term))
        result.paragraphs.push_back({strong(entry.expansion)});
    if (!entry.meaning.empty())
        result.paragraphs.push_back({plain(entry.meaning)});
    return result;
}

} // namespace

void GlossarySection::build(const ReportContext& context, DocumentBuilder& document) const {
    analysis::GlossaryUse use;
    forEachText(document.blocks(), [&](const std::string& text) { use.add(text); });
    const std::vector<GlossaryEntry> glossary = glossaryOf(context);
    const std::vector<GlossaryEntry> used = use.usedOf(glossary);
    const std::vector<std::string> unexplained = use.unexplained(glossary);
    if (used.empty() && unexplained.empty())
        return;
    const TextTable& texts = context.texts;
    document.heading(1, texts[title()], {"glossary", true, false});
    if (!used.empty()) {
        Table table;
        table.caption = texts[Text::GlossaryCaption];
        table.captionHidden = true;
        table.rowHeaders = true;
        table.columns = {column(texts[Text::ColumnTerm], 1.2), column(texts[Text::ColumnMeaning], 4.0)};
        for (const GlossaryEntry& entry : used)
            table.rows.push_back({{cell(entry.term), meaningCell(entry)}});
        document.add(std::move(table));
    }
    if (!unexplained.empty())
        document.paragraph(
            texts.counted(Text::Unexplained, static_cast<int>(unexplained.size()), {texts.list(unexplained)}),
            ParagraphRole::Small);
}

} // namespace inclusion::report
