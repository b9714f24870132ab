#include "core/report/report_builder.h"

#include "core/analysis/natural_order.h"
#include "core/analysis/small_counts.h"
#include "core/report/document_text.h"
#include "core/report/phrases.h"
#include "core/report/report_titles.h"
#include "core/report/section_registry.h"

#include <algorithm>

namespace inclusion::report {

namespace {

constexpr std::array<std::string_view, allAudiences.size()> audienceIds = {"leaders", "governors",
                                                                           "inspectors", "trust", "parents"};

/// Calls `use` with the table that was passed, or with British English.
template <typename Use>
auto withTexts(const TextTable* texts, const Use& use) {
    return texts ? use(*texts) : use(britishEnglish());
}

/// The sections that were asked for, in the order asked for.
std::vector<std::unique_ptr<Section>> sectionsFor(const ReportContext& context) {
    auto sections = allSections();
    std::erase_if(sections, [&](const auto& section) {
        return !context.wants(section->id()) || (context.empty && !section->speaksWhenEmpty());
    });
    const auto& ids = context.options.sectionIds;
    const auto place = [&](const auto& section) { return std::find(ids.begin(), ids.end(), section->id()); };
    std::stable_sort(sections.begin(), sections.end(),
                     [&](const auto& left, const auto& right) { return place(left) < place(right); });
    return sections;
}

/// What reads all the others is built after them, wherever it stands.
void buildSections(const ReportContext& context, DocumentBuilder& builder) {
    const auto sections = sectionsFor(context);
    const Section* reader = nullptr;
    std::size_t place = 0;
    for (const std::unique_ptr<Section>& section : sections) {
        if (section->readsOthers()) {
            reader = section.get();
            place = builder.blocks().size();
        } else {
            section->build(context, builder);
        }
    }
    if (reader != nullptr) {
        const std::size_t end = builder.blocks().size();
        reader->build(context, builder);
        builder.moveTail(end, place);
    }
}

/// By day, what has none last; on the same day by title, "Survey 2" before "Survey 10".
void sortEvidence(std::vector<Evidence>& evidence) {
    std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& left, const Evidence& right) {
        if (left.date != right.date)
            return left.date && (!right.date || *left.date < *right.date);
        return analysis::comesBefore(left.title, right.title);
    });
}

ReportDocument build(const AuditSnapshot& snapshot, const ReportOptions& options, const TextTable& texts) {
    const ReportContext context(snapshot, options, texts);
    DocumentBuilder builder;
    buildSections(context, builder);
    ReportDocument document;
    document.title = reportTitle(context) + ": " + snapshot.setting.name;
    document.language = texts.language();
    document.author = snapshot.setting.name;
    document.subject = context.framework.data().title;
    document.createdAt = options.createdAt.iso();
    document.headLeft = snapshot.setting.sample ? texts.with(Text::HeadSample, {snapshot.setting.name})
                                                : snapshot.setting.name;
    document.headRight =
        texts.with(Text::HeadRight, {texts[snapshot.audit.agreed ? Text::HeadAgreed : Text::HeadDraft],
                                     audienceName(texts, options.audience), options.today.longForm()});
    document.footLeft = wordingNote(context);
    document.blocks = builder.take();
    dropDeadLinks(document.blocks);
    return document;
}

} // namespace

std::string_view idOf(Audience audience) {
    return audienceIds.at(static_cast<std::size_t>(audience));
}

std::optional<Audience> audienceFromId(std::string_view id) {
    for (const Audience audience : allAudiences) {
        if (idOf(audience) == id)
            return audience;
    }
    return std::nullopt;
}

std::vector<SectionInfo> reportSections(const TextTable* texts) {
    return withTexts(texts, [](const TextTable& table) {
        std::vector<SectionInfo> sections;
        for (const std::unique_ptr<Section>& section : allSections())
            sections.push_back({std::string(section->id()), table[section->title()]});
        return sections;
    });
}

ReportDocument buildReport(const AuditSnapshot& snapshot, const ReportOptions& options) {
    AuditSnapshot told = analysis::withoutSmallCounts(analysis::redacted(snapshot, options.redaction),
                                                      options.smallNumberThreshold);
    sortEvidence(told.evidence);
    ReportOptions wanted = options;
    wanted.previousFigures.facts =
        analysis::withoutSmallCounts(std::move(wanted.previousFigures.facts), options.smallNumberThreshold);
    return withTexts(options.texts, [&](const TextTable& texts) { return build(told, wanted, texts); });
}

} // namespace inclusion::report
