#include "app/ending.h"
#include "app/report_export.h"
#include "app/sample_maker.h"
#include "app/translations.h"
#include "core/audit_service.h"
#include "core/framework/framework_loader.h"
#include "core/protection/key_ring.h"
#include "widgets/dialogs/qt_dialogs.h"
#include "widgets/theme/appearance_control.h"
#include "widgets/window/main_window.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"
#include "workbench/writing/spell_checker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

constexpr int usageExit = 2; ///< as inclusion-audit has it

/// What the command line says.
struct Arguments {
    QString file;
    std::optional<int> exit; ///< the program has said what was asked and ends with this
};

/// Data lie in ../share/inclusion-workbench beside the folder of the program, built or installed.
QString dataFolderOf() {
    const QDir folder(QCoreApplication::applicationDirPath());
    return QDir(folder.filePath(QStringLiteral("../share/inclusion-workbench"))).absolutePath();
}

/// Reads the command line without a display: --help and --version work on any terminal.
Arguments readArguments(int& argc, char* argv[]) {
    const QCoreApplication terminal(argc, argv);
    const inclusion::app::Translations translations(dataFolderOf());
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A workbench for honest school inclusion audits."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QCoreApplication::translate("main", "The audit or review pack to open."),
                                 QStringLiteral("[FILE]"));
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return {{}, usageExit};
    }
    if (parser.isSet(help)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return {{}, EXIT_SUCCESS};
    }
    if (parser.isSet(version)) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()),
                    qPrintable(QCoreApplication::applicationVersion()));
        return {{}, EXIT_SUCCESS};
    }
    return {parser.positionalArguments().value(0), {}};
}

} // namespace

/// The composition root of the window program: it builds what the window needs, and nothing else.
int main(int argc, char* argv[]) {
    QCoreApplication::setApplicationName(QStringLiteral("inclusion-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INCLUSION_VERSION));
    const Arguments arguments = readArguments(argc, argv);
    if (arguments.exit)
        return *arguments.exit;

    const QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Inclusion Workbench"));
    QApplication::setDesktopFileName(QStringLiteral("inclusion-workbench"));

    const inclusion::SystemClock clock;
    inclusion::RandomIdFactory ids;
    inclusion::KeyRing keys;
    const inclusion::app::Translations translations(dataFolderOf());
    const std::filesystem::path dataFolder = inclusion::toPath(dataFolderOf());
    inclusion::FrameworkLibrary frameworks(dataFolder / "frameworks");
    inclusion::CrosswalkLibrary crosswalks(dataFolder / "frameworks");
    const QDir dataHome(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QDir config(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    inclusion::WorkbenchSettings settings(config.filePath(QStringLiteral("workbench.ini")));
    inclusion::AppearanceControl appearance(settings);
    appearance.apply();
    inclusion::QtDialogs dialogs;
    inclusion::SpellChecker spelling(
        inclusion::SpellChecker::usualSources(config.filePath(QStringLiteral("my-words.txt"))));

    inclusion::MainWindow window({{clock, ids, &keys},
                                  frameworks,
                                  settings,
                                  appearance,
                                  dialogs,
                                  inclusion::app::reportServices(clock, keys),
                                  inclusion::app::sampleMaker(dataFolder, frameworks),
                                  inclusion::app::calendarExporter(clock),
                                  &crosswalks,
                                  inclusion::app::reviewServices(dataHome.filePath(QStringLiteral("drafts"))),
                                  inclusion::app::recoverySheetExporter(),
                                  &spelling,
                                  dataFolderOf() + QStringLiteral("/docs/user-guide")});
    const inclusion::app::Ending ending(window);
    window.show();
    if (!arguments.file.isEmpty())
        window.openFile(arguments.file);
    return QApplication::exec();
}
