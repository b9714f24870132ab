#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace inclusion {

class Framework;
class GlossaryDialog;
class SpellChecker;
class WorkbenchSettings;
class WritingAids;

/// What the window's menus offer for writing: spelling on and off, the next word that is spelt wrong, and the
/// short forms in view explained.
class WritingMenu : public QObject {
    Q_OBJECT

public:
    struct Place {
        QWidget* window;
        QMenu* edit;
        QMenu* help;
        std::function<QWidget*()> page; ///< what is in view, whose short forms are explained
    };

    /// `spelling` may be null. The settings must outlive the window.
    WritingMenu(const Place& place, SpellChecker* spelling, WorkbenchSettings& settings);

    /// Another framework is in view; null for none.
    void setFramework(const Framework* framework);

private:
    void refresh();
    void goToNextMisspelt();
    void explain();

    Place m_place;
    WritingAids* m_aids;
    QAction* m_check;
    QAction* m_next;
    QPointer<GlossaryDialog> m_glossary;
};

} // namespace inclusion
