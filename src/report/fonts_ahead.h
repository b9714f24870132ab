#pragma once

#include <future>
#include <memory>
#include <string>

namespace inclusion::report {

namespace pdf {
class FontBook;
}

/// Fonts that are found and loaded in a thread of their own, while the file is read and the document built:
/// a long PDF would wait for them about a tenth of its time. Good for one rendering; what is not used is
/// dropped.
class FontsAhead {
public:
    /// Begins at once. For documents in British English unless another language is given (BCP 47).
    explicit FontsAhead(const std::string& family = "Inter", const std::string& language = "en-GB");
    ~FontsAhead(); ///< waits
    FontsAhead(const FontsAhead&) = delete;
    FontsAhead& operator=(const FontsAhead&) = delete;

    /// The fonts of that family and language: these, if they are the ones and nobody has taken them yet.
    std::unique_ptr<pdf::FontBook> take(const std::string& family, const std::string& language);

private:
    std::future<std::unique_ptr<pdf::FontBook>> m_fonts;
};

} // namespace inclusion::report
