#include "core/report/sections/subject_part.h"

#include "core/analysis/duties.h"
#include "core/analysis/words.h"
#include "core/report/phrases.h"
#include "core/report/sections/evidence_cells.h"

#include <algorithm>
#include <optional>

namespace inclusion::report {

namespace {

using analysis::QualityRule;

/// What the flag of a rule says about one subject; nothing for rules that are said elsewhere.
std::optional<Text> flagText(QualityRule rule) {
    switch (rule) {
    case QualityRule::JudgedWithoutEvidence:
        return Text::FlagWithoutEvidence;
    case QualityRule::JudgedWithoutRationale:
        return Text::FlagWithoutRationale;
    case QualityRule::DocumentsOnly:
        return Text::FlagDocumentsOnly;
    case QualityRule::LevelAboveHighlights:
        return Text::FlagLevelAbove;
    case QualityRule::LegalDutyAtLowest:
        return Text::FlagLegalDutyLow;
    case QualityRule::StrengthsMissing:
        return Text::FlagStrengthsMissing;
    case QualityRule::PrioritiesMissing:
        return Text::FlagPrioritiesMissing;
    default:
        return std::nullopt;
    }
}

} // namespace

SubjectPart::SubjectPart(const ReportContext& context, DocumentBuilder& document, std::string subjectId,
                         int headingLevel)
    : m_context(context), m_document(document), m_subjectId(std::move(subjectId)),
      m_headingLevel(headingLevel) {}

void SubjectPart::description(Text heading) {
    const std::string& text = m_context.snapshot.descriptionOf(m_subjectId);
    if (text.empty())
        return;
    m_document.heading(m_headingLevel, m_context.texts[heading], {{}, false, false});
    m_document.written(text);
}

void SubjectPart::answer() {
    const Answer* answer = m_context.snapshot.answerOf(m_subjectId);
    if (answer == nullptr)
        return;
    const TextTable& texts = m_context.texts;
    m_document.heading(m_headingLevel, texts[Text::HeadingAnswer], {{}, false, false});
    m_document.written(answer->text);
    std::string from = answer->respondent;
    if (answer->date)
        from = from.empty() ? answer->date->longForm()
                            : texts.with(Text::AuthorOnDay, {from, answer->date->longForm()});
    if (!from.empty())
        m_document.paragraph(Inlines{muted(from)}, ParagraphRole::Small);
    if (!answer->followUp.empty())
        m_document.written(texts.with(Text::FollowUp, {answer->followUp}));
}

void SubjectPart::marks() {
    for (const SubjectMark::Kind kind : {SubjectMark::Kind::NotRechecked, SubjectMark::Kind::LookAgain})
        if (const SubjectMark* mark = m_context.snapshot.markOf(m_subjectId, kind))
            markCallout(*mark);
}

void SubjectPart::markCallout(const SubjectMark& mark) {
    const TextTable& texts = m_context.texts;
    const AuditSnapshot& snapshot = m_context.snapshot;
    const bool lookAgain = mark.kind == SubjectMark::Kind::LookAgain;
    Callout callout;
    callout.kind = Callout::Kind::Attention;
    callout.title = texts[lookAgain ? Text::LookAgainTitle : Text::NotRecheckedTitle];
    const std::string before = snapshot.previous ? snapshot.previous->cycle : std::string();
    const std::string sentence =
        lookAgain ? texts[Text::LookAgainSentence] : texts.with(Text::NotRecheckedSentence, {before});
    callout.paragraphs.push_back({plain(sentence)});
    const Framework* then = snapshot.frameworkWith(mark.frameworkHash);
    if (const Level* level = then ? then->findLevel(mark.formerLevelId) : nullptr)
        callout.paragraphs.push_back({plain(texts.with(Text::StoodAt, {level->title}))});
    for (const std::string& id : mark.formerIds) {
        const Item* item = lookAgain && then ? then->findItem(id) : nullptr;
        if (item)
            callout.paragraphs.push_back(
                {plain(texts.with(Text::ThenItRead, {item->text.empty() ? item->title : item->text}))});
    }
    m_document.add(std::move(callout));
}

void SubjectPart::judgement() {
    const auto glyph = glyphOf(m_context, m_subjectId);
    const Judgement* judgement = m_context.snapshot.judgementOf(m_subjectId);
    if (!glyph && (!judgement || judgement->state == ProgressState::NotStarted))
        return;
    const TextTable& texts = m_context.texts;
    const Scale* scale = m_context.framework.scaleOf(m_subjectId);
    m_document.heading(m_headingLevel, texts[Text::HeadingJudgement], {{}, false, false});
    Inlines line;
    if (glyph) {
        line.push_back(*glyph);
        std::get<LevelGlyph>(line.back()).emphasis = glyph->rank > 0 ? Emphasis::Strong : Emphasis::Plain;
    }
    // Where a framework has several scales the words of one alone may mislead.
    if (scale && m_context.framework.data().scales.size() > 1)
        line.push_back(muted(" (" + scale->title + ")"));
    if (judgement) {
        line.push_back(plain((line.empty() ? "" : " \u00B7 ") + stateName(texts, judgement->state)));
        const std::string day = judgement->changedAt.date().longForm();
        line.push_back(muted(" \u00B7 " + (judgement->author.empty()
                                               ? day
                                               : texts.with(Text::AuthorOnDay, {judgement->author, day}))));
    }
    m_document.paragraph(std::move(line));
    if (judgement && !judgement->rationale.empty())
        m_document.written(judgement->rationale);
}

std::vector<const Descriptor*> SubjectPart::descriptorsAt(const Level& level) const {
    const Level* judged = analysis::judgedLevel(m_context.snapshot, m_subjectId);
    std::vector<const Descriptor*> shown = m_context.framework.descriptorsOf(m_subjectId);
    std::erase_if(shown, [&](const Descriptor* descriptor) {
        const bool highlighted = m_context.snapshot.highlightOf(descriptor->id) != HighlightState::NotYet;
        return descriptor->levelId != level.id || (!highlighted && judged != &level);
    });
    return shown;
}

Cell SubjectPart::descriptorCell(const std::vector<const Descriptor*>& descriptors) const {
    Cell result;
    for (const Descriptor* descriptor : descriptors) {
        Inlines text = {markOf(m_context.texts, m_context.snapshot.highlightOf(descriptor->id))};
        addWording(*descriptor, text);
        result.paragraphs.push_back(std::move(text));
    }
    return result;
}

void SubjectPart::addWording(const Descriptor& descriptor, Inlines& text) const {
    for (const std::string_view line : analysis::linesOf(descriptor.text))
        text.push_back(plain(" " + std::string(line)));
    // Where the item itself was written anew, its own note says so for all of it.
    const Item* item = m_context.framework.findItem(m_subjectId);
    const bool isOwn = item != nullptr && isOwnWording(m_context.framework, item->provenance);
    if (!isOwn && isOwnWording(m_context.framework, descriptor.provenance))
        text.push_back(muted(" " + m_context.texts[Text::ProvenanceProject]));
}

void SubjectPart::unmarkedLevel(const Level& level) {
    Inlines text = {muted(m_context.texts[Text::LevelDescribed])};
    for (const Descriptor* descriptor : descriptorsAt(level))
        addWording(*descriptor, text);
    m_document.paragraph(std::move(text));
}

void SubjectPart::descriptors() {
    const TextTable& texts = m_context.texts;
    const auto isMarked = [&](const Descriptor* descriptor) {
        return m_context.snapshot.highlightOf(descriptor->id) != HighlightState::NotYet;
    };
    Table table;
    table.caption = texts.with(Text::DescriptorsCaption, {m_context.framework.labelOf(m_subjectId)});
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnLevel], 1.2), column(texts[Text::ColumnDescriptor], 4.0)};
    int open = 0; // at the chosen level and above: what lies below is not what comes next
    bool anyMarked = false;
    const std::vector<const Descriptor*> all = m_context.framework.descriptorsOf(m_subjectId);
    const Level* judged = analysis::judgedLevel(m_context.snapshot, m_subjectId);
    for (const Scale& scale : m_context.framework.data().scales) {
        bool reached = judged == nullptr || scale.findLevel(judged->id) != judged;
        for (const Level& level : scale.levels) {
            reached = reached || judged == &level;
            const std::vector<const Descriptor*> shown = descriptorsAt(level);
            anyMarked = anyMarked || std::any_of(shown.begin(), shown.end(), isMarked);
            const auto here = std::count_if(all.begin(), all.end(), [&](const Descriptor* descriptor) {
                return descriptor->levelId == level.id;
            });
            if (reached)
                open += static_cast<int>(here) - static_cast<int>(shown.size());
            if (!shown.empty())
                table.rows.push_back({{cell(Inlines{glyphOf(scale, level)}), descriptorCell(shown)}});
        }
    }
    if (table.rows.empty())
        return;
    if (!anyMarked) {
        unmarkedLevel(*judged);
        return;
    }
    m_document.heading(m_headingLevel, texts[Text::HeadingDescriptors], {{}, false, false});
    m_document.add(std::move(table));
    if (open > 0)
        m_document.paragraph(texts.counted(Text::OpenDescriptors, open), ParagraphRole::Small);
}

