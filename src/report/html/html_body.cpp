#include "report/html/html_body.h"

#include "core/base/base64.h"
#include "report/html/html_glyph.h"
#include "report/html/html_text.h"
#include "report/text/plain_text.h"
#include "report/text/reading_direction.h"

namespace inclusion::report::html {

namespace {

/// The id of a heading: its place in the outline.
std::string idOf(int heading) {
    return "h-" + std::to_string(heading);
}

/// The picture in the page itself.
std::string pictureTag(const Picture& picture) {
    return "<img alt=\"" + escape(picture.alternativeText) + "\" width=\"" + std::to_string(picture.width) +
           "\" height=\"" + std::to_string(picture.height) + "\" src=\"data:" + picture.mediaType +
           ";base64," + base64(*picture.bytes) + "\">";
}

std::string direction(const std::string& text) {
    return hasRightToLeft(text) ? " dir=\"auto\"" : "";
}

} // namespace

void HtmlBody::write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        std::visit(*this, block.content);
}

void HtmlBody::writeElement(const std::string& name, const std::string& attributes, const Inlines& inlines) {
    m_html += "<" + name + attributes + direction(plainText(inlines)) + ">";
    writeInlines(inlines);
    m_html += "</" + name + ">\n";
}

void HtmlBody::writeInlines(const Inlines& inlines) {
    for (const Inline& item : inlines) {
        if (const auto* run = std::get_if<TextRun>(&item)) {
            writeRun(*run);
        } else if (const auto* glyph = std::get_if<LevelGlyph>(&item)) {
            writeGlyph(*glyph);
        } else if (const auto* mark = std::get_if<HighlightMark>(&item)) {
            const char* state = mark->state == HighlightMark::State::Fully    ? "fully"
                                : mark->state == HighlightMark::State::Partly ? "partly"
                                                                              : "not-yet";
            m_html += std::string("<span class=\"mark ") + state + "\">" + escape(mark->name) + "</span>";
        }
    }
}

void HtmlBody::writeRun(const TextRun& run) {
    std::string words = escapeLines(run.text);
    switch (run.emphasis) {
    case Emphasis::Plain:
        break;
    case Emphasis::Strong:
        words = "<strong>" + words + "</strong>";
        break;
    case Emphasis::Muted:
        words = "<span class=\"muted\">" + words + "</span>";
        break;
    case Emphasis::Attention:
        words = "<span class=\"attention\">" + words + "</span>";
        break;
    case Emphasis::Done:
        words = "<span class=\"done\">" + words + "</span>";
        break;
    }
    if (!run.target.empty()) {
        const int heading = m_outline.indexOf(run.target);
        if (heading >= 0)
            words = "<a href=\"#" + idOf(heading) + "\">" + words + "</a>";
        else
            m_lostTargets.insert(run.target);
    } else if (isSafeUri(run.uri)) {
        words = "<a href=\"" + escape(run.uri) + "\" rel=\"noopener noreferrer\">" + words + "</a>";
    }
    m_html += words;
}

void HtmlBody::writeGlyph(const LevelGlyph& glyph) {
    m_html += "<span class=\"level\">";
    m_html += glyphSvg(glyph.rank, glyph.count, glyph.showName ? "" : glyph.name);
    const bool strong = glyph.emphasis == Emphasis::Strong;
    if (glyph.showName)
        m_html += (strong ? " <strong>" : " ") + escape(glyph.name) + (strong ? "</strong>" : "");
    m_html += "</span>";
}

void HtmlBody::operator()(const Heading& heading) {
    const int number = m_nextHeading++;
    const int level = m_outline.entries()[static_cast<std::size_t>(number)].level;
    std::string attributes = " id=\"" + idOf(number) + "\"";
    if (heading.startsPage)
        attributes += " class=\"starts-page\"";
    writeElement("h" + std::to_string(level), attributes, heading.text);
}

void HtmlBody::operator()(const Paragraph& paragraph) {
    const char* attributes = "";
    switch (paragraph.role) {
    case ParagraphRole::Body:
        break;
    case ParagraphRole::Lead:
        attributes = " class=\"lead\"";
        break;
    case ParagraphRole::Small:
        attributes = " class=\"small\"";
        break;
    case ParagraphRole::Statement:
        attributes = " class=\"statement\"";
        break;
    }
    writeElement("p", attributes, paragraph.text);
}

