#include "widgets/window/shortcut_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <set>

namespace inclusion {
namespace {

struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

class Collector {
public:
    void add(const QAction& action, const QString& menu) {
        if (action.isSeparator() || action.text().isEmpty() || !m_seen.insert(&action).second)
            return;
        const QString what = menu.isEmpty()
                                 ? plain(action.text())
                                 : Keys::tr("%1: %2", "menu, entry").arg(menu, plain(action.text()));
        for (const QKeySequence& keys : action.shortcuts())
            entries.push_back({keys.toString(QKeySequence::NativeText), what});
    }
    void addMenu(const QMenu& menu) {
        for (const QAction* action : menu.actions()) {
            if (const QMenu* inner = action->menu())
                addMenu(*inner);
            else
                add(*action, plain(menu.title()));
        }
    }
    std::vector<ShortcutEntry> entries;

private:
    std::set<const QAction*> m_seen;
};

} // namespace

std::vector<ShortcutEntry> shortcutsOf(const QMainWindow& window) {
    Collector collector;
    for (const QAction* action : window.menuBar()->actions())
        if (const QMenu* menu = action->menu())
            collector.addMenu(*menu);
    for (const QAction* action : window.findChildren<QAction*>())
        collector.add(*action, {});
    std::vector<ShortcutEntry> entries = std::move(collector.entries);
    entries.push_back(
        {Keys::tr("1 … 9"), Keys::tr("Choose a level, while a level has the focus; 0 for not judged yet")});
    entries.push_back({Keys::tr("Space"), Keys::tr("Mark a descriptor: not yet, partly, fully")});
    entries.push_back({Keys::tr("Enter"), Keys::tr("Add the evidence that is typed")});
    entries.push_back({Keys::tr("F2"), Keys::tr("Change a cell of the evidence table")});
    entries.push_back(
        {Keys::tr("Delete"), Keys::tr("Take a piece of evidence off this statement; it stays in the file")});
    entries.push_back(
        {Keys::tr("Up, Down"), Keys::tr("A day later or earlier, in a date; with Ctrl a week")});
    entries.push_back({Keys::tr("Menu key, Shift+F10"),
                       Keys::tr("In a text: what a misspelt word could be, what a short form means")});
    return entries;
}

} // namespace inclusion