void SubjectPart::evidenceTable(const std::vector<analysis::LinkedEvidence>& linked) {
    const TextTable& texts = m_context.texts;
    Table table;
    table.caption = texts.with(Text::EvidenceCaption, {m_context.framework.labelOf(m_subjectId)});
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnEvidence], 2.6), column(texts[Text::ColumnSource], 1.2),
                     column(texts[Text::ColumnDate], 0.9), column(texts[Text::ColumnHolder], 1.8)};
    int leftOut = 0;
    for (const auto& [evidence, link] : linked) {
        if (evidence->disclosure == Disclosure::LeaveOut) {
            ++leftOut;
            continue;
        }
        const bool details = tellsDetails(*evidence);
        table.rows.push_back({{evidenceTitle(m_context, *evidence, link->note),
                               details ? cell(sourceTypeName(texts, evidence->sourceType)) : dashCell(),
                               evidenceDate(m_context, *evidence), evidenceHolder(m_context, *evidence)}});
    }
    if (!table.rows.empty())
        m_document.add(std::move(table));
    if (leftOut > 0)
        m_document.paragraph(texts.counted(Text::EvidenceLeftOut, leftOut), ParagraphRole::Small);
}

void SubjectPart::evidence() {
    const std::vector<analysis::LinkedEvidence>& linked = m_context.evidence.of(m_subjectId);
    const analysis::SubjectSources* sources = m_context.triangulation.find(m_subjectId);
    const TextTable& texts = m_context.texts;
    if (linked.empty()) {
        // A judgement that rests on nothing yet says so; here is what it could rest on.
        if (sources && !sources->missing.empty() && analysis::judgedLevel(m_context.snapshot, m_subjectId))
            m_document.paragraph(missingKinds(Text::SuggestedKinds, *sources), ParagraphRole::Small);
        return;
    }
    m_document.heading(m_headingLevel, texts[Text::HeadingEvidence], {{}, false, false});
    if (m_context.options.listEvidence)
        evidenceTable(linked);
    else if (sources)
        m_document.paragraph(
            withCapital(texts.with(Text::EvidenceCounts, {sourceList(texts, sources->counts)})));
    if (sources && !sources->missing.empty())
        m_document.paragraph(missingKinds(Text::MissingKinds, *sources), ParagraphRole::Small);
}

