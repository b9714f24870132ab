#include "widgets/controls/page_browser.h"

#include <QImage>
#include <QScrollBar>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int pageEdge = 48; ///< pixels beside a picture, both sides together

}

int PageBrowser::room() const {
    return std::max(100, viewport()->width() - pageEdge);
}

QVariant PageBrowser::loadResource(int type, const QUrl& name) {
    const QVariant resource = QTextBrowser::loadResource(type, name);
    if (type != QTextDocument::ImageResource)
        return resource;
    QImage image = resource.canConvert<QImage>() ? resource.value<QImage>() : QImage();
    if (image.isNull())
        image.loadFromData(resource.toByteArray());
    m_roomOfPictures = room();
    if (image.width() <= m_roomOfPictures)
        return image.isNull() ? resource : QVariant(image);
    const qreal ratio = devicePixelRatioF();
    QImage fitted = image.scaledToWidth(std::min(image.width(), static_cast<int>(m_roomOfPictures * ratio)),
                                        Qt::SmoothTransformation);
    fitted.setDevicePixelRatio(static_cast<qreal>(fitted.width()) / m_roomOfPictures);
    return fitted;
}

void PageBrowser::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (m_roomOfPictures == 0 || m_roomOfPictures == room() || source().isEmpty())
        return;
    m_roomOfPictures = 0;
    const int before = verticalScrollBar()->value();
    const int whole = std::max(1, verticalScrollBar()->maximum());
    const int position = textCursor().position();
    reload();
    QTextCursor cursor(document());
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(before * verticalScrollBar()->maximum() / whole);
}

} // namespace inclusion
