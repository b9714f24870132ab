#include "widgets/controls/level_pick.h"

#include "widgets/controls/focus_order.h"
#include "widgets/controls/level_choice.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace inclusion {

LevelPick::LevelPick(QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_group(new QButtonGroup(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
}

void LevelPick::setLevels(const std::vector<Level>& levels, const QString& prefix, const QString& none) {
    if (levels == m_levels && prefix == m_prefix)
        return;
    m_levels = levels;
    m_prefix = prefix;
    for (const auto& each : m_choices)
        delete each.second;
    m_choices.clear();
    if (levels.empty())
        return;
    const int count = static_cast<int>(levels.size());
    const auto add = [&](int rank, const QString& id, const QString& name) {
        auto* choice = new LevelChoice(rank, count, name, this);
        choice->setObjectName(prefix + (id.isEmpty() ? QStringLiteral("none") : id));
        choice->setAccessibleDescription(tr("Level %1 of %2").arg(rank).arg(count));
        m_group->addButton(choice);
        m_layout->addWidget(choice);
        connect(choice, &QRadioButton::clicked, this, [this, id] {
            stopTabAtChecked(*m_group);
            Q_EMIT picked(id);
        });
        m_choices.emplace_back(id, choice);
    };
    for (int rank = 1; rank <= count; ++rank)
        add(rank, levels[static_cast<std::size_t>(rank - 1)].first,
            levels[static_cast<std::size_t>(rank - 1)].second);
    add(0, {}, none);
    m_choices.back().second->setAccessibleDescription({});
    choose({});
}

QString LevelPick::chosen() const {
    for (const auto& [id, choice] : m_choices)
        if (choice->isChecked())
            return id;
    return {};
}

void LevelPick::choose(const QString& id) {
    for (const auto& [each, choice] : m_choices)
        if (each == id)
            choice->setChecked(true);
    stopTabAtChecked(*m_group);
}

void LevelPick::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || digit < 0 || digit > 9 || digit >= static_cast<int>(m_choices.size())) {
        QWidget::keyPressEvent(event);
        return;
    }
    // The last choice is that of no level.
    LevelChoice* choice =
        (digit == 0 ? m_choices.back() : m_choices[static_cast<std::size_t>(digit - 1)]).second;
    choice->setFocus(Qt::OtherFocusReason);
    choice->click();
}

} // namespace inclusion
