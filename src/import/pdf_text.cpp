#include "import/pdf_text.h"

#include "core/framework/utf8.h"
#include "import/csv_table.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>

namespace inclusion {

namespace {

constexpr int mostPages = 1'000;
constexpr std::size_t mostText = 8U * 1024U * 1024U;

PdfText refused(std::string rule, std::string message, std::string hint) {
    PdfText text;
    text.problems.push_back({0, {}, std::move(rule), std::move(message), std::move(hint)});
    return text;
}

} // namespace

PdfText readPdfText(std::string_view bytes) {
    // What poppler has to say about a broken file is no message for our users.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    const PdfText damaged = refused("pdf-damaged", "the PDF is damaged and cannot be read",
                                    "fetch it anew, or save its text in a file of its own");
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return damaged;
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (document == nullptr)
        return damaged;
    if (document->is_locked())
        return refused("pdf-encrypted", "the PDF is protected by a password",
                       "open it with the password, save its text in a file of its own and use that");
    if (document->pages() > mostPages)
        return refused("pdf-too-long", "the PDF has more than " + std::to_string(mostPages) + " pages",
                       "save the pages with the statements in a file of their own");
    PdfText text;
    std::size_t size = 0;
    bool anything = false;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (page == nullptr)
            continue;
        const poppler::byte_array utf8 =
            page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
        std::string words(utf8.begin(), utf8.end());
        words.resize(firstInvalidUtf8(words));
        size += words.size();
        if (size > mostText)
            return refused("pdf-too-long", "the PDF holds more text than any framework has",
                           "save the pages with the statements in a file of their own");
        anything = anything || words.find_first_not_of(" \t\r\n\f") != std::string::npos;
        text.pages.push_back(std::move(words));
    }
    if (!anything)
        return refused("pdf-no-text",
                       "the PDF holds no text: its pages are pictures, as a scanner makes them",
                       "look for a copy with text that can be marked, or type the statements into a table");
    return text;
}

} // namespace inclusion
