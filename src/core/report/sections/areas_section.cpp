#include "core/report/sections/areas_section.h"

#include "core/report/phrases.h"
#include "core/report/sections/subject_part.h"

#include <algorithm>
#include <iterator>

namespace inclusion::report {

namespace {

/// Writes the areas and what they hold.
class AreaWriter {
public:
    AreaWriter(const ReportContext& context, DocumentBuilder& document)
        : m_context(context), m_texts(context.texts), m_document(document) {}

    void area(const Area& area, int level, bool startsPage) {
        m_document.heading(level, areaTitle(area), {subjectAnchor(area.id), true, startsPage});
        provenance(area.provenance, Text::ProvenanceArea);
        m_document.paragraphs(area.description);
        profileLine(area);
        SubjectPart whole(m_context, m_document, area.id, level + 1);
        whole.marks();
        whole.description(Text::HeadingNow);
        if (m_context.snapshot.judgementOf(area.id))
            whole.judgement();
        whole.flags();
        whole.descriptors();
        whole.evidence();
        whole.notes();
        whole.remarks();
        for (const Slot& slot : area.slots)
            slotNotes(slot, level + 1);
        if (std::any_of(area.judgements.begin(), area.judgements.end(), [&](const OverallJudgement& overall) {
                return analysis::judgedLevel(m_context.snapshot, overall.id) != nullptr;
            }))
            criteria(area, level + 1);
        for (const OverallJudgement& overall : area.judgements)
            overallJudgement(overall, level + 1);
        items(area, level + 1);
        for (const Area& inner : area.areas)
            this->area(inner, level + 1, false);
    }

private:
    /// Says so where something was written anew, in a framework that is otherwise published.
    void provenance(Provenance provenance, Text sentence = Text::ProvenanceProject) {
        if (isOwnWording(m_context.framework, provenance))
            m_document.paragraph(Inlines{muted(m_texts[sentence])}, ParagraphRole::Small);
    }

    /// In short where the area has said already what it means.
    Text provenanceOfItems(const Area& area) const {
        return isOwnWording(m_context.framework, area.provenance) ? Text::ProvenanceShort
                                                                  : Text::ProvenanceProject;
    }

    /// "Of 4 statements: 1 at ▮▯▯ Establishing Foundations, 2 at …, 1 not judged yet".
    void profileLine(const Area& area) {
        const auto& areas = m_context.profile.areas;
        const auto profile =
            std::find_if(areas.begin(), areas.end(), [&](const auto& entry) { return entry.area == &area; });
        if (profile == areas.end())
            return;
        for (const analysis::LevelCounts& counts : profile->scales) {
            if (counts.judged() == 0) {
                m_document.paragraph(m_texts.counted(Text::ProfileNone, counts.total(),
                                                     {itemCount(m_context, counts.total())}));
                continue;
            }
            Inlines line = {plain(m_texts.with(Text::ProfileOf, {itemCount(m_context, counts.total())}))};
            bool first = true;
            const auto part = [&](const std::string& text) {
                line.push_back(plain((first ? " " : ", ") + text));
                first = false;
            };
            for (std::size_t i = 0; i < counts.atLevel.size(); ++i) {
                if (counts.atLevel[i] == 0)
                    continue;
                part(m_texts.counted(Text::CountAt, counts.atLevel[i]) + " ");
                line.push_back(glyphOf(*counts.scale, counts.scale->levels[i]));
            }
            if (counts.notJudged > 0)
                part(m_texts.counted(Text::CountNotJudged, counts.notJudged));
            line.push_back(plain("."));
            m_document.paragraph(std::move(line));
        }
    }

    void slotNotes(const Slot& slot, int level) {
        const Note::Kind kind =
            slot.kind == SlotKind::Strengths ? Note::Kind::Strength : Note::Kind::Development;
        std::vector<Inlines> items;
        for (const Note* note : m_context.snapshot.notesOf(slot.id, kind))
            items.push_back({plain(note->text)});
        if (items.empty())
            return;
        m_document.heading(level, slot.title, {{}, false, false});
        provenance(slot.provenance);
        m_document.list(std::move(items));
    }

    /// What was weighed before the overall judgements.
    void criteria(const Area& area, int level) {
        for (const CriteriaList& list : area.criteria) {
            m_document.heading(level, list.title, {{}, false, false});
            provenance(list.provenance);
            std::vector<Inlines> points;
            for (const std::string& point : list.points)
                points.push_back({plain(point)});
            m_document.list(std::move(points));
        }
    }

    void overallJudgement(const OverallJudgement& overall, int level) {
        m_document.heading(level, overall.title, {subjectAnchor(overall.id), false, false});
        provenance(overall.provenance);
        SubjectPart part(m_context, m_document, overall.id, level + 1);
        part.marks();
        part.description(Text::HeadingNow);
        part.judgement();
        part.flags();
        part.evidence();
        part.notes();
        part.remarks();
    }

    /// What nobody has worked on stands in short lists, so that it does not hide the rest.
    void items(const Area& area, int level) {
        constexpr auto fewest = 2; // one alone stands as an item of its own
        const std::vector<Item>& all = area.items;
        for (auto item = all.begin(); item != all.end();) {
            const auto end =
                std::find_if(item, all.end(), [&](const Item& each) { return hasRecords(each.id); });
            if (end - item >= fewest) {
                notBegun(area, item, end, level);
                item = end;
            } else {
                this->item(area, *item++, level);
            }
        }
    }

