#include "app/translations.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>

namespace inclusion::app {

Translations::Translations(const QString& dataFolder) {
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    install(QStringLiteral("qtbase"), {QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
    install(QStringLiteral("inclusion-workbench"),
            {own + QStringLiteral("/translations"), dataFolder + QStringLiteral("/translations")});
}

void Translations::install(const QString& name, const QStringList& folders) {
    for (const QString& folder : folders) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(QLocale::system(), name, QStringLiteral("_"), folder))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return;
    }
}

} // namespace inclusion::app
