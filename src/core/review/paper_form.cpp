#include "core/review/paper_form.h"

#include "core/report/document_builder.h"
#include "core/report/phrases.h"
#include "core/review/paper_words.h"

#include <algorithm>

namespace inclusion::review {

namespace {

using namespace report;

std::string labelOf(const PackSubject& subject) {
    return subject.number.empty() ? subject.title : subject.number + " " + subject.title;
}

class Form {
public:
    explicit Form(const PackContent& pack) : m_pack(pack), m_texts(britishEnglish()) {}

    std::vector<Block> build() {
        addStart();
        for (const PackArea& area : m_pack.areas) {
            m_document.heading(1, labelOf(area.whole), {"area-" + area.whole.id, true, true});
            addFacts(area.whole);
            addSpace(paper::thisArea);
            for (const auto* subjects : {&area.overall, &area.items})
                for (const PackSubject& subject : *subjects) {
                    m_document.heading(2, labelOf(subject), {{}, true, false});
                    addFacts(subject);
                    addSpace(subject.number.empty() ? subject.title : subject.number);
                }
        }
        addActions();
        addGlossary();
        return m_document.take();
    }

private:
    void addStart() {
        Cover cover;
        cover.title = m_pack.title;
        cover.subtitle = m_pack.setting;
        cover.mark = m_pack.sample ? paper::sampleMark : "";
        cover.facts = {{paper::framework, m_pack.framework},
                       {paper::cycle, m_pack.cycle},
                       {paper::standing,
                        (m_pack.agreed ? paper::agreed : paper::draft) + m_pack.createdAt.date().longForm()}};
        if (!m_pack.reviewers.empty())
            cover.facts.push_back({paper::forWhom, m_texts.list(m_pack.reviewers)});
        if (m_pack.replyBy)
            cover.facts.push_back({paper::replyBy, m_pack.replyBy->longForm()});
        cover.notes = {Inlines{plain(m_pack.wording)}};
        m_document.add(std::move(cover));
        m_document.heading(1, paper::whoTitle, {{}, true, true});
        m_document.written(m_pack.note);
        m_document.paragraph(paper::howTo);
        addRuled(paper::who, "", 1);
        if (!m_pack.questions.empty()) {
            m_document.heading(2, paper::questions, {{}, false, false});
            addList(m_pack.questions);
        }
        m_document.heading(2, paper::picture, {{}, false, false});
        m_document.paragraph(paper::noMarks);
        for (const PackScale& scale : m_pack.scales)
            addProfile(scale);
        addSpace(paper::whole);
    }

    void addList(const std::vector<std::string>& texts) {
        std::vector<Inlines> items;
        for (const std::string& text : texts)
            items.push_back({plain(text)});
        m_document.list(std::move(items));
    }

    void addProfile(const PackScale& scale) {
        std::vector<int> counts(scale.levels.size() + 1);
        int all = 0;
        for (const PackArea& area : m_pack.areas)
            for (const PackSubject& item : area.items)
                if (item.scaleId == scale.id) {
                    ++counts[rankOf(scale, item.levelId)];
                    ++all;
                }
        if (all == 0)
            return;
        Table table;
        table.caption = scale.title;
        table.rowHeaders = true;
        table.columns = {column(paper::levelColumn, 3), column(paper::countColumn, 1, Alignment::End)};
        for (std::size_t rank = 1; rank < counts.size(); ++rank)
            table.rows.push_back({{cell(Inlines{glyph(scale, rank)}), cell(std::to_string(counts[rank]))}});
        table.rows.push_back({{cell(Inlines{glyph(scale, 0)}), cell(std::to_string(counts[0]))}});
        m_document.add(std::move(table));
    }

    /// 1 for the lowest level; 0 where there is no such level.
    static std::size_t rankOf(const PackScale& scale, const std::string& levelId) {
        const auto found = std::find_if(scale.levels.begin(), scale.levels.end(),
                                        [&](const PackLevel& level) { return level.id == levelId; });
        return found == scale.levels.end()
                   ? 0
                   : static_cast<std::size_t>(std::distance(scale.levels.begin(), found)) + 1;
    }

    LevelGlyph glyph(const PackScale& scale, std::size_t rank) const {
        return {static_cast<int>(rank), static_cast<int>(scale.levels.size()),
                rank == 0 ? m_texts[Text::NotJudgedYet] : scale.levels[rank - 1].title, true};
    }

    const PackScale* scaleWith(const std::string& id) const {
        const auto found = std::find_if(m_pack.scales.begin(), m_pack.scales.end(),
                                        [&](const PackScale& scale) { return scale.id == id; });
        return found == m_pack.scales.end() ? nullptr : &*found;
    }

    void addFacts(const PackSubject& subject) {
        m_document.written(subject.text, ParagraphRole::Statement);
        if (const PackScale* scale = scaleWith(subject.scaleId)) {
            const std::size_t rank = rankOf(*scale, subject.levelId);
            m_document.paragraph(Inlines{strong(paper::judgement), glyph(*scale, rank),
                                         muted(" (" + stateName(m_texts, subject.state) + ")")});
            if (rank > 0 && subject.rationale.empty())
                m_document.paragraph(paper::noReason);
        }
        addWritten(paper::why, subject.rationale);
        addWritten(paper::now, subject.description);
        addNotes(paper::strengths, subject.strengths);
        addNotes(paper::developments, subject.developments);
        addNotes(paper::remarks, subject.remarks);
        addHighlights(subject);
        addEvidence(subject);
    }

