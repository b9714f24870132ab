#include "core/report/sections/comments_section.h"

#include "core/analysis/first_views.h"
#include "core/report/comment_cells.h"
#include "core/report/phrases.h"

#include <algorithm>

namespace inclusion::report {

namespace {

void addComments(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    const auto comments = standingComments(context);
    if (comments.empty())
        return;
    document.paragraph(texts.counted(Text::CommentsIntroduction, static_cast<int>(comments.size())),
                       ParagraphRole::Lead);
    const auto open = std::count_if(comments.begin(), comments.end(), [](const ReviewComment* each) {
        return each->isOpen() && each->stance != CommentStance::Agree;
    });
    if (open > 0)
        document.paragraph(Inlines{attention(texts.counted(Text::CommentsOpen, static_cast<int>(open)))});
    Table table;
    table.caption = texts[Text::CommentsCaption];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnAbout], 1.2), column(texts[Text::ColumnSaid], 2.2),
                     column(texts[Text::ColumnAnswer], 2.2)};
    for (const ReviewComment* comment : comments)
        table.rows.push_back({{aboutCell(context, comment->subjectId), saidCell(context, *comment),
                               answerCell(context, *comment)}});
    document.add(std::move(table));
}

/// That something was said and taken back is told, what it was is not: it may have been taken back for a
/// reason.
void addWithdrawn(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    const auto comments = withdrawnComments(context);
    if (comments.empty())
        return;
    document.paragraph(texts.counted(Text::CommentsWithdrawn, static_cast<int>(comments.size())));
    std::vector<Inlines> lines;
    for (const ReviewComment* comment : comments) {
        Inlines line;
        if (comment->subjectId.empty())
            line.push_back(plain(texts[Text::WholeAudit]));
        else
            line.push_back(
                linkTo(context.framework.labelOf(comment->subjectId), subjectAnchor(comment->subjectId)));
        line.push_back(muted(" (" + comment->reviewer + ", " +
                             texts.with(Text::CommentWithdrawn, {comment->withdrawnAt->date().shortForm()}) +
                             ")"));
        lines.push_back(std::move(line));
    }
    document.list(std::move(lines));
}

Inlines levelLine(const ReportContext& context, const std::string& subjectId, const std::string& levelId) {
    const Scale* scale = context.framework.scaleOf(subjectId);
    const Level* level = scale ? scale->findLevel(levelId) : nullptr;
    return level ? Inlines{glyphOf(*scale, *level)} : Inlines{muted(context.texts[Text::NotJudgedYet])};
}

Cell viewsCell(const ReportContext& context, const std::vector<FirstView>& views) {
    Cell all;
    for (const FirstView& view : views) {
        Inlines line{strong(view.judge + ": ")};
        for (Inline& part : levelLine(context, view.subjectId, view.levelId))
            line.push_back(std::move(part));
        all.paragraphs.push_back(std::move(line));
        if (!view.rationale.empty())
            all.paragraphs.push_back(Inlines{plain(view.rationale)});
    }
    return all;
}

Cell agreedCell(const ReportContext& context, const analysis::ViewComparison& comparison) {
    const FirstView& view = comparison.views.front();
    if (!comparison.agreed)
        return cell(Inlines{attention(context.texts[Text::ApartOpen])});
    Cell agreed;
    agreed.paragraphs.push_back(levelLine(context, view.subjectId, view.agreedLevelId));
    agreed.paragraphs.push_back(Inlines{plain(view.agreedReason)});
    agreed.paragraphs.push_back(Inlines{muted(context.texts.with(
        Text::ApartAgreedBy, {view.agreedBy, view.agreedAt ? view.agreedAt->date().shortForm() : ""}))});
    return agreed;
}

void addApart(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    Table table;
    for (const analysis::ViewComparison& each : analysis::compareViews(context.snapshot))
        if (each.differ)
            table.rows.push_back({{aboutCell(context, each.subjectId), viewsCell(context, each.views),
                                   agreedCell(context, each)}});
    if (table.rows.empty())
        return;
    document.heading(2, texts[Text::HeadingApart], {{}, false, false});
    document.paragraph(texts[Text::ApartIntroduction]);
    table.caption = texts[Text::ApartCaption];
    table.captionHidden = true;
    table.rowHeaders = true;
    table.columns = {column(texts[Text::ColumnAbout], 1.2), column(texts[Text::ColumnFirstViews], 2.2),
                     column(texts[Text::ColumnAgreed], 2.2)};
    document.add(std::move(table));
}

} // namespace

void CommentsSection::build(const ReportContext& context, DocumentBuilder& document) const {
    DocumentBuilder inside;
    addComments(context, inside);
    addWithdrawn(context, inside);
    addApart(context, inside);
    if (inside.isEmpty())
        return;
    document.heading(1, context.texts[title()], {"comments", true, true});
    document.append(inside.take());
}

} // namespace inclusion::report
