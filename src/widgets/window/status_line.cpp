#include "widgets/window/status_line.h"

#include "widgets/controls/cut_label.h"
#include "widgets/controls/spoken_label.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace inclusion {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_saving(new SpokenLabel(this)), m_inView(new CutLabel(this)),
      m_undo(new CutLabel(this)), m_author(new QPushButton(this)) {
    m_saving->setObjectName(QStringLiteral("saving"));
    m_inView->setObjectName(QStringLiteral("inView"));
    m_undo->setObjectName(QStringLiteral("nextUndo"));
    m_author->setObjectName(QStringLiteral("authorButton"));
    m_inView->setProperty("textRole", "muted");
    m_undo->setProperty("textRole", "muted");
    m_author->setProperty("buttonRole", "quiet");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 6, 1);
    layout->setSpacing(18);
    layout->addWidget(m_saving);
    layout->addWidget(m_inView);
    layout->addStretch(1);
    layout->addWidget(m_undo);
    layout->addWidget(m_author);
    connect(m_author, &QPushButton::clicked, this, &StatusLine::authorClicked);
    showSaving(Saving::NoFile);
    showAuthor({});
}

void StatusLine::showSaving(Saving saving, const QDateTime& time) {
    m_state = saving;
    switch (saving) {
    case Saving::NoFile:
        m_saving->say({}, {});
        break;
    case Saving::AllSaved: {
        const QString text =
            time.isValid()
                ? tr("Saved %1", "time of day").arg(time.toLocalTime().toString(QStringLiteral("HH:mm")))
                : tr("All saved");
        // Only what was saved now is news.
        m_saving->say(QStringLiteral("✓ ") + text, time.isValid() ? text : QString());
        break;
    }
    case Saving::Failed:
        m_saving->say(QStringLiteral("✕ ") + tr("Not saved"), tr("Not saved"));
        break;
    case Saving::ReadOnly:
        m_saving->say(tr("Reading only"), tr("Reading only"));
        break;
    }
    m_author->setVisible(saving == Saving::AllSaved || saving == Saving::Failed);
    colourSaving();
}

void StatusLine::showInView(const QString& text) {
    m_inView->say(text);
}

void StatusLine::showUndo(const QString& text) {
    m_undo->say(text.isEmpty() ? QString() : tr("Undo %1 (Ctrl+Z)").arg(text));
}

void StatusLine::showAuthor(const QString& author) {
    m_author->setText(author.isEmpty() ? tr("Who is working?") : tr("Working as %1").arg(author));
}

void StatusLine::colourSaving() {
    const Theme& theme = themeOf(this);
    QPalette colours;
    colours.setColor(QPalette::WindowText, m_state == Saving::AllSaved ? theme.done
                                           : m_state == Saving::Failed ? theme.error
                                                                       : theme.muted);
    m_saving->setPalette(colours);
}

void StatusLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        colourSaving();
}

void StatusLine::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace inclusion
