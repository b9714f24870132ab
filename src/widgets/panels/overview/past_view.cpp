#include "widgets/panels/overview/past_view.h"

#include "ui_past_view.h"
#include "workbench/past_text.h"
#include "workbench/qt_convert.h"

#include <QItemSelectionModel>
#include <QStandardItemModel>

namespace inclusion {

PastView::PastView(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::PastView>()) {
    m_ui->setupUi(this);
    m_ui->pastBody->setStretch(0, 1);
    m_ui->pastBody->setStretch(1, 1);
    connect(m_ui->backToToday, &QPushButton::clicked, this, &PastView::closed);
    connect(m_ui->pastSubjects->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const QString subject = current.siblingAtColumn(0).data(RowIdRole).toString();
                m_ui->pastText->setPlainText(current.isValid() ? pastText(m_snapshot, toCore(subject))
                                                               : QString());
            });
}

PastView::~PastView() = default;

void PastView::showAudit(const AuditSnapshot& snapshot, const QString& day) {
    m_snapshot = snapshot;
    m_ui->pastHeading->setText(tr("The audit as it stood when %1 began").arg(day));
    const TextTable table = pastTable(snapshot);
    showRows(m_ui->pastSubjects->rows(), table.headers, table.rows);
    m_ui->pastSubjects->setCurrentIndex({});
    m_ui->pastSubjects->setCurrentIndex(m_ui->pastSubjects->rows().index(0, 0));
}

void PastView::focusList() {
    m_ui->pastSubjects->setFocus(Qt::OtherFocusReason);
}

} // namespace inclusion
