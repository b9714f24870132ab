#include "report/pdf/layout/inline_marks.h"
#include "report/pdf/layout/text_block.h"
#include "report/text/plain_text.h"

#include <hb.h>

#include <algorithm>
#include <utility>

namespace inclusion::report::pdf {

namespace {

constexpr const char* objectCharacter = "\xEF\xBF\xBC"; // U+FFFC, stands in the text for a drawn thing
constexpr const char* fixedSpace = "\xC2\xA0";
// A word longer than this is set as plain words: a frame cannot be broken over two lines.
constexpr std::size_t longestPill = 32;

template <typename Attribute>
void insert(PangoAttrList* list, Attribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

/// The glyph of the first of these characters that the font has, or 0.
PangoGlyph glyphFor(PangoFont* font, std::initializer_list<hb_codepoint_t> characters) {
    hb_font_t* shapes = pango_font_get_hb_font(font);
    for (const hb_codepoint_t character : characters) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(shapes, character, &glyph) != 0)
            return glyph;
    }
    return 0;
}

/// Gives every character a real glyph. Pango leaves out blanks at line ends, and the words on both sides
/// would join in whatever reads the text; and it draws boxes of its own for unknown characters, which would
/// be text that says a number.
void mendGlyphs(PangoGlyphItem* run, const std::string& text, FontBook& fonts) {
    PangoFont* font = run->item->analysis.font;
    PangoGlyph space = 0;
    PangoGlyph box = 0;
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
        PangoGlyphInfo& info = run->glyphs->glyphs[i];
        if (info.glyph == PANGO_GLYPH_EMPTY) {
            const auto byte = static_cast<std::size_t>(run->item->offset + run->glyphs->log_clusters[i]);
            if (byte < text.size() && (text[byte] == ' ' || text[byte] == '\t')) {
                space = space != 0 ? space : glyphFor(font, {' '});
                info.glyph = space != 0 ? space : info.glyph;
            }
        } else if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
            fonts.noteMissing(static_cast<char32_t>(info.glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
            box = box != 0 ? box : glyphFor(font, {0x25A1, 0xFFFD, '?'});
            info.glyph = box != 0 ? box : PANGO_GLYPH_EMPTY;
        }
    }
}

/// Divides a long text into short runs that end with a word. For each line Pango shapes all that is left of a
/// run again; in a paragraph of one run that is the square of its lines, and was a third of all the work.
void divideRuns(const std::string& text, PangoAttrList* attributes) {
    constexpr std::size_t runLength = 40;
    bool isSecond = false; // a run ends where an attribute begins or ends: every second one has it
    for (std::size_t begin = 0; text.size() - begin > 2 * runLength; isSecond = !isSecond) {
        const std::size_t space = text.find(' ', begin + runLength);
        if (space == std::string::npos)
            return;
        if (isSecond)
            insert(attributes, pango_attr_rise_new(0), begin, space + 1);
        begin = space + 1;
    }
}

/// The text as it goes into a layout. A blank before each line break keeps the words of two lines apart for
/// whoever reads the text from the file. Places to break inside an endless word keep Pango from shaping the
/// rest of it again for each line.
std::string layoutText(std::string_view text) {
    constexpr int endless = 100;
    constexpr const char* breakHere = "\xE2\x80\x8B"; // U+200B
    std::string ready;
    int withoutBreak = 0;
    for (const char c : cleanText(text)) {
        const bool startsCharacter = (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        withoutBreak = c == ' ' || c == '\n' || c == '\t' ? 0 : withoutBreak + (startsCharacter ? 1 : 0);
        if (withoutBreak > endless && startsCharacter) {
            ready += breakHere;
            withoutBreak = 1;
        }
        if (c == '\n' && !ready.empty() && ready.back() != ' ' && ready.back() != '\n')
            ready += ' ';
        ready += c == '\t' ? ' ' : c;
    }
    return ready;
}

} // namespace

TextBuilder::TextBuilder(ComposeContext& context, const TextStyle& style, ElementId element)
    : m_context(context), m_element(element), m_block(new TextBlock) {
    m_block->m_style = style;
    m_block->m_baseline = context.fonts.baseline(style);
}

TextBuilder TextBuilder::forSlot(ComposeContext& context, const TextStyle& style, SlotId slot) {
    TextBuilder builder(context, style, slot < 0 ? context.tree.root() : context.tree.elementOf(slot));
    builder.m_slot = slot;
    builder.m_slotIsFixed = true;
    return builder;
}

TextBuilder::Look TextBuilder::look(Emphasis emphasis) const {
    const TextStyle& style = m_block->m_style;
    if (emphasis == Emphasis::Plain)
        return {style.colour, style.weight};
    if (emphasis == Emphasis::Strong)
        return {style.colour, style.weight < 600 ? 600 : 700};
    const bool signal = emphasis != Emphasis::Muted;
    return {styles::ink().of(emphasis), signal ? std::max(style.weight, 500) : style.weight};
}

SlotId TextBuilder::plainSlot() {
    if (m_slot < 0 && !m_slotIsFixed)
        m_slot = m_context.tree.addSlot(m_element);
    return m_slot;
}

void TextBuilder::append(const std::string& text, const Look& look, SlotId slot, ElementId link) {
    if (text.empty())
        return;
    m_block->m_text += text;
    m_block->m_segments.push_back({static_cast<int>(m_block->m_text.size()), slot, look.colour, link, {}});
    m_weights.push_back(look.weight);
}

void TextBuilder::append(std::shared_ptr<const InlineObject> object, SlotId slot) {
    m_block->m_text += objectCharacter;
    m_block->m_segments.push_back(
        {static_cast<int>(m_block->m_text.size()), slot, m_block->m_style.colour, -1, std::move(object)});
    m_weights.push_back(m_block->m_style.weight);
}

void TextBuilder::addRun(const TextRun& run) {
    const bool wantsLink = !m_slotIsFixed && (!run.target.empty() || isSafeUri(run.uri));
    if (wantsLink) {
        LinkTarget target;
        if (!run.target.empty()) {
            target.heading = m_context.outline.indexOf(run.target);
            if (target.heading < 0)
                m_context.lostTargets.insert(run.target);
        } else {
            target.uri = run.uri;
        }
        if (target.heading >= 0 || !target.uri.empty()) {
            target.contents = cleanText(run.text);
            addLink(run.text, {styles::ink().accent, look(run.emphasis).weight}, target, false);
            return;
        }
    }
    add(run.text, run.emphasis);
}

void TextBuilder::addGlyph(const LevelGlyph& glyph) {
    const double size = m_block->m_style.size;
    if (glyph.showName || m_slotIsFixed) {
        append(std::make_shared<GlyphObject>(glyph.rank, glyph.count, size, -1), plainSlot());
        add(fixedSpace + cleanText(glyph.name), glyph.emphasis);
        return;
    }
    const ElementId figure = m_context.tree.add(m_element, "Figure");
    m_context.tree.element(figure).title = cleanText(glyph.name);
    m_context.tree.element(figure).alternativeText = cleanText(glyph.name);
    append(std::make_shared<GlyphObject>(glyph.rank, glyph.count, size, figure),
           m_context.tree.addSlot(figure));
    m_slot = -1;
}

void TextBuilder::addMark(const HighlightMark& mark, SlotId slot) {
    const std::string word = cleanText(mark.name);
    if (word.empty() || word.size() > longestPill || word.find('\n') != std::string::npos) {
        append(layoutText(word), look(Emphasis::Strong), slot);
        return;
    }
    TextStyle style = m_block->m_style;
    style.size *= styles::pillShare;
    style.weight = 600;
    style.colour = PillObject::wordColour(mark.state);
    const std::shared_ptr<TextBlock> set =
        TextBuilder::withoutSlot(m_context, style).add(word).setNaturally();
    append(std::make_shared<PillObject>(mark.state, set, style.size), slot);
}

TextBuilder& TextBuilder::addLabel(const HighlightMark& mark, ElementId label) {
    addMark(mark, m_context.tree.addSlot(label));
    return *this;
}

TextBuilder& TextBuilder::add(const Inlines& inlines) {
    for (const Inline& item : inlines) {
        if (const auto* run = std::get_if<TextRun>(&item))
            addRun(*run);
        else if (const auto* glyph = std::get_if<LevelGlyph>(&item))
            addGlyph(*glyph);
        else if (const auto* mark = std::get_if<HighlightMark>(&item))
            addMark(*mark, plainSlot());
    }
    return *this;
}

TextBuilder& TextBuilder::add(const std::string& text, Emphasis emphasis) {
    append(layoutText(text), look(emphasis), plainSlot());
    return *this;
}

TextBuilder& TextBuilder::add(std::shared_ptr<const InlineObject> object) {
    append(std::move(object), plainSlot());
    return *this;
}

ElementId TextBuilder::addLink(const std::string& text, const Look& look, const LinkTarget& target,
                               bool isQuiet) {
    const ElementId link = m_context.tree.add(m_element, "Link");
    m_context.tree.element(link).link = target;
    append(layoutText(text), look, m_context.tree.addSlot(link), isQuiet ? -1 : link);
    m_slot = -1; // what follows stands after the link
    return link;
}

ElementId TextBuilder::addQuietLink(const std::string& text, const LinkTarget& target) {
    return addLink(text, look(Emphasis::Plain), target, true);
}

std::shared_ptr<TextBlock> TextBuilder::set(double width, Alignment alignment) {
    return finish(width, alignment, false);
}

std::shared_ptr<TextBlock> TextBuilder::setInOneLine(double width, Alignment alignment) {
    return finish(width, alignment, true);
}

std::shared_ptr<TextBlock> TextBuilder::setNaturally() {
    return finish(-1, Alignment::Start, true);
}

std::shared_ptr<TextBlock> TextBuilder::finish(double width, Alignment alignment, bool oneLine) {
    constexpr std::size_t longestKnown = 80; // bytes; longer texts seldom come twice
    TextBlock& block = *m_block;
    if (block.m_segments.empty()) {
        block.m_segments.push_back({0, plainSlot(), block.m_style.colour, -1, {}});
        m_weights.push_back(block.m_style.weight);
    }
    if (block.m_text.size() > longestKnown) {
        setLines(width, alignment, oneLine);
        return std::exchange(m_block, nullptr);
    }
    const auto [known, isNew] = m_context.knownLines.try_emplace(keyOf(width, alignment, oneLine));
    if (isNew) {
        setLines(width, alignment, oneLine);
        for (const SetLine& line : block.m_lines)
            known->second.push_back(line.another());
    } else {
        for (const SetLine& line : known->second)
            block.m_lines.push_back(line.another());
    }
    return std::exchange(m_block, nullptr);
}

/// Everything on which the lines depend.
std::string TextBuilder::keyOf(double width, Alignment alignment, bool oneLine) const {
    const TextBlock& block = *m_block;
    std::string key;
    const auto add = [&](const auto& value) {
        key.append(reinterpret_cast<const char*>(&value), sizeof(value));
    };
    add(block.m_style.size);
    add(block.m_style.weight);
    add(block.m_style.tracking);
    add(block.m_style.tabular);
    add(width);
    add(alignment);
    add(oneLine);
    for (std::size_t i = 0; i < block.m_segments.size(); ++i) {
        const TextBlock::Segment& segment = block.m_segments[i];
        add(segment.end);
        add(m_weights[i]);
        add(segment.colour); // a run ends where the colour changes
        add(segment.object ? segment.object->width() : -1.0);
    }
    return key + block.m_text;
}

Handle<PangoAttrList> TextBuilder::attributes() const {
    const TextBlock& block = *m_block;
    Handle<PangoAttrList> list = m_context.fonts.attributes(block.m_style);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < block.m_segments.size(); ++i) {
        const TextBlock::Segment& segment = block.m_segments[i];
        const auto end = static_cast<std::size_t>(segment.end);
        if (segment.object) {
            const PangoRectangle room{0, 0, pango_units_from_double(segment.object->width()), 1};
            insert(list.get(), pango_attr_shape_new(&room, &room), begin, end);
        } else {
            if (m_weights[i] != block.m_style.weight)
                insert(list.get(), pango_attr_weight_new(static_cast<PangoWeight>(m_weights[i])), begin, end);
            // The colour is set when painting; this makes Pango end a run where a segment ends.
            const auto part = [](double value) { return static_cast<guint16>(value * 65535); };
            const Colour& colour = segment.colour;
            insert(list.get(),
                   pango_attr_foreground_new(part(colour.red), part(colour.green), part(colour.blue)), begin,
                   end);
        }
        begin = end;
    }
    FontBook::addFeatures(list.get(), block.m_style, block.m_text);
    return list;
}

