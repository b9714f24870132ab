#include "widgets/controls/filter_choice.h"

#include "widgets/theme/workbench_style.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int shownCharacters = 10; ///< of what is chosen, at least

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
    const QString arrow = tr("Show: %1 ▾", "what is shown, on the button that lists all");
    QFont strong = font(); // as the style draws the text of buttons
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const int room =
        width() - 2 * buttonPadding(fontMetrics()) - metrics.horizontalAdvance(arrow.arg(QString()));
    const int least = shownCharacters * metrics.averageCharWidth();
    QString shown = metrics.elidedText(all, Qt::ElideRight, std::max(room, least));
    setText(arrow.arg(shown.replace(QLatin1Char('&'), QStringLiteral("&&"))));
    setToolTip(texts.isEmpty() ? QString() : all);
    setAccessibleName(tr("Show: %1", "filters that are on").arg(all));
    setAccessibleDescription(tr("Several can be chosen; all of them must hold."));
}

QSize FilterChoice::sizeHint() const {
    return minimumSizeHint();
}

QSize FilterChoice::minimumSizeHint() const {
    return {(shownCharacters + 8) * fontMetrics().averageCharWidth() + 2 * buttonPadding(fontMetrics()),
            QPushButton::sizeHint().height()};
}

void FilterChoice::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    showChosen();
}

void FilterChoice::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showChosen();
}

void FilterChoice::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        open();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace inclusion
