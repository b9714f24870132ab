#include "widgets/controls/banner.h"

#include "widgets/controls/spoken_label.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace inclusion {
namespace {

QString signOf(BannerContent::Tone tone) {
    switch (tone) {
    case BannerContent::Tone::Error:
        return QStringLiteral("✕");
    case BannerContent::Tone::Attention:
        return QStringLiteral("▲");
    case BannerContent::Tone::Plain:
        break;
    }
    return {};
}

} // namespace

Banner::Banner(const BannerContent& content, QWidget* parent)
    : QWidget(parent), m_tone(content.tone), m_sign(nullptr) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(10);
    if (m_tone != BannerContent::Tone::Plain) {
        auto* sign = new QLabel(signOf(m_tone), this);
        sign->setProperty("textRole", "heading");
        m_sign = sign;
        layout->addWidget(sign);
    }
    auto* text = new SpokenLabel(this);
    text->say(content.text, content.text);
    text->setObjectName(QStringLiteral("bannerText"));
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    for (std::size_t place = 0; place < content.waysOut.size(); ++place) {
        auto* button = new QPushButton(content.waysOut[place].text, this);
        button->setObjectName(QStringLiteral("wayOut%1").arg(place + 1));
        button->setAccessibleDescription(content.text);
        // Acting may take this banner away: not while the button is still in its own click.
        connect(button, &QPushButton::clicked, this, content.waysOut[place].act, Qt::QueuedConnection);
        layout->addWidget(button);
    }
    setAccessibleName(content.text);
    colourSign();
}

QColor Banner::toneColour() const {
    const Theme& theme = themeOf(this);
    switch (m_tone) {
    case BannerContent::Tone::Error:
        return theme.error;
    case BannerContent::Tone::Attention:
        return theme.attention;
    case BannerContent::Tone::Plain:
        break;
    }
    return theme.accent;
}

void Banner::colourSign() {
    if (!m_sign)
        return;
    QPalette colours;
    colours.setColor(QPalette::WindowText, toneColour());
    m_sign->setPalette(colours);
}

void Banner::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        colourSign();
}

void Banner::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), mixed(theme.card, toneColour(), theme.highContrast ? 0.0 : 0.08));
    painter.fillRect(QRect(0, 0, 4, height()), toneColour());
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

BannerArea::BannerArea(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

QWidget* BannerArea::banner(const QString& key) const {
    for (int place = 0; place < m_layout->count(); ++place) {
        QWidget* widget = m_layout->itemAt(place)->widget();
        if (widget && widget->objectName() == key)
            return widget;
    }
    return nullptr;
}

bool BannerArea::isShown(const QString& key) const {
    return banner(key) != nullptr;
}

void BannerArea::show(const QString& key, const BannerContent& content) {
    show(key, new Banner(content, this));
}

void BannerArea::show(const QString& key, QWidget* widget) {
    close(key);
    widget->setObjectName(key);
    m_layout->insertWidget(0, widget);
    widget->show();
    QWidget::show();
}

void BannerArea::close(const QString& key) {
    QWidget* widget = banner(key);
    if (!widget)
        return;
    m_layout->removeWidget(widget);
    widget->hide();
    widget->deleteLater();
    setVisible(m_layout->count() > 0);
}

void BannerArea::clear() {
    while (m_layout->count() > 0)
        close(m_layout->itemAt(0)->widget()->objectName());
}

} // namespace inclusion
