#include "widgets/panels/overview/past_view.h"

#include "ui_past_view.h"
#include "workbench/past_text.h"
#include "workbench/qt_convert.h"

#include <QItemSelectionModel>
#include <QStandardItemModel>
#include <QTextBlock>

namespace inclusion {
namespace {

constexpr int foldBelowCharacters = 140; ///< under which what was recorded stands below the list
constexpr int leastLines = 6;            ///< of each that is then in sight
constexpr int textMargin = 12;           ///< pixels around it

/// What each part of the text begins with stands out, in the word weight of headings.
void markHeadings(QPlainTextEdit& text) {
    QTextCharFormat heading;
    heading.setFontWeight(QFont::DemiBold);
    bool begins = true;
    for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
        if (begins) {
            QTextCursor cursor(block);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.setCharFormat(heading);
        }
        begins = block.text().isEmpty();
    }
}

} // namespace

PastView::PastView(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::PastView>()) {
    m_ui->setupUi(this);
    m_ui->pastLayout->setStretchFactor(m_ui->pastBody, 1);
    m_ui->pastBody->setStretch(0, 1);
    m_ui->pastBody->setStretch(1, 1);
    m_ui->pastContent->setBackgroundRole(QPalette::Base);
    m_ui->pastContent->setAutoFillBackground(true);
    m_ui->pastText->document()->setDocumentMargin(textMargin);
    connect(m_ui->backToToday, &QPushButton::clicked, this, &PastView::closed);
    connect(m_ui->pastSubjects->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const QString subject = current.siblingAtColumn(0).data(RowIdRole).toString();
                m_ui->pastText->setPlainText(current.isValid() ? pastText(m_snapshot, toCore(subject))
                                                               : QString());
                markHeadings(*m_ui->pastText);
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

void PastView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Large text has no room for two columns: what was recorded goes below the list.
    const int line = fontMetrics().lineSpacing();
    const bool narrow = width() < foldBelowCharacters * fontMetrics().averageCharWidth();
    m_ui->pastBody->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget* part : {static_cast<QWidget*>(m_ui->pastScroll), static_cast<QWidget*>(m_ui->pastText)}) {
        part->setMinimumHeight(leastLines * line);
        // Both scroll by themselves: they share what there is and ask for no more.
        part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    }
}

void PastView::focusList() {
    m_ui->pastSubjects->setFocus(Qt::OtherFocusReason);
}

} // namespace inclusion
