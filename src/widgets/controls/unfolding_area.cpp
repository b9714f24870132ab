#include "widgets/controls/unfolding_area.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace inclusion {

UnfoldingArea::UnfoldingArea(QWidget* parent) : QScrollArea(parent) {}

void UnfoldingArea::setUnfolded(bool unfolded, int least) {
    m_unfolded = unfolded;
    m_least = least;
    setVerticalScrollBarPolicy(unfolded ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

bool UnfoldingArea::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void UnfoldingArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

void UnfoldingArea::fit() {
    int height = 0;
    if (m_unfolded && widget() && widget()->layout()) {
        QLayout& layout = *widget()->layout();
        height = layout.hasHeightForWidth() ? layout.totalHeightForWidth(viewport()->width())
                                            : layout.totalSizeHint().height();
        height = std::max({height, layout.totalMinimumSize().height(), m_least}) + 2 * frameWidth();
    }
    if (height != minimumHeight())
        setMinimumHeight(height);
}

} // namespace inclusion
