#include "widgets/controls/new_width.h"

#include <QResizeEvent>
#include <QWidget>

#include <utility>

namespace inclusion {
namespace {

class WidthWatch : public QObject {
public:
    WidthWatch(QWidget& widget, std::function<void()> act) : QObject(&widget), m_act(std::move(act)) {
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize) {
            const auto* resize = static_cast<QResizeEvent*>(event);
            if (resize->size().width() != resize->oldSize().width())
                m_act();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_act;
};

} // namespace

void whenWidthChanges(QWidget& widget, std::function<void()> act) {
    new WidthWatch(widget, std::move(act));
}

} // namespace inclusion
