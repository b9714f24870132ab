#include "core/report/section_registry.h"

#include "core/report/sections/action_plan_section.h"
#include "core/report/sections/answers_section.h"
#include "core/report/sections/areas_section.h"
#include "core/report/sections/comments_section.h"
#include "core/report/sections/contents_section.h"
#include "core/report/sections/cover_section.h"
#include "core/report/sections/evidence_section.h"
#include "core/report/sections/facts_section.h"
#include "core/report/sections/former_section.h"
#include "core/report/sections/glossary_section.h"
#include "core/report/sections/impact_section.h"
#include "core/report/sections/method_section.h"
#include "core/report/sections/profile_section.h"
#include "core/report/sections/reference_tables_section.h"
#include "core/report/sections/reviews_section.h"
#include "core/report/sections/sources_section.h"
#include "core/report/sections/summary_section.h"

namespace inclusion::report {

std::vector<std::unique_ptr<Section>> allSections() {
    std::vector<std::unique_ptr<Section>> sections;
    sections.push_back(std::make_unique<CoverSection>());
    sections.push_back(std::make_unique<SummarySection>()); // page 2 is the page that gets read
    sections.push_back(std::make_unique<ContentsSection>());
    sections.push_back(std::make_unique<ProfileSection>());
    sections.push_back(std::make_unique<AreasSection>());
    sections.push_back(std::make_unique<FactsSection>());
    sections.push_back(std::make_unique<AnswersSection>());
    sections.push_back(std::make_unique<ReviewsSection>());
    sections.push_back(std::make_unique<CommentsSection>());
    sections.push_back(std::make_unique<ActionPlanSection>());
    sections.push_back(std::make_unique<ImpactSection>());
    sections.push_back(std::make_unique<FormerSection>());
    sections.push_back(std::make_unique<EvidenceSection>());
    sections.push_back(std::make_unique<SourcesSection>());
    sections.push_back(std::make_unique<ReferenceTablesSection>());
    sections.push_back(std::make_unique<MethodSection>());
    sections.push_back(std::make_unique<GlossarySection>());
    return sections;
}

std::unique_ptr<Section> sectionFor(std::string_view id) {
    for (auto sections = allSections(); std::unique_ptr<Section> & section : sections) {
        if (section->id() == id)
            return std::move(section);
    }
    return nullptr;
}

} // namespace inclusion::report
