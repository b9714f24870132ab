#include "widgets/panels/pdf_look.h"

#include <QPainter>
#include <QPdfSelection>

namespace inclusion {
namespace {

constexpr qsizetype mostWords = 2000; ///< characters

}

std::unique_ptr<PdfLook> PdfLook::open(const std::string& bytes) {
    std::unique_ptr<PdfLook> look(new PdfLook);
    look->m_bytes.setData(bytes.data(), static_cast<int>(bytes.size()));
    look->m_bytes.open(QIODevice::ReadOnly);
    look->m_document.load(&look->m_bytes);
    const bool ready = look->m_document.status() == QPdfDocument::Status::Ready && look->pageCount() > 0;
    return ready ? std::move(look) : nullptr;
}

QPixmap PdfLook::page(int number, int width, qreal devicePixelRatio) const {
    const QSizeF points = m_document.pagePointSize(number);
    if (points.isEmpty())
        return {};
    const QSizeF room(width, 2 * width);
    const QSizeF shown = points.scaled(room, Qt::KeepAspectRatio);
    const QImage drawn = m_document.render(number, (shown * devicePixelRatio).toSize());
    // Pages are drawn on paper, whatever colours the window has.
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, drawn);
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(paper);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QString PdfLook::words(int number) const {
    return m_document.getAllText(number).text().simplified().left(mostWords);
}

} // namespace inclusion
