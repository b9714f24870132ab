#include "widgets/controls/step_heading.h"

#include "widgets/controls/plain_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace inclusion {

StepHeading::StepHeading(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_hint(new QLabel(this)), m_how(new QPushButton(this)),
      m_guidance(plainLabel({}, "muted", this)) {
    m_title->setProperty("textRole", "heading");
    m_hint->setProperty("textRole", "small muted");
    m_hint->setWordWrap(true);
    m_how->setProperty("buttonRole", "quiet");
    m_how->setProperty("besideTheWork", true); // F6 goes to what the step asks for
    auto* row = new QHBoxLayout;
    row->setContentsMargins(discSize() + 8, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_hint, 1);
    row->addWidget(m_how, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_guidance);
    setMinimumHeight(discSize() + 2);
    connect(m_how, &QPushButton::clicked, this, [this] { unfold(!m_open); });
    unfold(false);
}

void StepHeading::unfold(bool open) {
    m_open = open;
    m_how->setText(open ? tr("Hide") : tr("How?"));
    m_how->setAccessibleName(open ? tr("Hide how: %1", "step").arg(title())
                                  : tr("How: %1", "step").arg(title()));
    m_how->setVisible(!m_guidance->text().isEmpty());
    m_guidance->setVisible(open && !m_guidance->text().isEmpty());
}

void StepHeading::setGuidance(const QString& guidance) {
    m_guidance->setText(guidance);
    unfold(m_open);
}

int StepHeading::discSize() const {
    return fontMetrics().height() + 4;
}

void StepHeading::setNumber(int number) {
    m_number = number;
    m_how->setObjectName(QStringLiteral("how-%1").arg(number));
    m_guidance->setObjectName(QStringLiteral("guidance-%1").arg(number));
    update();
}

QString StepHeading::title() const {
    return m_title->text();
}

void StepHeading::setTitle(const QString& title) {
    m_title->setText(title);
    unfold(m_open);
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
    // Beside its name, whatever is unfolded below.
    const QRect disc(0, m_title->geometry().center().y() - size / 2, size, size);
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
