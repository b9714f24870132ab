#include "widgets/controls/even_columns.h"

#include <algorithm>

namespace inclusion {
namespace {

int heightOf(const QLayoutItem& item, int width) {
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

EvenColumns::EvenColumns(int gap) : m_gap(gap) {}

EvenColumns::~EvenColumns() {
    for (QLayoutItem* item : m_items)
        delete item;
}

void EvenColumns::setLeastWidth(int pixels) {
    if (m_leastWidth == std::max(1, pixels))
        return;
    m_leastWidth = std::max(1, pixels);
    invalidate();
}

void EvenColumns::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

int EvenColumns::count() const {
    return static_cast<int>(m_items.size());
}

QLayoutItem* EvenColumns::itemAt(int place) const {
    return place >= 0 && place < count() ? m_items[static_cast<std::size_t>(place)] : nullptr;
}

QLayoutItem* EvenColumns::takeAt(int place) {
    QLayoutItem* item = itemAt(place);
    if (item)
        m_items.erase(m_items.begin() + place);
    return item;
}

Qt::Orientations EvenColumns::expandingDirections() const {
    return Qt::Horizontal;
}

bool EvenColumns::hasHeightForWidth() const {
    return true;
}

int EvenColumns::heightForWidth(int width) const {
    return layOut(QRect(0, 0, width, 0), false);
}

QSize EvenColumns::sizeHint() const {
    int width = 0;
    for (const QLayoutItem* item : m_items)
        width = std::max(width, item->sizeHint().width());
    const int columns = std::max(1, count());
    const int whole = columns * width + (columns - 1) * m_gap;
    return {whole, heightForWidth(whole)};
}

QSize EvenColumns::minimumSize() const {
    QSize least;
    for (const QLayoutItem* item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

void EvenColumns::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

int EvenColumns::layOut(const QRect& rect, bool place) const {
    const int columns = std::clamp((rect.width() + m_gap) / (m_leastWidth + m_gap), 1, std::max(1, count()));
    const int room = rect.width() - (columns - 1) * m_gap;
    int top = 0;
    for (int first = 0; first < count(); first += columns) {
        const int here = std::min(columns, count() - first);
        const bool alone = here == 1;
        const auto left = [&](int column) { return column * room / columns + column * m_gap; };
        const auto width = [&](int column) {
            return alone ? rect.width() : (column + 1) * room / columns - column * room / columns;
        };
        int height = 0;
        for (int column = 0; column < here; ++column)
            height = std::max(height, heightOf(*itemAt(first + column), width(column)));
        for (int column = 0; place && column < here; ++column)
            itemAt(first + column)
                ->setGeometry({rect.left() + left(column), rect.top() + top, width(column), height});
        top += height + m_gap;
    }
    return std::max(0, top - m_gap);
}

} // namespace inclusion
