#include "widgets/panels/intake_bar.h"

#include "widgets/theme/theme.h"
#include "workbench/evidence_intake.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace inclusion {
namespace {

constexpr int shownAfter = 300; ///< milliseconds

}

IntakeBar::IntakeBar(EvidenceIntake& intake, QWidget* parent)
    : QWidget(parent), m_intake(intake), m_text(new QLabel(this)), m_way(new QPushButton(this)) {
    setObjectName(QStringLiteral("intakeBar"));
    m_text->setObjectName(QStringLiteral("intakeText"));
    m_text->setWordWrap(true);
    m_way->setObjectName(QStringLiteral("intakeWay"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_way);
    hide();
    m_wait.setSingleShot(true);
    m_wait.setInterval(shownAfter);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        if (m_intake.isBusy())
            say(m_reading, tr("Stop"));
    });
    connect(&intake, &EvidenceIntake::progressed, this, [this](int done, int of) {
        m_reading = tr("Taking in file %1 of %2…").arg(done + 1).arg(of);
        if (isHidden() && !m_wait.isActive())
            m_wait.start();
        else if (!isHidden())
            m_text->setText(m_reading);
    });
    connect(&intake, &EvidenceIntake::finished, this, &IntakeBar::end);
    connect(m_way, &QPushButton::clicked, this, [this] {
        if (m_intake.isBusy())
            m_intake.cancel();
        else
            end({});
    });
}

void IntakeBar::say(const QString& text, const QString& way) {
    m_text->setText(text);
    m_way->setText(way);
    m_way->setAccessibleDescription(text);
    show();
    Q_EMIT orderChanged();
}

void IntakeBar::end(const QStringList& problems) {
    m_wait.stop();
    if (problems.isEmpty()) {
        hide();
        Q_EMIT orderChanged();
        return;
    }
    QPalette colours;
    colours.setColor(QPalette::WindowText, themeOf(this).error);
    m_text->setPalette(colours);
    say(QStringLiteral("✕ ") + problems.join(QLatin1Char(' ')), tr("Close this message"));
}

} // namespace inclusion
