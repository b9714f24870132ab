#include "widgets/panels/side_panel.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace inclusion {

SidePanel::SidePanel(QWidget* judge, QWidget* next, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
    m_layout->setContentsMargins(16, 14, 16, 16);
    m_layout->setSpacing(16);
    m_layout->addWidget(judge, 0, Qt::AlignTop);
    m_layout->addWidget(next, 0, Qt::AlignTop);
    m_layout->addStretch(1);
}

void SidePanel::setFolded(bool folded) {
    m_folded = folded;
    m_layout->setDirection(folded ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, folded ? 1 : 0);
    m_layout->setStretch(1, folded ? 1 : 0);
    m_layout->setStretch(2, folded ? 0 : 1);
    update();
}

void SidePanel::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    if (m_folded) {
        paintBox(painter, rect(), cardRadius, theme.card, theme.line);
        return;
    }
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, 0, 1, height()), theme.line);
}

} // namespace inclusion
