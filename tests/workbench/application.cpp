#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include <QGuiApplication>

#include <memory>

namespace {

/// Timers and models need an application; the session needs no widgets, so there are none.
struct Application : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo&) override {
        m_application = std::make_unique<QGuiApplication>(m_argc, m_argv);
    }
    void testRunEnded(const Catch::TestRunStats&) override { m_application.reset(); }

private:
    int m_argc = 1;
    char m_name[16] = "workbench_tests";
    char* m_argv[2] = {m_name, nullptr};
    std::unique_ptr<QGuiApplication> m_application;
};

CATCH_REGISTER_LISTENER(Application)

} // namespace
