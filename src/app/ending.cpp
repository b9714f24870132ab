#include "app/ending.h"

#include "widgets/window/main_window.h"

#include <QGuiApplication>
#include <QSessionManager>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <utility>
#endif

namespace inclusion::app {

#ifdef Q_OS_UNIX
namespace {

/// A handler may do next to nothing: it writes a byte here, and the event loop reads it there.
std::array<int, 2> ends{-1, -1};

void tell(int signal) {
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
}

} // namespace
#endif

Ending::Ending(MainWindow& window) : m_window(window) {
    // Within the signal, while the desktop waits for an answer.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager& manager) {
            if (!m_window.keepEverything() && manager.allowsInteraction())
                manager.cancel(); // a banner of the window says what to do
        },
        Qt::DirectConnection);
    listenToSignals();
}

void Ending::listenToSignals() {
#ifdef Q_OS_UNIX
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return; // the signals end the program as they always do
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t taken = ::read(ends[1], &byte, 1);
        if (m_window.close())
            QCoreApplication::quit(); // whatever else is open goes along
    });
    struct sigaction action {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        sigaction(signal, &action, nullptr);
#endif
}

Ending::~Ending() {
#ifdef Q_OS_UNIX
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        std::signal(signal, SIG_DFL);
    for (int& end : ends)
        if (end >= 0)
            ::close(std::exchange(end, -1));
#endif
}

} // namespace inclusion::app
