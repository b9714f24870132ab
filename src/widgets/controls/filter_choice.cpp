#include "widgets/controls/filter_choice.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int shownCharacters = 16; ///< at least

/// A menu that stays open while things in it are chosen.
class StayingMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Space && choose(activeAction()))
            event->accept();
        else
            QMenu::keyPressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (!choose(actionAt(event->position().toPoint())))
            QMenu::mouseReleaseEvent(event);
    }

private:
    static bool choose(QAction* action) {
        if (!action || !action->isCheckable())
            return false;
        action->trigger();
        return true;
    }
};

} // namespace

FilterChoice::FilterChoice(QWidget* parent)
    : QPushButton(parent), m_menu(new StayingMenu(this)), m_separator(m_menu->addSeparator()) {
    m_menu->setAccessibleName(tr("What to show"));
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    auto* all = m_menu->addAction(tr("Everything"));
    connect(all, &QAction::triggered, this, [this] {
        clear();
        Q_EMIT changed();
    });
    connect(this, &QPushButton::clicked, this, &FilterChoice::open);
    setAccessibleDescription(tr("Several can be chosen; all of them must hold."));
    showChosen();
}

bool FilterChoice::offer(const QList<Choice>& choices) {
    const QStringList before = chosen();
    const auto actions = m_menu->actions();
    for (QAction* action : actions)
        if (action->isCheckable())
            delete action;
    for (const Choice& choice : choices) {
        auto* action =
            new QAction(QString(choice.text).replace(QLatin1Char('&'), QStringLiteral("&&")), m_menu);
        action->setCheckable(true);
        action->setData(choice.id);
        action->setToolTip(choice.text);
        action->setChecked(before.contains(choice.id));
        connect(action, &QAction::triggered, this, [this] {
            showChosen();
            Q_EMIT changed();
        });
        m_menu->insertAction(m_separator, action);
    }
    showChosen();
    return chosen().size() < before.size();
}

QStringList FilterChoice::chosen() const {
    QStringList ids;
    for (const QAction* action : m_menu->actions())
        if (action->isChecked())
            ids.append(action->data().toString());
    return ids;
}

QStringList FilterChoice::chosenTexts() const {
    QStringList texts;
    for (const QAction* action : m_menu->actions())
        if (action->isChecked())
            texts.append(action->toolTip());
    return texts;
}

void FilterChoice::clear() {
    for (QAction* action : m_menu->actions())
        action->setChecked(false);
    showChosen();
}

void FilterChoice::open() {
    m_menu->setMinimumWidth(width());
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    m_menu->setActiveAction(m_menu->actions().constFirst());
}

void FilterChoice::showChosen() {
    const QStringList texts = chosenTexts();
    const QString all = texts.isEmpty() ? tr("everything") : texts.join(tr(" and ", "between filters"));
    const QString shown = tr("Show: %1", "filters that are on").arg(all);
    setText(QString(shown).replace(QLatin1Char('&'), QStringLiteral("&&")));
    setToolTip(texts.isEmpty() ? QString() : all);
    setAccessibleName(shown);
}

QStyleOptionComboBox FilterChoice::look() const {
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.currentText = accessibleName();
    option.state.setFlag(QStyle::State_Sunken, isDown());
    return option;
}

QSize FilterChoice::sizeHint() const {
    return minimumSizeHint();
}

QSize FilterChoice::minimumSizeHint() const {
    const QStyleOptionComboBox option = look();
    const QSize least(shownCharacters * fontMetrics().averageCharWidth(), fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, least, this);
}

void FilterChoice::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    const QStyleOptionComboBox option = look();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void FilterChoice::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        open();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace inclusion
