#include "report/pdf/type/font_book.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace inclusion::report::pdf {

namespace {

/// Whether a text (UTF-8) has Latin letters, figures and the usual punctuation only: nothing in it is put
/// together from several characters.
bool isWithoutMarks(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80 || (byte & 0xC0U) == 0x80)
            continue;
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        const bool isLatin = byte <= 0xC9;                       // up to U+027F
        const bool isPunctuation = byte == 0xE2 && next <= 0x82; // U+2000 to U+20BF: dashes, quotes, €
        if (!isLatin && !isPunctuation)
            return false;
    }
    return true;
}

} // namespace

FontBook::FontBook(const std::string& family, const std::string& language)
    : m_family(family), m_language(language),
      m_fontMap(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    // At 72 dpi a point of Pango is a point of the page.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_fontMap.get()), 72.0);
    m_context.reset(pango_font_map_create_context(m_fontMap.get()));
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
    const Handle<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options.get());
}

void FontBook::makeReady() {
    m_another = std::make_unique<FontBook>(m_family, m_language);
    // All searches begin before the first is waited for.
    seekFonts();
    m_another->seekFonts();
    loadFonts();
    m_another->loadFonts();
}

FontBook FontBook::another() {
    return m_another ? std::move(*std::exchange(m_another, nullptr)) : FontBook(m_family, m_language);
}

void FontBook::seekFonts() const {
    for (const TextStyle& style : styles::usual()) {
        PangoFontset* fonts = pango_context_load_fontset(m_context.get(), describe(style).get(),
                                                         pango_context_get_language(m_context.get()));
        g_object_unref(fonts);
    }
}

void FontBook::loadFonts() const {
    for (const TextStyle& style : styles::usual()) {
        const Handle<PangoLayout> layout = newLayout(style);
        pango_layout_set_text(layout.get(), "a", 1);
        pango_layout_get_size(layout.get(), nullptr, nullptr);
    }
}

Handle<PangoFontDescription> FontBook::describe(const TextStyle& style) const {
    Handle<PangoFontDescription> description(pango_font_description_new());
    const std::string families = m_family + ",Noto Sans";
    pango_font_description_set_family(description.get(), families.c_str());
    pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(style.weight));
    return description;
}

Handle<PangoLayout> FontBook::newLayout(const TextStyle& style) const {
    Handle<PangoLayout> layout(pango_layout_new(m_context.get()));
    pango_layout_set_font_description(layout.get(), describe(style).get());
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    return layout;
}

Handle<PangoAttrList> FontBook::attributes(const TextStyle& style) const {
    Handle<PangoAttrList> list(pango_attr_list_new());
    pango_attr_list_insert(list.get(), pango_attr_insert_hyphens_new(FALSE));
    if (style.tracking != 0) {
        pango_attr_list_insert(list.get(),
                               pango_attr_letter_spacing_new(static_cast<int>(style.tracking * PANGO_SCALE)));
    }
    return list;
}

void FontBook::addFeatures(PangoAttrList* list, const TextStyle& style, std::string_view text) {
    // Without ligatures and contextual forms every glyph stands for one character, so that copying and
    // searching give the text back.
    std::string features = "liga=0, clig=0, calt=0";
    if (style.tabular)
        features += ", tnum=1";
    // Composing letters with marks takes a fifth of all the work, and most texts have nothing to compose.
    if (isWithoutMarks(text))
        features += ", ccmp=0";
    pango_attr_list_insert(list, pango_attr_font_features_new(features.c_str()));
}

const FontBook::Metrics& FontBook::metrics(const TextStyle& style) const {
    const auto known = std::find_if(m_metrics.begin(), m_metrics.end(),
                                    [&](const Metrics& m) { return m.size == style.size; });
    if (known != m_metrics.end())
        return *known;
    const Handle<PangoFontMetrics> measured(
        pango_context_get_metrics(m_context.get(), describe(style).get(), nullptr));
    m_metrics.push_back({style.size, pango_units_to_double(pango_font_metrics_get_ascent(measured.get())),
                         pango_units_to_double(pango_font_metrics_get_descent(measured.get()))});
    return m_metrics.back();
}

double FontBook::baseline(const TextStyle& style) const {
    // Lines are as far apart as the style says, whatever fonts stand in for missing characters.
    const Metrics& m = metrics(style);
    return (style.leading - m.ascent - m.descent) / 2 + m.ascent;
}

std::vector<std::string> FontBook::warnings() const {
    std::vector<std::string> found;
    const Handle<PangoFontDescription> wanted(describe(styles::body()));
    PangoFont* font = pango_context_load_font(m_context.get(), wanted.get());
    if (font != nullptr) {
        const Handle<PangoFontDescription> got(pango_font_describe(font));
        const char* family = pango_font_description_get_family(got.get());
        if (family == nullptr || m_family != family) {
            found.push_back("The font \"" + m_family + "\" is not installed; \"" +
                            (family == nullptr ? "" : family) + "\" was used instead.");
        }
        g_object_unref(font);
    }
    if (!m_missing.empty()) {
        constexpr std::size_t shown = 10;
        std::string list;
        std::size_t count = 0;
        for (const char32_t character : m_missing) {
            if (count++ == shown) {
                list += " …";
                break;
            }
            std::array<char, 16> code{};
            std::snprintf(code.data(), code.size(), "%sU+%04X", count == 1 ? "" : ", ",
                          static_cast<unsigned>(character));
            list += code.data();
        }
        found.push_back(std::to_string(m_missing.size()) +
                        (m_missing.size() == 1
                             ? " character has no shape in any installed font and prints as a box: "
                             : " characters have no shape in any installed font and print as boxes: ") +
                        list + ".");
    }
    return found;
}

} // namespace inclusion::report::pdf
