#include "widgets/controls/step_heading.h"

#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace inclusion {

StepHeading::StepHeading(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_hint(new QLabel(this)) {
    m_title->setProperty("textRole", "heading");
    m_hint->setProperty("textRole", "small muted");
    m_hint->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(discSize() + 8, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_hint, 1);
    setMinimumHeight(discSize() + 2);
}

int StepHeading::discSize() const {
    return fontMetrics().height() + 4;
}

void StepHeading::setNumber(int number) {
    m_number = number;
    update();
}

QString StepHeading::title() const {
    return m_title->text();
}

void StepHeading::setTitle(const QString& title) {
    m_title->setText(title);
}

QString StepHeading::hint() const {
    return m_hint->text();
}

void StepHeading::setHint(const QString& hint) {
    m_hint->setText(hint);
}

void StepHeading::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = discSize();
    const QRect disc(0, (height() - size) / 2, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(disc);
    QFont digits = font();
    digits.setWeight(QFont::Bold);
    painter.setFont(digits);
    painter.setPen(theme.onAccent);
    painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
}

} // namespace inclusion
