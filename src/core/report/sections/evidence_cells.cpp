#include "core/report/sections/evidence_cells.h"

#include "core/analysis/words.h"

#include <optional>

namespace inclusion::report {

namespace {

bool isWebAddress(const std::string& link) {
    return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:");
}

/// Whether it still holds, in an audit that goes on from another; nothing for what is new in this cycle.
std::optional<TextRun> standing(const ReportContext& context, const Evidence& evidence) {
    const TextTable& texts = context.texts;
    if (const EvidenceCheck* check = context.snapshot.checkOf(evidence.id)) {
        const std::string when =
            texts.with(Text::AuthorOnDay, {check->author, check->checkedAt.date().longForm()});
        return check->verdict == EvidenceCheck::Verdict::StillTrue
                   ? muted(texts.with(Text::EvidenceStillTrue, {when}))
                   : attention(texts.with(Text::EvidenceOutOfDate, {when}));
    }
    const Audit& audit = context.snapshot.audit;
    if (audit.previousId.isEmpty() || evidence.createdAt >= audit.createdAt)
        return std::nullopt;
    return muted(texts[Text::EvidenceNotChecked]);
}

} // namespace

bool tellsDetails(const Evidence& evidence) {
    return evidence.disclosure == Disclosure::Include;
}

Cell evidenceTitle(const ReportContext& context, const Evidence& evidence, const std::string& shows) {
    Cell result = cell(evidence.title);
    if (auto found = standing(context, evidence))
        result.paragraphs.push_back({std::move(*found)});
    if (!tellsDetails(evidence))
        result.paragraphs.push_back({muted(context.texts[Text::DetailsInSchool])});
    else
        for (const std::string_view line : analysis::linesOf(shows))
            result.paragraphs.push_back({muted(std::string(line))});
    return result;
}

Cell evidenceDate(const ReportContext& context, const Evidence& evidence) {
    if (!tellsDetails(evidence))
        return dashCell();
    return evidence.date ? cell(evidence.date->shortForm())
                         : cell(Inlines{muted(context.texts[Text::Undated])});
}

Cell evidenceHolder(const ReportContext&, const Evidence& evidence) {
    if (!tellsDetails(evidence))
        return dashCell();
    Cell result;
    if (!evidence.holder.empty())
        result.paragraphs.push_back({plain(evidence.holder)});
    if (isWebAddress(evidence.link))
        result.paragraphs.push_back({TextRun{evidence.link, Emphasis::Plain, {}, evidence.link}});
    else if (!evidence.link.empty())
        result.paragraphs.push_back({plain(evidence.link)});
    return result.paragraphs.empty() ? dashCell() : result;
}

} // namespace inclusion::report
