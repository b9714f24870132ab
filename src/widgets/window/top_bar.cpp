#include "widgets/window/top_bar.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/workbench_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>

namespace inclusion {
namespace {

// Of the name of the audit, in average characters: more is cut, and less is not worth showing.
constexpr int auditCharacters = 40;
constexpr int leastAuditCharacters = 12;

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_audit(new QPushButton(this)),
      m_search(new QPushButton(this)) {
    m_tabs->setObjectName(QStringLiteral("places"));
    m_tabs->setAccessibleName(tr("Places"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false); // every place is in sight: the buttons beside them give way
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 12, 3);
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    m_audit->setObjectName(QStringLiteral("auditInView"));
    m_audit->setToolTip(tr("All audits of this file (Ctrl+Shift+O)"));
    layout->addWidget(m_audit);
    connect(m_audit, &QPushButton::clicked, this, &TopBar::auditsClicked);
    m_search->setObjectName(QStringLiteral("searchEverything"));
    m_search->setAccessibleName(tr("Search everything (Ctrl+K)"));
    m_search->setToolTip(m_search->accessibleName());
    layout->addWidget(m_search);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchClicked);
    connect(m_tabs, &QTabBar::currentChanged, this, &TopBar::placeChosen);
}

void TopBar::addPlace(const QString& title) {
    const QSignalBlocker quiet(m_tabs);
    const int place = m_tabs->addTab(title);
    m_titles.append(title);
    m_tabs->setTabToolTip(place, tr("Ctrl+%1").arg(place + 1));
    fit();
}

void TopBar::setWaiting(int place, int count) {
    if (place >= 0 && place < m_tabs->count())
        m_tabs->setTabText(place, count > 0 ? tr("%1 (%2)", "place, how many things wait there")
                                                  .arg(m_titles.value(place), QString::number(count))
                                            : m_titles.value(place));
    fit();
}

void TopBar::clear() {
    const QSignalBlocker quiet(m_tabs);
    m_titles.clear();
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
}

int TopBar::current() const {
    return m_tabs->currentIndex();
}

void TopBar::setCurrent(int place) {
    m_tabs->setCurrentIndex(place);
}

void TopBar::showAudit(const QString& name) {
    m_auditName = name;
    fit();
    m_audit->setAccessibleName(tr("Audit in view: %1. Shows all audits of this file").arg(name));
}

void TopBar::fit() {
    QFont strong = m_audit->font(); // as the style draws the text of buttons
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const int character = metrics.averageCharWidth();
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - m_tabs->sizeHint().width() - margins.left() - margins.right() -
                     3 * layout()->spacing() - 2 * buttonPadding(m_audit->fontMetrics());
    const QString whole = m_search->accessibleName();
    const bool tight = room - metrics.horizontalAdvance(whole) < auditCharacters * character;
    const QString search = tight ? tr("Search", "short for search everything") : whole;
    const QString arrow = tr("%1 ▾", "the audit in view, on the button that lists all");
    const int left =
        room - metrics.horizontalAdvance(search) - metrics.horizontalAdvance(arrow.arg(QString()));
    const QString audit =
        metrics.elidedText(m_auditName, Qt::ElideMiddle,
                           std::clamp(left, leastAuditCharacters * character, auditCharacters * character));
    if (m_search->text() != search)
        m_search->setText(search);
    if (m_audit->text() != arrow.arg(audit))
        m_audit->setText(arrow.arg(audit));
}

QSize TopBar::minimumSizeHint() const {
    return {m_tabs->sizeHint().width(), sizeHint().height()};
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void TopBar::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace inclusion
