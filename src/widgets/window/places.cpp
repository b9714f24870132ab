#include "widgets/window/places.h"

#include "widgets/panels/panel.h"
#include "widgets/window/menu_letters.h"
#include "widgets/window/page_stack.h"
#include "widgets/window/top_bar.h"
#include "workbench/audit_session.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace inclusion {

Places::Places(const Parts& parts, const PanelContext& context)
    : m_parts(parts), m_context(context), m_entries(allPanels()), m_panels(m_entries.size()) {
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        m_parts.topBar->addPlace(m_entries[place].title);
        addMenu(m_entries[place], static_cast<int>(place));
    }
    connect(&context.session, &AuditSession::changed, this, &Places::showWaiting);
    connect(&context.session, &AuditSession::auditShown, this, &Places::showWaiting);
    showWaiting();
}

Places::~Places() {
    for (QMenu* menu : m_menus)
        delete menu;
    for (Panel* panel : m_panels)
        delete panel;
    m_parts.topBar->clear();
}

void Places::addMenu(const PanelEntry& entry, int place) {
    auto* menu = new QMenu(withFreeLetter(entry.title, lettersOf(*m_parts.menuBar)), m_parts.window);
    menu->setObjectName(QStringLiteral("menu-") + entry.id);
    QAction* go = menu->addAction(tr("Show this place"), m_parts.topBar,
                                  [bar = m_parts.topBar, place] { bar->setCurrent(place); });
    go->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(place + 1)));
    connect(menu, &QMenu::aboutToShow, this, [this, place] { at(place); });
    m_parts.menuBar->insertMenu(m_parts.before, menu);
    m_menus.push_back(menu);
}

Panel* Places::at(int place) {
    if (place < 0 || static_cast<std::size_t>(place) >= m_entries.size())
        return nullptr;
    const auto index = static_cast<std::size_t>(place);
    if (m_panels[index])
        return m_panels[index];
    Panel* panel = m_entries[index].make(m_context, m_parts.window);
    panel->setObjectName(m_entries[index].id);
    m_parts.pages->addPage(panel);
    m_panels[index] = panel;
    connect(panel, &Panel::inViewChanged, this, &Places::inViewChanged);
    connect(panel, &Panel::destinationChosen, this, &Places::destinationChosen);
    // Places may share keys: they count where the keyboard is.
    for (QAction* action : panel->actions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_menus[index]->addActions(panel->actions());
    partLetters(m_menus[index]->actions());
    return panel;
}

bool Places::isMade(int place) const {
    return place >= 0 && static_cast<std::size_t>(place) < m_panels.size() &&
           m_panels[static_cast<std::size_t>(place)] != nullptr;
}

int Places::placeOf(const QString& id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const PanelEntry& entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int Places::placeOf(Destination::Kind kind) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const PanelEntry& entry) {
        return std::find(entry.shows.begin(), entry.shows.end(), kind) != entry.shows.end();
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

bool Places::takeFile(const QString& path) {
    const auto taker = std::find_if(m_entries.begin(), m_entries.end(), [&](const PanelEntry& entry) {
        return !entry.takes.isEmpty() && path.endsWith(entry.takes, Qt::CaseInsensitive);
    });
    if (taker == m_entries.end())
        return false;
    const auto place = static_cast<int>(taker - m_entries.begin());
    at(place)->takeFile(path);
    m_parts.topBar->setCurrent(place);
    return true;
}

void Places::makeAll() {
    for (std::size_t place = 0; place < m_entries.size(); ++place)
        at(static_cast<int>(place));
}

void Places::showMenus(bool shown) {
    for (QMenu* menu : m_menus)
        menu->menuAction()->setVisible(shown);
}

void Places::showWaiting() {
    for (std::size_t place = 0; place < m_entries.size(); ++place)
        if (m_entries[place].waiting)
            m_parts.topBar->setWaiting(static_cast<int>(place), m_entries[place].waiting(m_context.session));
}

} // namespace inclusion