    void notBegun(const Area& area, std::vector<Item>::const_iterator begin,
                  std::vector<Item>::const_iterator end, int level) {
        m_document.heading(level, m_texts[Text::NotBegunHeading], {{}, false, false});
        const bool isOwn = std::all_of(
            begin, end, [&](const Item& each) { return isOwnWording(m_context.framework, each.provenance); });
        const std::string& mark = m_texts[provenanceOfItems(area)];
        const std::string whose = isOwn ? " " + mark : "";
        m_document.paragraph(Inlines{muted(m_texts[Text::NotBegunHere] + whose)});
        std::vector<Inlines> entries;
        std::transform(begin, end, std::back_inserter(entries), [&](const Item& item) {
            Inlines entry = {strong(titleOf(item))};
            if (!item.text.empty() && item.text != item.title)
                entry.push_back(plain(". " + item.text));
            for (const std::string& note : notesOn(item, isOwn ? std::string() : mark))
                entry.push_back(muted(" " + note));
            return entry;
        });
        m_document.list(std::move(entries));
    }

    /// What is said of an item beside its wording: the school's own copy, that the law asks for it, that it
    /// was written anew (in those words, if any), and which figures it asks for.
    std::vector<std::string> notesOn(const Item& item, const std::string& ownWording) const {
        std::vector<std::string> notes;
        if (const std::string& copy = m_context.snapshot.wordingOf(item.id); !copy.empty())
            notes.push_back(m_texts.with(Text::SchoolCopy, {copy}));
        if (item.statutory)
            notes.push_back(m_texts[Text::Statutory]);
        if (!ownWording.empty() && isOwnWording(m_context.framework, item.provenance))
            notes.push_back(ownWording);
        if (!item.fields.empty())
            notes.push_back(figuresAskedFor(item));
        return notes;
    }

    std::string titleOf(const Item& item) const {
        const std::string title = item.title.empty() ? m_texts[Text::UntitledItem] : item.title;
        return item.number.empty() ? title : item.number + " " + title;
    }

    void item(const Area& area, const Item& item, int level) {
        m_document.heading(level, titleOf(item), {subjectAnchor(item.id), true, false});
        if (!item.text.empty() && item.text != item.title)
            m_document.paragraph(item.text, ParagraphRole::Statement);
        if (const std::string& copy = m_context.snapshot.wordingOf(item.id); !copy.empty())
            m_document.paragraph(m_texts.with(Text::SchoolCopy, {copy}), ParagraphRole::Small);
        if (item.statutory)
            m_document.paragraph(Inlines{muted(m_texts[Text::Statutory])}, ParagraphRole::Small);
        provenance(item.provenance, provenanceOfItems(area));
        if (!item.fields.empty())
            fields(item);
        if (!hasRecords(item.id)) {
            m_document.paragraph(Inlines{muted(m_texts[Text::NothingRecordedHere])});
            return;
        }
        SubjectPart part(m_context, m_document, item.id, level + 1);
        part.marks();
        part.answer();
        const bool answered = m_context.snapshot.answerOf(item.id) != nullptr;
        part.description(item.kind == ItemKind::Question && !answered ? Text::HeadingAnswer
                                                                      : Text::HeadingNow);
        part.judgement();
        part.flags();
        part.descriptors();
        part.evidence();
        part.notes();
        part.remarks();
    }

    /// Says where the figures of an item stand, or names those that it asks for.
    void fields(const Item& item) {
        const auto entered = static_cast<int>(m_context.snapshot.factsOf(item.id).size());
        if (entered > 0) {
            m_document.paragraph(Inlines{muted(m_texts.counted(Text::FiguresEntered, entered)),
                                         m_context.wants("facts")
                                             ? linkTo(m_texts[Text::SectionFacts], "facts")
                                             : muted(m_texts[Text::SectionFacts]),
                                         muted(".")},
                                 ParagraphRole::Small);
            return;
        }
        m_document.paragraph(Inlines{muted(figuresAskedFor(item))}, ParagraphRole::Small);
    }

    std::string figuresAskedFor(const Item& item) const {
        std::vector<std::string> labels;
        for (const Field& field : item.fields)
            labels.push_back(field.label);
        return m_texts.with(Text::AsksForFigures, {m_texts.list(labels)});
    }

    bool hasRecords(const std::string& id) const {
        const AuditSnapshot& snapshot = m_context.snapshot;
        const auto& notes = snapshot.notes;
        const auto& marks = snapshot.marks;
        const auto descriptors = m_context.framework.descriptorsOf(id);
        return snapshot.judgementOf(id) || snapshot.answerOf(id) || !snapshot.factsOf(id).empty() ||
               !snapshot.descriptionOf(id).empty() || !m_context.evidence.of(id).empty() ||
               std::any_of(marks.begin(), marks.end(),
                           [&](const SubjectMark& mark) { return mark.subjectId == id; }) ||
               std::any_of(notes.begin(), notes.end(),
                           [&](const Note& note) { return note.subjectId == id; }) ||
               std::any_of(descriptors.begin(), descriptors.end(), [&](const Descriptor* descriptor) {
                   return snapshot.highlightOf(descriptor->id) != HighlightState::NotYet;
               });
    }

    const ReportContext& m_context;
    const TextTable& m_texts;
    DocumentBuilder& m_document;
};

} // namespace

void AreasSection::build(const ReportContext& context, DocumentBuilder& document) const {
    document.heading(1, context.texts[title()], {"areas", true, true});
    document.paragraph(
        context.texts[textFor(context.framework, {Text::AreasIntroduction, Text::AreasIntroductionQuestions,
                                                  Text::AreasIntroductionPlain})],
        ParagraphRole::Lead);
    AreaWriter writer(context, document);
    bool first = true;
    for (const Area& area : context.framework.data().areas) {
        writer.area(area, 2, !first);
        first = false;
    }
}

} // namespace inclusion::report
