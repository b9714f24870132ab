#include "widgets/window/page_stack.h"

#include <QScrollArea>

namespace inclusion {
namespace {

constexpr QSize leastRoom(320, 200); ///< of a page, however much it holds

QScrollArea* placeOf(const QWidget* page) {
    // The parent of a page is the viewport of its scroll area.
    return page->parentWidget() ? qobject_cast<QScrollArea*>(page->parentWidget()->parentWidget()) : nullptr;
}

} // namespace

void PageStack::addPage(QWidget* page) {
    auto* place = new QScrollArea(this);
    place->setFrameShape(QFrame::NoFrame);
    place->setFocusPolicy(Qt::NoFocus);
    place->setWidgetResizable(true);
    place->setWidget(page);
    addWidget(place);
    connect(page, &QObject::destroyed, place, &QObject::deleteLater);
}

QWidget* PageStack::currentPage() const {
    const auto* place = qobject_cast<QScrollArea*>(currentWidget());
    return place ? place->widget() : nullptr;
}

void PageStack::setCurrentPage(QWidget* page) {
    if (QScrollArea* place = placeOf(page))
        setCurrentWidget(place);
}

void PageStack::removePage(QWidget* page) {
    QScrollArea* place = placeOf(page);
    if (!place)
        return;
    disconnect(page, nullptr, place, nullptr);
    place->takeWidget();
    removeWidget(place);
    place->deleteLater();
}

QSize PageStack::minimumSizeHint() const {
    return leastRoom;
}

} // namespace inclusion
