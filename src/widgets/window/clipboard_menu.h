#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace inclusion {

/// Cut, copy, paste and "select all" in the Edit menu, for whoever works by menus: they do what their keys do
/// in the field or list that has the keyboard.
class ClipboardMenu : public QObject {
    Q_OBJECT

public:
    /// Puts them before that entry of the menu.
    ClipboardMenu(QMenu* menu, QAction* before);

private:
    void refresh();

    QAction* m_cut;
    QAction* m_copy;
    QAction* m_paste;
    QAction* m_selectAll;
};

} // namespace inclusion
