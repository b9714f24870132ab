#include "widgets/controls/hint_box.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace inclusion {

HintBox::HintBox(const JudgementHint& hint, QWidget* parent) : QWidget(parent), m_title(new QLabel(this)) {
    m_title->setText(QStringLiteral("▲ ") + hint.title);
    m_title->setProperty("textRole", "strong");
    m_title->setWordWrap(true);
    auto* advice = new QLabel(hint.advice, this);
    advice->setProperty("textRole", "muted");
    advice->setWordWrap(true);
    auto* button = new QPushButton(hint.wayOutText, this);
    button->setObjectName(QStringLiteral("hintWayOut"));
    button->setAccessibleDescription(hint.title);
    connect(button, &QPushButton::clicked, this,
            [this, wayOut = hint.wayOut] { Q_EMIT wayOutChosen(wayOut); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 9, 12, 10);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(advice);
    layout->addSpacing(3);
    layout->addWidget(button, 0, Qt::AlignLeft);
    colourTitle();
}

void HintBox::colourTitle() {
    QPalette colours;
    colours.setColor(QPalette::WindowText, themeOf(this).attention);
    m_title->setPalette(colours);
}

void HintBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        colourTitle();
}

void HintBox::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    paintBox(painter, rect(), cardRadius, theme.card, theme.attention);
}

} // namespace inclusion
