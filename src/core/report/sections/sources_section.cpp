#include "core/report/sections/sources_section.h"

#include "core/report/phrases.h"

#include <algorithm>
#include <set>

namespace inclusion::report {

namespace {

/// The report follows up so many areas, and tells so much of each; the program shows all.
constexpr std::size_t mostAreas = 4;
constexpr int mostPerArea = 3;

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Judged items of an area that are below the top of their scale, weighed by nothing: a count.
int roomToGrow(const analysis::AreaProfile& area) {
    int count = 0;
    for (const analysis::LevelCounts& counts : area.scales)
        count += counts.judged() - (counts.atLevel.empty() ? 0 : counts.atLevel.back());
    return count;
}

int atLowestLevel(const analysis::AreaProfile& area) {
    int count = 0;
    for (const analysis::LevelCounts& counts : area.scales)
        count += counts.atLevel.empty() ? 0 : counts.atLevel.front();
    return count;
}

/// Areas with resources and with items below the top level; those with most items at the lowest level first.
std::vector<const analysis::AreaProfile*> areasToFollowUp(const ReportContext& context) {
    const auto& resources = context.framework.data().resources;
    std::vector<const analysis::AreaProfile*> areas;
    for (const analysis::AreaProfile& area : context.profile.areas) {
        const bool served = std::any_of(resources.begin(), resources.end(), [&](const Resource& resource) {
            return contains(resource.areaIds, area.area->id);
        });
        if (served && roomToGrow(area) > 0)
            areas.push_back(&area);
    }
    std::stable_sort(areas.begin(), areas.end(), [](const auto* a, const auto* b) {
        return std::pair(-atLowestLevel(*a), -roomToGrow(*a)) <
               std::pair(-atLowestLevel(*b), -roomToGrow(*b));
    });
    areas.resize(std::min(areas.size(), mostAreas));
    return areas;
}

/// The resources that serve some area; the others go with the framework as a whole.
std::vector<const Resource*> servingResources(const ReportContext& context) {
    std::vector<const Resource*> serving;
    for (const Resource& resource : context.framework.data().resources)
        if (!resource.areaIds.empty())
            serving.push_back(&resource);
    return serving;
}

bool areCaseStudies(const std::vector<const Resource*>& resources) {
    return std::all_of(resources.begin(), resources.end(),
                       [](const Resource* resource) { return resource->kind == ResourceKind::CaseStudy; });
}

class ResourceWriter {
public:
    /// @param saysKind whether each resource says of what kind it is; once for all is enough where all are of
    /// one
    ResourceWriter(const ReportContext& context, bool saysKind, DocumentBuilder& document)
        : m_context(context), m_texts(context.texts), m_saysKind(saysKind), m_document(document) {}

    void area(const analysis::AreaProfile& profile) {
        const Area& area = *profile.area;
        m_document.heading(2, areaTitle(area), {{}, false, false});
        const int low = atLowestLevel(profile);
        m_document.paragraph(low > 0 ? m_texts.counted(Text::AreaAtLowest, low)
                                     : m_texts.counted(Text::AreaBelowTop, roomToGrow(profile)));
        Inlines earlier;
        int described = 0;
        int more = 0;
        for (const Resource& resource : m_context.framework.data().resources) {
            if (!contains(resource.areaIds, area.id))
                continue;
            if (m_described.contains(&resource)) {
                addLink(earlier, resource);
            } else if (described < mostPerArea) {
                ++described;
                m_described.insert(&resource);
                describe(resource);
            } else {
                ++more;
            }
        }
        links(Text::DescribedAbove, std::move(earlier));
        if (more > 0)
            m_document.paragraph(m_texts.counted(Text::MoreResources, more), ParagraphRole::Small);
    }

private:
    static void addLink(Inlines& links, const Resource& resource) {
        links.push_back(plain(links.empty() ? " " : "; ")); // titles have commas of their own
        links.push_back(linkTo(resource.title, resourceAnchor(resource.id)));
    }

    void links(Text introduction, Inlines links) {
        if (links.empty())
            return;
        links.insert(links.begin(), plain(m_texts[introduction]));
        links.push_back(plain("."));
        m_document.paragraph(std::move(links), ParagraphRole::Small);
    }

    void describe(const Resource& resource) {
        m_document.heading(3, resource.title, {resourceAnchor(resource.id), false, false});
        std::string line = m_saysKind ? resourceKindName(m_texts, resource.kind) : std::string();
        if (!resource.ages.empty())
            line += (line.empty() ? "" : " \u00B7 ") + resource.ages;
        if (!line.empty())
            m_document.paragraph(Inlines{muted(std::move(line))}, ParagraphRole::Small);
        m_document.written(resource.summary);
        if (!resource.artefacts.empty())
            m_document.paragraph(Inlines{strong(m_texts[Text::Artefacts]),
                                         plain(" " + m_texts.list(resource.artefacts) + ".")});
        m_document.written(resource.note, ParagraphRole::Small);
    }

    const ReportContext& m_context;
    const TextTable& m_texts;
    bool m_saysKind;
    DocumentBuilder& m_document;
    std::set<const Resource*> m_described;
};

} // namespace

void SourcesSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const auto areas = areasToFollowUp(context);
    if (areas.empty())
        return;
    const auto resources = servingResources(context);
    const auto all = static_cast<int>(resources.size());
    const bool sameKind = areCaseStudies(resources);
    const TextTable& texts = context.texts;
    document.heading(1, texts[title()], {"sources", true, true});
    document.paragraph(
        texts.counted(Text::SourcesIntroduction, all,
                      {texts.counted(sameKind ? Text::CountCaseStudies : Text::CountExamples, all)}),
        ParagraphRole::Lead);
    ResourceWriter writer(context, !sameKind, document);
    for (const analysis::AreaProfile* area : areas)
        writer.area(*area);
}

} // namespace inclusion::report
