#pragma once

#include <QCoreApplication>
#include <QTranslator>

#include <memory>
#include <vector>

namespace inclusion::app {

/// The translations that fit the language of the desktop, installed as long as this lives: ours from the
/// person's own folder or the program's (`<data>/translations`), and Qt's own for its dialogs.
class Translations {
public:
    explicit Translations(const QString& dataFolder);

private:
    void install(const QString& name, const QStringList& folders);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace inclusion::app
