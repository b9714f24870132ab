#pragma once

#include "report/pdf/type/handles.h"
#include "report/pdf/type/text_style.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report::pdf {

/// The fonts of one rendering: makes layouts, knows where the baseline lies, counts characters that no
/// installed font can show. Not shared between threads.
class FontBook {
public:
    /// @param family first choice; characters that it lacks come from Noto Sans or whatever the system has
    /// @param language BCP 47, chooses shapes and line breaks
    FontBook(const std::string& family, const std::string& language);

    /// Finds the fonts of all usual styles, for this book and for what `another` gives: the system searches
    /// all fonts that are installed for each size and weight, and takes threads of its own for it.
    void makeReady();
    bool isFor(const std::string& family, const std::string& language) const {
        return m_family == family && m_language == language;
    }

    /// The same fonts again, for another thread.
    FontBook another();

    /// A new empty layout in that style: exact glyph positions, no ligatures.
    Handle<PangoLayout> newLayout(const TextStyle& style) const;
    /// The attributes that hold for a whole paragraph in that style.
    Handle<PangoAttrList> attributes(const TextStyle& style) const;
    /// Adds what the font is to do with that text in that style.
    static void addFeatures(PangoAttrList* list, const TextStyle& style, std::string_view text);
    /// From the top of a line to its baseline, in points.
    double baseline(const TextStyle& style) const;

    /// Notes a character that was drawn as an empty box.
    void noteMissing(char32_t character) { m_missing.insert(character); }
    /// Notes those that another book of the same rendering has noted.
    void noteMissing(const FontBook& other) {
        m_missing.insert(other.m_missing.begin(), other.m_missing.end());
    }
    /// What the reader of the report should know about its fonts.
    std::vector<std::string> warnings() const;

private:
    struct Metrics {
        double size;
        double ascent;
        double descent;
    };

    void seekFonts() const;
    void loadFonts() const;
    Handle<PangoFontDescription> describe(const TextStyle& style) const;
    const Metrics& metrics(const TextStyle& style) const;

    std::string m_family;
    std::string m_language;
    Handle<PangoFontMap> m_fontMap;
    Handle<PangoContext> m_context;
    mutable std::vector<Metrics> m_metrics;
    std::set<char32_t> m_missing;
    std::unique_ptr<FontBook> m_another; ///< ready to be given away, or null
};

} // namespace inclusion::report::pdf
