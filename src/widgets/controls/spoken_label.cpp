#include "widgets/controls/spoken_label.h"

#include "widgets/theme/theme.h"

#include <QAccessibleWidget>
#include <QTimer>

namespace inclusion {
namespace {

class SpokenLabelAccessible : public QAccessibleWidget {
public:
    explicit SpokenLabelAccessible(SpokenLabel* label)
        : QAccessibleWidget(label, QAccessible::Notification) {}

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Name)
            return static_cast<SpokenLabel*>(object())->spokenText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    if (auto* label = qobject_cast<SpokenLabel*>(object))
        return new SpokenLabelAccessible(label);
    return nullptr;
}

} // namespace

SpokenLabel::SpokenLabel(QWidget* parent) : QLabel(parent) {
    // Qt keeps the list of factories for the whole program and ignores one that it knows.
    QAccessible::installFactory(makeAccessible);
}

void SpokenLabel::say(const QString& text, const QString& spoken) {
    setText(text);
    if (spoken == m_spoken)
        return;
    m_spoken = spoken;
    readOut();
}

void SpokenLabel::sayProblem(const QString& problem) {
    QPalette colours;
    colours.setColor(QPalette::WindowText, themeOf(this).error);
    setPalette(colours);
    m_spoken.clear();
    say(problem.isEmpty() ? QString() : QStringLiteral("✕ ") + problem, problem);
    setVisible(!problem.isEmpty());
}

void SpokenLabel::showEvent(QShowEvent* event) {
    QLabel::showEvent(event);
    readOut();
}

void SpokenLabel::readOut() {
    if (m_spoken.isEmpty() || !isVisible() || !QAccessible::isActive())
        return;
    // After the event at hand: what the focus does at the same time would be read over it.
    QTimer::singleShot(0, this, [this] {
        QAccessibleEvent shown(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    });
}

} // namespace inclusion
