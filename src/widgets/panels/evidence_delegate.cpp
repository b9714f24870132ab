#include "widgets/panels/evidence_delegate.h"

#include "widgets/controls/date_field.h"
#include "widgets/controls/source_choice.h"
#include "widgets/theme/theme.h"
#include "workbench/models/evidence_model.h"
#include "workbench/qt_convert.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>

namespace inclusion {
namespace {

constexpr int columnGap = 14;

}

void EvidenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (!option.state.testFlag(QStyle::State_HasFocus)) // whose ring stands there
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          themeOf(option.widget).line);
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(columnGap, 0);
}

QWidget* EvidenceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    switch (index.column()) {
    case EvidenceModel::SourceColumn: {
        auto* box = new QComboBox(parent);
        fillWithSources(*box);
        // A combo box takes its accessible name from a label alone.
        auto* label = new QLabel(tr("Change the kind of source"), box);
        label->setBuddy(box);
        label->hide();
        return box;
    }
    case EvidenceModel::DateColumn: {
        auto* field = new DateField(parent);
        field->setToday(m_today);
        field->setAccessibleName(tr("Change the date"));
        return field;
    }
    default: {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(tr("Change the title"));
        return editor;
    }
    }
}

void EvidenceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else if (auto* field = qobject_cast<DateField*>(editor))
        field->setDate(index.data(Qt::EditRole).toDate());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void EvidenceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                    const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->currentData());
    } else if (auto* field = qobject_cast<DateField*>(editor)) {
        if (field->isAcceptable())
            model->setData(index, field->date());
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

} // namespace inclusion
