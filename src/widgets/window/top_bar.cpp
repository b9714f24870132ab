#include "widgets/window/top_bar.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>

namespace inclusion {
namespace {

constexpr int auditCharacters = 40; ///< of the name of the audit, in average ones; more is cut

} // namespace

TopBar::TopBar(QWidget* parent) : QWidget(parent), m_tabs(new QTabBar(this)), m_audit(new QPushButton(this)) {
    m_tabs->setObjectName(QStringLiteral("places"));
    m_tabs->setAccessibleName(tr("Places"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 12, 3);
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    m_audit->setObjectName(QStringLiteral("auditInView"));
    m_audit->setToolTip(tr("All audits of this file (Ctrl+Shift+O)"));
    layout->addWidget(m_audit);
    connect(m_audit, &QPushButton::clicked, this, &TopBar::auditsClicked);
    auto* search = new QPushButton(tr("Search everything (Ctrl+K)"), this);
    search->setObjectName(QStringLiteral("searchEverything"));
    layout->addWidget(search);
    connect(search, &QPushButton::clicked, this, &TopBar::searchClicked);
    connect(m_tabs, &QTabBar::currentChanged, this, &TopBar::placeChosen);
}

void TopBar::addPlace(const QString& title) {
    const QSignalBlocker quiet(m_tabs);
    const int place = m_tabs->addTab(title);
    m_titles.append(title);
    m_tabs->setTabToolTip(place, tr("Ctrl+%1").arg(place + 1));
}

void TopBar::setWaiting(int place, int count) {
    if (place >= 0 && place < m_tabs->count())
        m_tabs->setTabText(place, count > 0 ? tr("%1 (%2)", "place, how many things wait there")
                                                  .arg(m_titles.value(place), QString::number(count))
                                            : m_titles.value(place));
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
    const QString shown =
        fontMetrics().elidedText(name, Qt::ElideMiddle, auditCharacters * fontMetrics().averageCharWidth());
    m_audit->setText(tr("%1 ▾", "the audit in view, on the button that lists all").arg(shown));
    m_audit->setAccessibleName(tr("Audit in view: %1. Shows all audits of this file").arg(name));
}

void TopBar::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace inclusion
