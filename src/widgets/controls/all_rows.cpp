#include "widgets/controls/all_rows.h"

#include <QEvent>
#include <QListView>
#include <QScrollArea>

namespace inclusion {
namespace {

/// Fits the list, once for all changes of a filling, which come one by one.
class RowsWatch : public QObject {
public:
    explicit RowsWatch(QListView& list) : QObject(&list), m_list(list) {
        const QAbstractItemModel* model = list.model();
        const auto fitLater = [this] { later(); };
        connect(model, &QAbstractItemModel::rowsInserted, this, fitLater);
        connect(model, &QAbstractItemModel::rowsRemoved, this, fitLater);
        connect(model, &QAbstractItemModel::modelReset, this, fitLater);
        connect(list.selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showCurrent(); });
        list.installEventFilter(this);
        later();
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange ||
            event->type() == QEvent::StyleChange)
            later();
        return QObject::eventFilter(watched, event);
    }

private:
    void later() {
        if (m_waits)
            return;
        m_waits = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_waits = false;
                fit();
            },
            Qt::QueuedConnection);
    }

    void fit() {
        int height = 2 * m_list.frameWidth();
        for (int row = 0; row < m_list.model()->rowCount(); ++row)
            height += m_list.sizeHintForRow(row);
        if (height != m_list.minimumHeight() || height != m_list.maximumHeight())
            m_list.setFixedHeight(height);
    }

    void showCurrent() {
        if (!m_list.hasFocus())
            return;
        const QRect row = m_list.visualRect(m_list.currentIndex());
        for (QWidget* around = m_list.parentWidget(); around; around = around->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(around); area && area->widget()) {
                const QPoint at = m_list.viewport()->mapTo(area->widget(), row.center());
                area->ensureVisible(at.x(), at.y(), 0, row.height());
            }
    }

    QListView& m_list;
    bool m_waits = false;
};

} // namespace

void showAllRows(QListView& list) {
    new RowsWatch(list);
}

} // namespace inclusion
