#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QPixmap>

#include <memory>
#include <string>

namespace inclusion {

/// A look at the pages of a PDF that may come from anyone: they are drawn, nothing in them is run or
/// followed.
class PdfLook {
public:
    /// Null when the bytes are no PDF, hold no page, or ask for a password.
    static std::unique_ptr<PdfLook> open(const std::string& bytes);

    int pageCount() const { return m_document.pageCount(); }
    /// A page (from 0) as wide as that many pixels of the layout, but no higher than twice its width.
    QPixmap page(int number, int width, qreal devicePixelRatio) const;
    /// The first words of a page, where it has any.
    QString words(int number) const;

private:
    PdfLook() = default;

    QBuffer m_bytes;
    mutable QPdfDocument m_document{nullptr}; // drawing is not const there
};

} // namespace inclusion
