#include "app/report_export.h"
#include "app/sample_maker.h"
#include "core/audit_service.h"
#include "core/framework/framework_loader.h"
#include "widgets/dialogs/qt_dialogs.h"
#include "widgets/theme/appearance_control.h"
#include "widgets/window/main_window.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

/// The composition root of the window program: it builds what the window needs, and nothing else.
int main(int argc, char* argv[]) {
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("inclusion-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Inclusion Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(INCLUSION_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("inclusion-workbench"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A workbench for honest school inclusion audits."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QCoreApplication::translate("main", "The audit to open."),
                                 QStringLiteral("[FILE]"));
    parser.process(app);

    const inclusion::SystemClock clock;
    inclusion::RandomIdFactory ids;
    // Data lie in ../share/inclusion-workbench beside the folder of the program, built or installed.
    const QDir data(QDir(QCoreApplication::applicationDirPath())
                        .filePath(QStringLiteral("../share/inclusion-workbench")));
    const std::filesystem::path dataFolder = inclusion::toPath(data.absolutePath());
    inclusion::FrameworkLibrary frameworks(dataFolder / "frameworks");
    const QDir config(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    inclusion::WorkbenchSettings settings(config.filePath(QStringLiteral("workbench.ini")));
    inclusion::AppearanceControl appearance(settings);
    appearance.apply();
    inclusion::QtDialogs dialogs;

    inclusion::MainWindow window({{clock, ids},
                                  frameworks,
                                  settings,
                                  appearance,
                                  dialogs,
                                  inclusion::app::reportExporter(clock),
                                  inclusion::app::sampleMaker(dataFolder, frameworks)});
    window.show();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.openFile(files.first());
    return QApplication::exec();
}