void TextBuilder::setLines(double width, Alignment alignment, bool oneLine) {
    const TextBlock& block = *m_block;
    const Handle<PangoLayout> made = m_context.fonts.newLayout(block.m_style);
    PangoLayout* layout = made.get();
    pango_layout_set_text(layout, block.m_text.data(), static_cast<int>(block.m_text.size()));
    const Handle<PangoAttrList> list = attributes();
    if (!oneLine)
        divideRuns(block.m_text, list.get());
    pango_layout_set_attributes(layout, list.get());
    if (width >= 0)
        pango_layout_set_width(layout, pango_units_from_double(std::max(width, 1.0)));
    pango_layout_set_alignment(layout, alignment == Alignment::Centre ? PANGO_ALIGN_CENTER
                                       : alignment == Alignment::End  ? PANGO_ALIGN_RIGHT
                                                                      : PANGO_ALIGN_LEFT);
    if (oneLine) {
        pango_layout_set_single_paragraph_mode(layout, TRUE);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    collectLines(layout);
}

void TextBuilder::collectLines(PangoLayout* layout) {
    TextBlock& block = *m_block;
    const Handle<PangoLayoutIter> iterator(pango_layout_get_iter(layout));
    do {
        PangoRectangle logical{};
        pango_layout_iter_get_line_extents(iterator.get(), nullptr, &logical);
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iterator.get());
        for (const GSList* node = line->runs; node != nullptr; node = node->next)
            mendGlyphs(static_cast<PangoGlyphItem*>(node->data), block.m_text, m_context.fonts);
        // The lines alone are kept: the layout holds much more, for every character.
        block.m_lines.push_back({Handle<PangoLayoutLine>(pango_layout_line_ref(line)),
                                 pango_units_to_double(logical.x), pango_units_to_double(logical.width)});
    } while (pango_layout_iter_next_line(iterator.get()) != FALSE);
}

} // namespace inclusion::report::pdf
