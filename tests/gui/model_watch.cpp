#include "gui/model_watch.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace {

bool isOurs(const QAbstractItemModel& model) {
    if (QByteArray(model.metaObject()->className()).startsWith("inclusion::"))
        return true;
    if (qobject_cast<const QComboBox*>(model.parent()))
        return false;
    return qobject_cast<const QStandardItemModel*>(&model) ||
           qobject_cast<const QSortFilterProxyModel*>(&model);
}

} // namespace

void ModelWatch::lookBelow(const QObject& root) {
    constexpr const char* mark = "underTheModelTester";
    for (QAbstractItemModel* model : root.findChildren<QAbstractItemModel*>()) {
        if (!isOurs(*model) || model->property(mark).toBool())
            continue;
        model->setProperty(mark, true);
        m_seen.insert(QString::fromLatin1(model->metaObject()->className()));
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
    }
}
