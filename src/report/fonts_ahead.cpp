#include "report/fonts_ahead.h"

#include "report/pdf/type/font_book.h"

namespace inclusion::report {

FontsAhead::FontsAhead(const std::string& family, const std::string& language)
    : m_fonts(std::async(std::launch::async, [family, language] {
          auto fonts = std::make_unique<pdf::FontBook>(family, language);
          fonts->makeReady();
          return fonts;
      })) {}

FontsAhead::~FontsAhead() = default;

std::unique_ptr<pdf::FontBook> FontsAhead::take(const std::string& family, const std::string& language) {
    std::unique_ptr<pdf::FontBook> fonts = m_fonts.valid() ? m_fonts.get() : nullptr;
    if (fonts == nullptr || !fonts->isFor(family, language))
        fonts = std::make_unique<pdf::FontBook>(family, language);
    return fonts;
}

} // namespace inclusion::report
