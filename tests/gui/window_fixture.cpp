#include "gui/window_fixture.h"

#include "widgets/panels/audit_panel.h"
#include "widgets/panels/navigator_view.h"
#include "widgets/panels/panel_registry.h"
#include "workbench/file_reader.h"
#include "workbench/models/navigator_filter.h"
#include "workbench/qt_convert.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QWindow>

#include <stdexcept>

using namespace inclusion;

WindowFixture::WindowFixture(bool open) {
    service.reset();
    settings.setAuthor("SENCO");
    start(open);
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::start(bool open) {
    window = std::make_unique<MainWindow>(
        WindowServices{dependencies(), frameworks, settings, appearance, dialogs, reports, makeSample,
                       exportCalendar, nullptr, review, exportRecoverySheet, &spelling, guide});
    window->resize(1366, 768);
    window->show();
    QApplication::setActiveWindow(window.get());
    static_cast<void>(QTest::qWaitForWindowActive(window.get()));
    if (open && !window->openFile(fromPath(file)))
        throw std::runtime_error("the window does not open the file");
    settle();
    if (open)
        enter(QStringLiteral("audit")); // where most tests work
}

void WindowFixture::failWithName(const QString& name) {
    throw std::runtime_error("no visible widget is called " + name.toStdString());
}

bool WindowFixture::isShown(const QString& name) {
    const auto widgets = window->findChildren<QWidget*>(name);
    return std::any_of(widgets.begin(), widgets.end(),
                       [](const QWidget* widget) { return widget->isVisible(); });
}

void WindowFixture::enter(const QString& place) {
    const auto panels = allPanels();
    for (std::size_t at = 0; at < panels.size(); ++at) {
        if (panels[at].id == place)
            press(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(at)), Qt::ControlModifier);
    }
    if (!isShown(place))
        failWithName(place);
}

void WindowFixture::choose(const std::string& subjectId) {
    if (!isShown(QStringLiteral("audit")))
        enter(QStringLiteral("audit"));
    auto& navigator = find<NavigatorView>("navigator");
    const auto* model = qobject_cast<NavigatorFilter*>(navigator.model());
    const QModelIndex index = model->indexOf(toQt(subjectId));
    if (!index.isValid())
        throw std::runtime_error("the navigator has no " + subjectId);
    navigator.scrollTo(index);
    QTest::mouseClick(navigator.viewport(), Qt::LeftButton, {}, navigator.visualRect(index).center());
    settle();
}

void WindowFixture::walkTo(const std::string& subjectId) {
    enter(QStringLiteral("overview"));
    enter(QStringLiteral("audit")); // who comes from elsewhere is in the navigator
    press(Qt::Key_Home);
    for (int step = 0; step < 100; ++step) {
        if (subject() == toQt(subjectId))
            return;
        press(Qt::Key_Down);
    }
    throw std::runtime_error("the navigator never comes to " + subjectId);
}

QString WindowFixture::subject() {
    return find<AuditPanel>("audit").subjectId();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    settle();
}

void WindowFixture::type(const QString& text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
    settle();
}

void WindowFixture::click(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
    settle();
}

void WindowFixture::fromMenu(const QStringList& menus, const QString& action) {
    auto* first = window->findChild<QMenu*>(menus.front());
    const auto* wanted = window->findChild<QAction*>(action);
    if (!first || !wanted)
        throw std::runtime_error("no menu has " + action.toStdString());
    press(QKeySequence::mnemonic(first->title())[0].key(), Qt::AltModifier);
    for (const QString& name : menus) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu || menu->objectName() != name)
            throw std::runtime_error("no key opens the menu " + name.toStdString());
        const auto* inside = name == menus.back() ? nullptr : window->findChild<QMenu*>(menus.back());
        const QAction* entry = inside ? inside->menuAction() : wanted;
        for (int step = 0; menu->activeAction() != entry; ++step) {
            if (step > 60)
                throw std::runtime_error("Down never comes to " + entry->text().toStdString());
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QTest::keyClick(menu, inside ? Qt::Key_Right : Qt::Key_Return);
    }
    settle();
}

void WindowFixture::leaveBy(const QString& banner, const QString& text) {
    for (auto* button : find(banner).findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == text) {
            click(*button);
            return;
        }
    }
    throw std::runtime_error("the banner does not offer " + text.toStdString());
}

void WindowFixture::tabTo(const QString& name) {
    for (int step = 0; step < 200; ++step) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return;
        press(Qt::Key_Tab);
    }
    throw std::runtime_error("Tab never reaches " + name.toStdString());
}

void WindowFixture::settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    // As a person waits for what a search finds.
    if (const AuditSession* session = window ? window->session() : nullptr)
        static_cast<void>(QTest::qWaitFor([session] { return !session->reader().isBusy(); }));
    QCoreApplication::processEvents(); // what was found is laid out, and laid out again for its width
    QCoreApplication::processEvents();
    if (window)
        models.lookBelow(*window);
}

const AuditService& WindowFixture::stored() {
    service = require(AuditService::open(file, OpenMode::ReadOnly, dependencies()));
    return *service;
}

Judgement WindowFixture::judgementInFile(const std::string& subjectId) {
    return require(stored().judgement(audit.id, subjectId)).value_or(Judgement{});
}

HighlightState WindowFixture::highlightInFile(const std::string& descriptorId) {
    const auto highlight = require(stored().highlight(audit.id, descriptorId));
    return highlight ? highlight->state : HighlightState::NotYet;
}

std::vector<Evidence> WindowFixture::evidenceInFile(const std::string& subjectId) {
    EvidenceFilter filter;
    filter.auditId = audit.id;
    filter.subjectId = subjectId;
    return require(stored().evidenceList(filter));
}
