#include "widgets/panels/review/empty_guide.h"

#include "widgets/controls/plain_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace inclusion {
namespace {

constexpr int guideCharacters = 100; ///< of running text
constexpr int guideMargin = 20;
constexpr int guideBesideList = 8;

} // namespace

EmptyGuide::EmptyGuide(const QString& name, const QString& heading, const QStringList& steps,
                       const QString& begin, QWidget* parent)
    : Card(parent), m_begin(new QPushButton(begin, this)) {
    setObjectName(name);
    setMaximumWidth(guideCharacters * fontMetrics().averageCharWidth());
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 14);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(plainLabel(heading, "heading", this), 0, 0, 1, 2);
    int row = 1;
    for (const QString& step : steps) {
        if (steps.size() > 1) {
            QLabel* number = plainLabel(QString::number(row), "strong", this);
            number->setWordWrap(false);
            grid->addWidget(number, row, 0, Qt::AlignTop);
        }
        grid->addWidget(plainLabel(step, "", this), row, steps.size() > 1 ? 1 : 0, 1,
                        steps.size() > 1 ? 1 : 2);
        ++row;
    }
    m_begin->setObjectName(name + QStringLiteral("Begin"));
    m_begin->setProperty("buttonRole", "primary");
    grid->addWidget(m_begin, row, 0, 1, 2, Qt::AlignLeft);
    connect(m_begin, &QPushButton::clicked, this, &EmptyGuide::begun);
}

void EmptyGuide::takeFocus() {
    m_begin->setFocus(Qt::OtherFocusReason);
}

void EmptyGuide::setEnabledBegin(bool enabled) {
    m_begin->setEnabled(enabled);
}

void EmptyGuide::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setMaximumWidth(guideCharacters * fontMetrics().averageCharWidth());
}

void showGuideAlone(QWidget& list, QLayout& beside, bool alone) {
    list.setVisible(!alone);
    QMargins margins = beside.contentsMargins();
    margins.setLeft(alone ? guideMargin : guideBesideList);
    beside.setContentsMargins(margins);
}

} // namespace inclusion
