#include "core/report/document_builder.h"

#include "core/analysis/words.h"

#include <algorithm>
#include <iterator>

namespace inclusion::report {

namespace {

/// Takes the bullet off a line that has one.
bool takeBullet(std::string_view& line) {
    for (const std::string_view bullet : {"- ", "* ", "\u2022", "\u2013 "}) {
        if (line.substr(0, bullet.size()) == bullet) {
            line = analysis::trim(line.substr(bullet.size()));
            return true;
        }
    }
    return false;
}

} // namespace

void DocumentBuilder::heading(int level, std::string text, HeadingOptions options) {
    add(Heading{
        level, {plain(std::move(text))}, std::move(options.anchor), options.bookmark, options.startsPage});
}

void DocumentBuilder::paragraph(std::string text, ParagraphRole role) {
    if (!text.empty())
        add(Paragraph{{plain(std::move(text))}, role});
}

void DocumentBuilder::paragraph(Inlines text, ParagraphRole role) {
    if (!text.empty())
        add(Paragraph{std::move(text), role});
}

void DocumentBuilder::written(std::string_view text, ParagraphRole role) {
    std::vector<Inlines> items;
    const auto closeList = [&] {
        if (!items.empty())
            list(std::exchange(items, {}));
    };
    for (std::string_view line : analysis::linesOf(text)) {
        if (takeBullet(line)) {
            items.push_back({plain(std::string(line))});
            continue;
        }
        closeList();
        paragraph(std::string(line), role);
    }
    closeList();
}

void DocumentBuilder::paragraphs(const std::vector<std::string>& texts, ParagraphRole role) {
    for (const std::string& text : texts)
        written(text, role);
}

void DocumentBuilder::list(std::vector<Inlines> items, bool ordered) {
    if (!items.empty())
        add(List{ordered, std::move(items)});
}

void DocumentBuilder::append(std::vector<Block> blocks) {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(m_blocks));
}

void DocumentBuilder::moveTail(std::size_t first, std::size_t place) {
    const auto at = [&](std::size_t index) { return m_blocks.begin() + static_cast<std::ptrdiff_t>(index); };
    std::rotate(at(place), at(first), m_blocks.end());
}

TextRun plain(std::string text) {
    return {std::move(text)};
}

TextRun strong(std::string text) {
    return {std::move(text), Emphasis::Strong};
}

TextRun muted(std::string text) {
    return {std::move(text), Emphasis::Muted};
}

TextRun attention(std::string text) {
    return {std::move(text), Emphasis::Attention};
}

TextRun linkTo(std::string text, std::string anchor) {
    return {std::move(text), Emphasis::Plain, std::move(anchor)};
}

Cell cell(Inlines text) {
    return {{std::move(text)}};
}

Cell cell(std::string text) {
    return cell(Inlines{plain(std::move(text))});
}

Cell writtenCell(std::string_view text) {
    Cell result;
    for (const std::string_view line : analysis::linesOf(text))
        result.paragraphs.push_back({plain(std::string(line))});
    return result;
}

Cell writtenOrDash(std::string_view text) {
    Cell result = writtenCell(text);
    return result.paragraphs.empty() ? dashCell() : result;
}

Cell dashCell() {
    return cell(std::string("\u2013"));
}

Column column(std::string header, double weight, Alignment alignment) {
    return {{plain(std::move(header))}, weight, alignment};
}

} // namespace inclusion::report
