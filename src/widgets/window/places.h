#pragma once

#include "widgets/panels/panel_registry.h"

#include <QObject>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace inclusion {

class PageStack;
class Panel;
class TopBar;

/// The places of an open file, with their tabs and menus. A place is made when somebody goes there for the
/// first time: most sittings need one or two, and the window is there sooner.
class Places : public QObject {
    Q_OBJECT

public:
    /// Where the places are shown. All of it outlives them.
    struct Parts {
        QMainWindow* window;
        QMenuBar* menuBar;
        QAction* before; ///< the menus of the places stand before this one
        PageStack* pages;
        TopBar* topBar;
    };

    Places(const Parts& parts, const PanelContext& context);
    ~Places() override;

    /// The place at that position; null where there is none.
    Panel* at(int place);
    /// Whether somebody has been there.
    bool isMade(int place) const;
    /// The place with that id of the registry, or the one where such things are worked on; -1 without one.
    int placeOf(const QString& id) const;
    int placeOf(Destination::Kind kind) const;
    /// Gives a dropped file to the place that takes such files, and shows it. False where none does.
    bool takeFile(const QString& path);
    /// Makes all of them, for whatever speaks of everything that can be done.
    void makeAll();
    void showMenus(bool shown);

Q_SIGNALS:
    void inViewChanged();
    void destinationChosen(const inclusion::Destination& destination);

private:
    void addMenu(const PanelEntry& entry, int place);
    void showWaiting();

    Parts m_parts;
    PanelContext m_context;
    std::vector<PanelEntry> m_entries;
    std::vector<Panel*> m_panels; ///< null where nobody was yet
    std::vector<QMenu*> m_menus;
};

} // namespace inclusion
