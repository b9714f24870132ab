#include "core/report/sections/former_section.h"

#include "core/analysis/fact_disclosure.h"
#include "core/analysis/former_subjects.h"
#include "core/audit/fact_value.h"
#include "core/report/phrases.h"

namespace inclusion::report {

namespace {

using analysis::FormerSubject;

void addJudgement(const ReportContext& context, DocumentBuilder& document, const FormerSubject& subject) {
    if (subject.level == nullptr && (subject.judgement == nullptr || subject.judgement->rationale.empty()))
        return;
    document.heading(3, context.texts[Text::HeadingJudgement], {{}, false, false});
    if (subject.level != nullptr)
        document.paragraph(Inlines{glyphOfLevel(*subject.framework, *subject.level)});
    document.written(subject.judgement->rationale);
}

/// What was entered: texts and days as they are; of counts and shares nothing says any more whom they are of.
void addFacts(const ReportContext& context, DocumentBuilder& document, const FormerSubject& subject) {
    const analysis::FactDisclosures disclosures(context.snapshot, context.options.smallNumberThreshold);
    std::vector<Inlines> lines;
    for (const auto& [fact, field] : subject.facts) {
        if (field == nullptr)
            continue;
        const std::string row = analysis::rowLabelOf(context.snapshot, *fact);
        const bool shown = disclosures.of(*fact) == analysis::FactDisclosure::Shown;
        lines.push_back({plain(field->label + (row.empty() ? "" : ": " + row) + ": "),
                         shown ? plain(shownFactValue(fact->type, fact->value))
                               : muted(context.texts[Text::FactNotShown])});
    }
    if (!lines.empty())
        document.list(std::move(lines));
    if (subject.answer != nullptr)
        document.written(subject.answer->text);
}

/// Notes and highlighted descriptors, one line each.
void addRest(const ReportContext& context, DocumentBuilder& document, const FormerSubject& subject) {
    std::vector<Inlines> lines;
    for (const Note* note : subject.notes)
        lines.push_back({plain(note->text)});
    for (const auto& [descriptor, state] : subject.highlights)
        lines.push_back({markOf(context.texts, state), plain(" " + descriptor->text)});
    if (!lines.empty())
        document.list(std::move(lines));
}

void addEvidence(const ReportContext& context, DocumentBuilder& document, const FormerSubject& subject) {
    std::vector<Inlines> lines;
    int leftOut = 0;
    for (const Evidence* evidence : subject.evidence) {
        if (evidence->disclosure == Disclosure::LeaveOut) {
            ++leftOut;
            continue;
        }
        Inlines line = {plain(evidence->title)};
        if (evidence->disclosure == Disclosure::Include && evidence->date)
            line.push_back(muted(" \u00B7 " + evidence->date->longForm()));
        lines.push_back(std::move(line));
    }
    if (lines.empty() && leftOut == 0)
        return;
    document.heading(3, context.texts[Text::HeadingEvidence], {{}, false, false});
    if (!lines.empty())
        document.list(std::move(lines));
    if (leftOut > 0)
        document.paragraph(context.texts.counted(Text::EvidenceLeftOut, leftOut), ParagraphRole::Small);
}

} // namespace

void FormerSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const auto subjects = analysis::formerSubjects(context.snapshot);
    if (subjects.empty())
        return;
    const TextTable& texts = context.texts;
    document.heading(1, texts[title()], {"former", true, true});
    document.paragraph(texts[Text::FormerIntroduction], ParagraphRole::Lead);
    for (const FormerSubject& subject : subjects) {
        document.heading(2, subject.framework->labelOf(subject.id), {{}, true, false});
        if (const Item* item = subject.framework->findItem(subject.id); item && item->text != item->title)
            document.paragraph(item->text, ParagraphRole::Statement);
        if (!subject.successorIds.empty()) {
            std::vector<std::string> labels;
            for (const std::string& id : subject.successorIds)
                labels.push_back(context.framework.labelOf(id));
            document.paragraph(texts.with(Text::FormerBecame, {texts.list(labels)}));
        }
        document.written(subject.description);
        addFacts(context, document, subject);
        addJudgement(context, document, subject);
        addRest(context, document, subject);
        addEvidence(context, document, subject);
    }
}

} // namespace inclusion::report
