#include "core/report/sections/evidence_section.h"

#include "core/analysis/words.h"
#include "core/report/phrases.h"
#include "core/report/sections/evidence_cells.h"

#include <algorithm>
#include <memory>

namespace inclusion::report {

namespace {

/// The evidence with one disclosure, and of one source type where one is given.
std::vector<const Evidence*> selection(const ReportContext& context, Disclosure disclosure,
                                       std::optional<SourceType> type = std::nullopt) {
    std::vector<const Evidence*> selected;
    for (const Evidence& evidence : context.snapshot.evidence) {
        if (evidence.disclosure == disclosure && (!type || evidence.sourceType == *type))
            selected.push_back(&evidence);
    }
    return selected;
}

Cell standsBehind(const ReportContext& context, const Evidence& evidence) {
    Inlines links = linksToSubjects(context, context.evidence.subjectsOf(evidence.id));
    return links.empty() ? dashCell() : cell(std::move(links));
}

Table detailTable(const ReportContext& context, const std::vector<const Evidence*>& pieces,
                  std::string caption) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = std::move(caption);
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnEvidence], 3.8), column(texts[Text::ColumnDate], 1.0),
                     column(texts[Text::ColumnHolder], 1.4), column(texts[Text::ColumnStandsBehind], 1.0)};
    for (const Evidence* piece : pieces)
        table.rows.push_back({{evidenceTitle(context, *piece, piece->summary), evidenceDate(context, *piece),
                               evidenceHolder(context, *piece), standsBehind(context, *piece)}});
    return table;
}

Table titleTable(const ReportContext& context, const std::vector<const Evidence*>& pieces) {
    const TextTable& texts = context.texts;
    Table table;
    table.caption = texts[Text::TitleOnlyHeading];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnEvidence], 3.0), column(texts[Text::ColumnStandsBehind], 2.0)};
    for (const Evidence* piece : pieces)
        table.rows.push_back({{cell(piece->title), standsBehind(context, *piece)}});
    return table;
}

/// By its type, or by its name where nobody knew the type.
bool isPicture(const Attachment& file) {
    const std::string name = analysis::lowerCase(file.fileName);
    return file.mediaType.starts_with("image/") || name.ends_with(".png") || name.ends_with(".jpg") ||
           name.ends_with(".jpeg");
}

/// The pictures attached to a piece of evidence. Other files are for those who open the audit.
void addPictures(const ReportContext& context, const Evidence& piece, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    for (const Attachment& file : context.snapshot.attachments) {
        if (file.evidenceId != piece.id || !isPicture(file))
            continue;
        const auto bytes = context.options.attachment(file.sha256);
        Picture picture;
        picture.bytes = std::make_shared<const std::string>(bytes.value_or(std::string()));
        picture.alternativeText = texts.with(Text::PictureAlternative, {piece.title});
        picture.caption = texts.with(Text::PictureCaption, {piece.title, file.fileName});
        picture.unreadable = texts.with(Text::PictureUnreadable, {file.fileName, piece.title});
        document.add(std::move(picture));
    }
}

void addPictures(const ReportContext& context, const std::vector<const Evidence*>& pieces,
                 DocumentBuilder& document) {
    if (!context.options.attachment)
        return;
    DocumentBuilder pictures;
    for (const Evidence* piece : pieces)
        addPictures(context, *piece, pictures);
    if (pictures.isEmpty())
        return;
    document.heading(3, context.texts[Text::PictureHeading], {{}, false, false});
    document.append(pictures.take());
}

} // namespace

void EvidenceSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const TextTable& texts = context.texts;
    const analysis::SourceCounts& counts = context.triangulation.whole();
    document.heading(1, texts[title()], {"evidence", true, true});
    if (counts.total() == 0) {
        document.paragraph(texts[Text::NoEvidenceYet]);
        return;
    }
    document.paragraph(texts.with(Text::EvidenceIntroduction,
                                  {withCapital(texts.counted(Text::CountEvidence, counts.total())),
                                   sourceList(texts, counts)}),
                       ParagraphRole::Lead);
    const auto leftOut = static_cast<int>(selection(context, Disclosure::LeaveOut).size());
    const std::vector<const Evidence*> titles = selection(context, Disclosure::TitleOnly);
    if (!context.options.listEvidence) {
        document.paragraph(texts[Text::EvidenceNotListed]);
        return;
    }
    // The counts above are of all evidence, those of the headings below of what is told in full.
    if (leftOut > 0 || !titles.empty())
        document.paragraph(
            texts.with(Text::EvidenceParted, {std::to_string(selection(context, Disclosure::Include).size()),
                                              std::to_string(titles.size()), std::to_string(leftOut)}));
    for (const SourceType type : allSourceTypes) {
        const std::vector<const Evidence*> pieces = selection(context, Disclosure::Include, type);
        if (pieces.empty())
            continue;
        const std::string& name = sourceTypeHeading(texts, type);
        document.heading(2, texts.with(Text::KindWithCount, {name, std::to_string(pieces.size())}));
        document.add(detailTable(context, pieces, name));
        addPictures(context, pieces, document);
    }
    if (!titles.empty()) {
        document.heading(2, texts[Text::TitleOnlyHeading]);
        document.paragraph(texts.counted(Text::TitleOnlyNote, static_cast<int>(titles.size())));
        document.add(titleTable(context, titles));
    }
}

} // namespace inclusion::report
