#include "widgets/panels/former_view.h"

#include "ui_former_view.h"
#include "workbench/former_text.h"
#include "workbench/qt_convert.h"

#include <QShortcut>

namespace inclusion {
namespace {

constexpr int formerMargin = 12; ///< pixels around the text

} // namespace

FormerView::FormerView(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::FormerView>()) {
    m_ui->setupUi(this);
    m_ui->formerText->document()->setDocumentMargin(formerMargin);
    m_ui->formerBody->setStretch(0, 2);
    m_ui->formerBody->setStretch(1, 3);
    connect(m_ui->backToAudit, &QPushButton::clicked, this, &FormerView::closed);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &FormerView::closed);
    connect(m_ui->formerSubjects, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < count())
            m_ui->formerText->setHtml(formerHtml(m_subjects[static_cast<std::size_t>(row)], m_snapshot));
        else
            m_ui->formerText->clear();
    });
}

FormerView::~FormerView() = default;

void FormerView::showAudit(AuditSnapshot snapshot) {
    m_ui->formerSubjects->clear();
    m_snapshot = std::move(snapshot);
    m_subjects = analysis::formerSubjects(m_snapshot);
    for (const analysis::FormerSubject& subject : m_subjects)
        m_ui->formerSubjects->addItem(toQt(subject.framework->labelOf(subject.id)));
    m_ui->formerSubjects->setCurrentRow(m_subjects.empty() ? -1 : 0);
}

void FormerView::focusList() {
    m_ui->formerSubjects->setFocus(Qt::OtherFocusReason);
}

} // namespace inclusion
