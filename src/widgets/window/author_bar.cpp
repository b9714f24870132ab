#include "widgets/window/author_bar.h"

#include "ui_author_bar.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace inclusion {

AuthorBar::AuthorBar(const QString& author, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::AuthorBar>()) {
    m_ui->setupUi(this);
    m_ui->author->setText(author);
    m_ui->barLayout->setStretch(0, 1);
    m_ui->author->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    connect(m_ui->author, &QLineEdit::returnPressed, this, &AuthorBar::keep);
    // The bar goes away with these: not while the button is still in its own click.
    connect(m_ui->keepButton, &QPushButton::clicked, this, &AuthorBar::keep, Qt::QueuedConnection);
    connect(m_ui->laterButton, &QPushButton::clicked, this, &AuthorBar::postponed, Qt::QueuedConnection);
}

AuthorBar::~AuthorBar() = default;

void AuthorBar::focusField() {
    m_ui->author->setFocus(Qt::OtherFocusReason);
    m_ui->author->selectAll();
}

void AuthorBar::keep() {
    const QString author = m_ui->author->text().simplified();
    if (author.isEmpty())
        focusField();
    else
        Q_EMIT given(author);
}

void AuthorBar::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.highContrast ? theme.card : mixed(theme.card, theme.accent, 0.08));
    painter.fillRect(QRect(0, 0, 4, height()), theme.accent);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace inclusion
