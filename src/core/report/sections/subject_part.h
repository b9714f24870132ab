#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <string>
#include <vector>

namespace inclusion::report {

/// Writes what is recorded about one subject (an item, an area as a whole, an overall judgement), piece by
/// piece. Pieces with nothing in them write nothing; the caller chooses which it wants and in what order.
class SubjectPart {
public:
    /// Headings of the pieces get `headingLevel`.
    SubjectPart(const ReportContext& context, DocumentBuilder& document, std::string subjectId,
                int headingLevel);

    void description(Text heading);
    /// That it was carried along and nobody has looked at it since; with the text by which it was judged,
    /// where that is another.
    void marks();
    /// Level in glyph and words, how far the work has got, who judged and when; then the rationale.
    void judgement();
    /// The answer to a question with who gave it and when, and what to follow up.
    void answer();
    /// Which descriptors are evidenced, by level, with the open ones of the judged level.
    void descriptors();
    void evidence();
    /// Strengths and areas for development, side by side.
    void notes();
    /// Further remarks.
    void remarks();
    /// What would make this firmer, gently.
    void flags();

private:
    void markCallout(const SubjectMark& mark);
    /// The descriptors of one level that are shown: the highlighted ones, and all of the judged level.
    std::vector<const Descriptor*> descriptorsAt(const Level& level) const;
    Cell descriptorCell(const std::vector<const Descriptor*>& descriptors) const;
    void addWording(const Descriptor& descriptor, Inlines& text) const;
    /// The wording of the chosen level where nothing at all is marked; a flag says that it is not.
    void unmarkedLevel(const Level& level);
    std::string missingKinds(Text sentence, const analysis::SubjectSources& sources) const;
    void evidenceTable(const std::vector<analysis::LinkedEvidence>& linked);
    std::vector<Block> noteColumn(Note::Kind kind, Text heading) const;
    std::vector<std::string> flagSentences() const;
    /// Number and title of what the law asks for in the area and what stands at no level or the lowest.
    std::vector<std::string> openDutyLabels() const;

    const ReportContext& m_context;
    DocumentBuilder& m_document;
    std::string m_subjectId;
    int m_headingLevel;
};

} // namespace inclusion::report
