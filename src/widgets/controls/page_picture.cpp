#include "widgets/controls/page_picture.h"

#include <QAccessibleWidget>
#include <QPdfView>

namespace inclusion {
namespace {

class PagePicture : public QAccessibleWidget {
public:
    explicit PagePicture(QPdfView* view) : QAccessibleWidget(view, QAccessible::Graphic) {}

    // What is drawn on is no thing of its own.
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
};

QAccessibleInterface* makePicture(const QString&, QObject* object) {
    if (auto* view = qobject_cast<QPdfView*>(object))
        return new PagePicture(view);
    return nullptr;
}

} // namespace

void makePageViewsPictures() {
    QAccessible::installFactory(makePicture); // one that is known is ignored
}

} // namespace inclusion
