#pragma once

#include "support/audit_fixture.h"
#include "widgets/theme/appearance_control.h"
#include "widgets/window/main_window.h"
#include "workbench/audit_session.h"
#include "workbench/workbench_settings.h"
#include "workbench/writing/spell_checker.h"

#include <QAbstractButton>
#include <QTest>

#include <memory>
#include <string>

#include "gui/model_watch.h"
#include "gui/scripted_dialogs.h"

/// The real window on a real file in a folder of its own. Tests press keys and click, then look into the
/// file.
struct WindowFixture : AuditFixture {
    /// With the file of `AuditFixture` open, unless told otherwise.
    explicit WindowFixture(bool open = true);
    ~WindowFixture();

    /// Makes and shows the window. The services are those below; change them before.
    void start(bool open);

    /// The visible widget with that object name; fails the test without one.
    template <typename Widget = QWidget>
    Widget& find(const QString& name) {
        for (Widget* widget : window->findChildren<Widget*>(name)) {
            if (widget->isVisible())
                return *widget;
        }
        failWithName(name);
    }
    /// Whether a visible widget has that object name.
    bool isShown(const QString& name);
    /// Brings a place into view, by its id in the panel registry.
    void enter(const QString& place);
    /// Chooses an item or area in the navigator, in the Audit place.
    void choose(const std::string& subjectId);
    /// The same by keys alone.
    void walkTo(const std::string& subjectId);
    /// The item or area in view.
    QString subject();
    /// Presses a key where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types where the focus is.
    void type(const QString& text);
    void click(QWidget& widget);
    /// Chooses an entry of a menu, by keys alone: Alt and its letter, Down and Enter. `menus` are the object
    /// names of the menu and of the one inside it where the entry stands.
    void fromMenu(const QStringList& menus, const QString& action);
    /// Chooses a way out of a banner by what its button says; fails the test where it offers no such thing.
    void leaveBy(const QString& banner, const QString& text);
    /// Presses Tab until that widget has the focus; fails the test when it never gets it.
    void tabTo(const QString& name);
    /// Lets queued events happen.
    void settle();

    /// The file as somebody else reads it.
    const inclusion::AuditService& stored();
    inclusion::Judgement judgementInFile(const std::string& subjectId);
    inclusion::HighlightState highlightInFile(const std::string& descriptorId);
    std::vector<inclusion::Evidence> evidenceInFile(const std::string& subjectId);

    /// Every item model of the window runs under Qt's model tester.
    ModelWatch models;
    ScriptedDialogs dialogs;
    inclusion::WorkbenchSettings settings{QString::fromStdString((folder / "settings.ini").string())};
    inclusion::AppearanceControl appearance{settings};
    inclusion::FrameworkLibrary frameworks{std::filesystem::path(INCLUSION_SOURCE_DIR) / "frameworks"};
    inclusion::ReportServices reports;
    std::function<inclusion::Result<>(const std::filesystem::path&)> makeSample;
    inclusion::CalendarExporter exportCalendar;
    inclusion::ReviewServices review;
    inclusion::RecoverySheetExporter exportRecoverySheet;
    /// Spelling by the dictionary of this computer; the own words stand in the folder.
    inclusion::SpellChecker spelling{
        inclusion::SpellChecker::usualSources(QString::fromStdString((folder / "my-words.txt").string()))};
    QString guide; ///< where the user guide stands; empty for none
    std::unique_ptr<inclusion::MainWindow> window;

private:
    [[noreturn]] void failWithName(const QString& name);
};
