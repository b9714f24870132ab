#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include "widgets/theme/workbench_style.h"

#include <catch2/catch.hpp>

#include <QApplication>

#include <cstdio>
#include <memory>

namespace {

/// What Qt says, but for one line that the offscreen platform repeats with every window.
void sayUnlessKnown(QtMsgType, const QMessageLogContext&, const QString& message) {
    if (message.contains(QLatin1String("propagateSizeHints")))
        return;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/// The application that every window test runs in.
struct Application : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo&) override {
        qInstallMessageHandler(sayUnlessKnown);
        m_application = std::make_unique<QApplication>(m_argc, m_argv);
        QApplication::setStyle(new inclusion::WorkbenchStyle(inclusion::Appearance::Light));
    }
    void testRunEnded(const Catch::TestRunStats&) override { m_application.reset(); }

private:
    int m_argc = 1;
    char m_name[10] = "gui_tests";
    char* m_argv[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

CATCH_REGISTER_LISTENER(Application)

} // namespace