std::string SubjectPart::missingKinds(Text sentence, const analysis::SubjectSources& sources) const {
    // Names such as "Parent and carer voice" have an "and" of their own, so only commas part them.
    std::string names;
    for (const SourceType type : sources.missing)
        names += (names.empty() ? "" : ", ") + analysis::lowerCase(sourceTypeName(m_context.texts, type));
    return m_context.texts.counted(sentence, static_cast<int>(sources.missing.size()), {names});
}

std::vector<Block> SubjectPart::noteColumn(Note::Kind kind, Text heading) const {
    DocumentBuilder column;
    std::vector<Inlines> items;
    for (const Note* note : m_context.snapshot.notesOf(m_subjectId, kind))
        items.push_back({plain(note->text)});
    if (!items.empty()) {
        column.heading(m_headingLevel, m_context.texts[heading], {{}, false, false});
        column.list(std::move(items));
    }
    return column.take();
}

void SubjectPart::notes() {
    std::vector<std::vector<Block>> columns;
    for (auto column : {noteColumn(Note::Kind::Strength, Text::HeadingStrengths),
                        noteColumn(Note::Kind::Development, Text::HeadingDevelopment)}) {
        if (!column.empty())
            columns.push_back(std::move(column));
    }
    if (columns.size() == 2)
        m_document.add(Columns{std::move(columns)});
    else if (columns.size() == 1)
        m_document.append(std::move(columns.front()));
}

void SubjectPart::remarks() {
    const std::vector<const Note*> notes = m_context.snapshot.notesOf(m_subjectId, Note::Kind::Remark);
    if (notes.empty())
        return;
    m_document.heading(m_headingLevel, m_context.texts[Text::HeadingRemarks], {{}, false, false});
    for (const Note* note : notes)
        m_document.written(note->text);
}

std::vector<std::string> SubjectPart::flagSentences() const {
    const TextTable& texts = m_context.texts;
    const analysis::SubjectSources* sources = m_context.triangulation.find(m_subjectId);
    std::vector<std::string> sentences;
    for (const analysis::QualityFinding& finding : m_context.findings) {
        if (finding.target != analysis::QualityFinding::Target::Subject || finding.id != m_subjectId)
            continue;
        if (const auto text = flagText(finding.rule))
            sentences.push_back(texts[*text]);
        else if (finding.rule == QualityRule::OneSourceType && sources)
            sentences.push_back(texts.with(Text::FlagOneSource, {sourceList(texts, sources->counts)}));
        else if (finding.rule == QualityRule::LegalDutyOpen)
            sentences.push_back(texts.with(Text::FlagLegalDutyOpen, {texts.list(openDutyLabels())}));
    }
    return sentences;
}

std::vector<std::string> SubjectPart::openDutyLabels() const {
    std::vector<std::string> labels;
    if (const Area* area = m_context.framework.areaOf(m_subjectId))
        for (const Item* item : analysis::openDuties(m_context.snapshot, *area))
            labels.push_back(m_context.framework.labelOf(item->id));
    return labels;
}

void SubjectPart::flags() {
    std::vector<std::string> sentences = flagSentences();
    if (sentences.empty())
        return;
    Callout callout;
    callout.kind = Callout::Kind::Attention;
    callout.title = m_context.texts[Text::WorthKnowing];
    for (std::string& sentence : sentences)
        callout.paragraphs.push_back({plain(std::move(sentence))});
    m_document.add(std::move(callout));
}

} // namespace inclusion::report
