#include "widgets/controls/work_bar.h"

#include "widgets/controls/spoken_label.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>

namespace inclusion {

WorkBar::WorkBar(const QString& name, QWidget* parent)
    : QWidget(parent), m_message(new SpokenLabel(this)), m_progress(new QProgressBar(this)),
      m_stop(new QPushButton(tr("Stop"), this)) {
    setObjectName(name + QStringLiteral("Bar"));
    m_message->setObjectName(name + QStringLiteral("Message"));
    m_message->setWordWrap(true);
    m_progress->setObjectName(name + QStringLiteral("Progress"));
    m_progress->setAccessibleName(tr("How much of it is done"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_stop->setObjectName(name + QStringLiteral("Stop"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_message, 0, 0);
    layout->addWidget(m_stop, 0, 1, 2, 1);
    layout->addWidget(m_progress, 1, 0);
    layout->setColumnStretch(0, 1);
    hide();
    connect(m_stop, &QPushButton::clicked, this, &WorkBar::stopRequested);
}

void WorkBar::begin(const QString& text) {
    m_progress->setValue(0);
    m_stop->setAccessibleDescription(text);
    show(text, true);
}

void WorkBar::setPercent(int percent) {
    m_progress->setValue(percent);
}

void WorkBar::end(const QString& text) {
    show(text, false);
}

void WorkBar::show(const QString& text, bool isBusy) {
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
    setVisible(!text.isEmpty());
    m_message->say(text, text);
    Q_EMIT orderChanged();
}

} // namespace inclusion