void HtmlBody::operator()(const List& list) {
    const char* name = list.ordered ? "ol" : "ul";
    m_html += std::string("<") + name + ">\n";
    for (const Inlines& item : list.items)
        writeElement("li", "", item);
    m_html += std::string("</") + name + ">\n";
}

void HtmlBody::operator()(const Callout& callout) {
    if (callout.title.empty() && callout.paragraphs.empty())
        return;
    const char* kind = callout.kind == Callout::Kind::Attention ? "attention"
                       : callout.kind == Callout::Kind::Done    ? "done"
                                                                : "information";
    m_html += std::string("<div class=\"callout callout-") + kind + "\">\n";
    if (!callout.title.empty())
        m_html += "<p class=\"callout-title\"" + direction(callout.title) + ">" + escapeLines(callout.title) +
                  "</p>\n";
    for (const Inlines& paragraph : callout.paragraphs)
        writeElement("p", "", paragraph);
    m_html += "</div>\n";
}

void HtmlBody::operator()(const Columns& columns) {
    m_html += "<div class=\"columns\">\n";
    for (const std::vector<Block>& column : columns.columns) {
        m_html += "<div>\n";
        write(column);
        m_html += "</div>\n";
    }
    m_html += "</div>\n";
}

void HtmlBody::operator()(const Cover& cover) {
    m_html += "<div class=\"cover\">\n";
    if (cover.logo.bytes) {
        m_html += "<p class=\"logo\">" + pictureTag(cover.logo) + "</p>\n";
    } else {
        m_html += motifSvg();
        m_levelCounts.insert(motifLevels);
    }
    if (!cover.mark.empty())
        m_html += "<p class=\"cover-mark\">" + escapeLines(cover.mark) + "</p>\n";
    m_html += "<h1" + direction(cover.title) + ">" + escapeLines(cover.title) + "</h1>\n";
    if (!cover.subtitle.empty())
        m_html += "<p class=\"subtitle\"" + direction(cover.subtitle) + ">" + escapeLines(cover.subtitle) +
                  "</p>\n";
    if (!cover.facts.empty()) {
        m_html += "<dl>\n";
        for (const Cover::Fact& fact : cover.facts) {
            m_html += "<div><dt>" + escapeLines(fact.label) + "</dt><dd" + direction(fact.value) + ">" +
                      escapeLines(fact.value) + "</dd></div>\n";
        }
        m_html += "</dl>\n";
    }
    for (const Inlines& note : cover.notes)
        writeElement("p", " class=\"small\"", note);
    m_html += "</div>\n";
}

void HtmlBody::operator()(const Picture& picture) {
    m_html += "<figure class=\"picture\">\n" + pictureTag(picture) + "\n";
    if (!picture.caption.empty())
        m_html += "<figcaption>" + escapeLines(picture.caption) + "</figcaption>\n";
    m_html += "</figure>\n";
}

void HtmlBody::operator()(const TableOfContents& contents) {
    const std::vector<OutlineEntry>& entries = m_outline.entries();
    const std::string title = contents.title.empty() ? "Contents" : contents.title;
    m_html += std::string("<nav class=\"contents") + (contents.startsPage ? " starts-page" : "") +
              "\" aria-label=\"" + escape(title) + "\">\n<p class=\"contents-title\">" + escape(title) +
              "</p>\n";
    int depth = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].isListed(contents.depth))
            continue;
        for (; depth > entries[i].level; --depth)
            m_html += "</li>\n</ul>\n";
        if (depth == entries[i].level)
            m_html += "</li>\n";
        for (; depth < entries[i].level; ++depth)
            m_html += depth + 1 < entries[i].level ? "<ul>\n<li>\n" : "<ul>\n";
        m_html += "<li><a href=\"#" + idOf(static_cast<int>(i)) + "\"" + direction(entries[i].text) + ">" +
                  escape(entries[i].text) + "</a>";
    }
    for (; depth > 0; --depth)
        m_html += "</li>\n</ul>\n";
    m_html += "</nav>\n";
}

} // namespace inclusion::report::html