    /// The label stands before the first line.
    void addWritten(const char* label, const std::string& text) {
        if (text.empty())
            return;
        const std::size_t end = std::min(text.find('\n'), text.size());
        m_document.paragraph(Inlines{strong(label), plain(text.substr(0, end))});
        if (end < text.size())
            m_document.written(std::string_view(text).substr(end + 1));
    }

    void addNotes(const char* label, const std::vector<std::string>& notes) {
        if (notes.empty())
            return;
        m_document.paragraph(Inlines{strong(label)});
        addList(notes);
    }

    void addHighlights(const PackSubject& subject) {
        std::vector<Inlines> items;
        for (const PackScale& scale : m_pack.scales)
            for (const PackLevel& level : scale.levels)
                for (const PackDescriptor& each : subject.descriptors)
                    if (each.levelId == level.id && each.state != HighlightState::NotYet)
                        items.push_back({markOf(m_texts, each.state), strong(" " + level.title + ": "),
                                         plain(each.text)});
        if (items.empty())
            return;
        m_document.paragraph(Inlines{strong(paper::shown)});
        m_document.list(std::move(items));
    }

    void addEvidence(const PackSubject& subject) {
        std::vector<Inlines> items;
        for (const PackEvidenceUse& use : subject.evidence) {
            const PackEvidence& piece = m_pack.evidence[use.piece];
            std::string what = sourceTypeName(m_texts, piece.sourceType);
            if (piece.date)
                what += ", " + piece.date->longForm();
            what = " (" + what + ")";
            const std::string& says = use.shows.empty() ? piece.summary : use.shows;
            items.push_back(says.empty() ? Inlines{plain(piece.title), muted(what)}
                                         : Inlines{plain(piece.title), muted(what + ". "), plain(says)});
        }
        const int left = subject.evidenceLeftOut;
        if (left > 0)
            items.push_back({muted(left == 1 ? std::string(paper::onePiece) + paper::staysBehindOne
                                             : std::to_string(left) + paper::pieces + paper::staysBehind)});
        m_document.paragraph(items.empty() ? Inlines{strong(paper::evidence), plain(paper::noEvidence)}
                                           : Inlines{strong(paper::evidence)});
        if (!items.empty())
            m_document.list(std::move(items));
    }

    /// Boxes to tick over three lines to write on.
    void addSpace(const std::string& about) { addRuled(paper::viewOn + about, paper::ticks, 3); }

    /// The rules are those between the rows of a table: no format needs a block for it.
    void addRuled(const std::string& title, const std::string& ticks, int lines) {
        const std::string space = "\u00a0";
        Table table;
        table.caption = title;
        table.captionHidden = true;
        table.columns = {column(title + (ticks.empty() ? "" : ":     " + ticks))};
        for (int line = 0; line < lines; ++line)
            table.rows.push_back({{Cell{{Inlines{plain(space)}, Inlines{plain(space)}}}}});
        m_document.add(std::move(table));
    }

    void addActions() {
        m_document.heading(1, paper::actions, {"actions", true, true});
        if (m_pack.actions.empty()) {
            m_document.paragraph(paper::noActions);
            return;
        }
        Table table;
        table.caption = paper::actions;
        table.captionHidden = true;
        table.rowHeaders = true;
        table.columns = {column(paper::action, 4), column(paper::lead, 1.5), column(paper::due, 1.2),
                         column(paper::state, 1.2)};
        for (const PackAction& action : m_pack.actions) {
            Cell what = cell(Inlines{strong(action.title)});
            for (const std::string* text : {&action.area, &action.purpose, &action.outcome})
                if (!text->empty())
                    what.paragraphs.push_back({plain(*text)});
            table.rows.push_back({{std::move(what), writtenOrDash(action.lead),
                                   action.due ? cell(action.due->shortForm()) : dashCell(),
                                   cell(stateName(m_texts, action.state))}});
        }
        m_document.add(std::move(table));
    }

    void addGlossary() {
        if (m_pack.glossary.empty())
            return;
        m_document.heading(1, paper::glossary, {"glossary", true, true});
        for (const GlossaryEntry& entry : m_pack.glossary)
            m_document.paragraph(Inlines{
                strong(entry.term),
                plain((entry.expansion.empty() ? "" : " – " + entry.expansion) + ". " + entry.meaning)});
    }

    const PackContent& m_pack;
    TextTable m_texts;
    DocumentBuilder m_document;
};

} // namespace

ReportDocument paperForm(const PackContent& pack) {
    ReportDocument document;
    document.title = pack.title;
    document.author = pack.setting;
    document.subject = paper::subtitle;
    document.createdAt = pack.createdAt.iso();
    document.headLeft = pack.setting;
    document.headRight = std::string(paper::subtitle) + " · " + pack.createdAt.date().longForm();
    document.footLeft = paper::foot;
    document.blocks = Form(pack).build();
    return document;
}

} // namespace inclusion::review
