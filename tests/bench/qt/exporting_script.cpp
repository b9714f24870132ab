#include <QApplication>
#include <QWidget>

#include <stdexcept>
#include <vector>

#include "bench/qt/person.h"
#include "bench/qt/scripts.h"
#include "bench/words.h"

namespace inclusion::bench {

namespace {

constexpr int patience = 120; // seconds for the pages of the preview

/// The widget of that name, whether or not its place is in view.
const QWidget& known(const QString& name) {
    for (const QWidget* each : QApplication::allWidgets())
        if (each->objectName() == name)
            return *each;
    throw std::runtime_error("no widget is called " + name.toStdString());
}

/// Chooses the longest report in the place of reports.
void chooseFullReport(Person& person) {
    person.press(Qt::Key_6, Qt::ControlModifier, 1000);
    person.enter(QStringLiteral("templateChoice"));
    person.type(QLatin1Char('f'), 1000);
}

/// Waits for the pages, looks through what was found in them, and has the report written.
void beginExport(Person& person, QChar name) {
    person.press(Qt::Key_6, Qt::ControlModifier, 1000);
    const QWidget& save = known(QStringLiteral("saveReport"));
    for (int second = 0; !save.isEnabled(); ++second) {
        if (second == patience)
            throw std::runtime_error("the report cannot be saved");
        const QWidget& look = known(QStringLiteral("lookedAt"));
        if (look.isVisible() && look.isEnabled()) {
            person.enter(QStringLiteral("lookedAt"));
            person.press(Qt::Key_Space, Qt::NoModifier, 300);
        }
        person.rest(1000);
    }
    person.press(Qt::Key_R, Qt::ControlModifier, 1000);
    person.enter(QStringLiteral("fileNameEdit"));
    person.press(Qt::Key_A, Qt::ControlModifier, 50);
    person.type(name, 50); // another file each time: nothing asks whether to replace one
    person.press(Qt::Key_Return, Qt::NoModifier, 50);
}

} // namespace

void typeDuringExport(Person& person, const Say& say) {
    // The first edit of a day makes a backup.
    person.press(Qt::Key_2, Qt::ControlModifier, 500);
    person.enter(QStringLiteral("description"));
    person.type(QLatin1Char('w'), 3000);

    chooseFullReport(person);
    std::vector<double> took;
    unsigned seed = 60'000;
    for (char name = 'a'; name <= 'h'; ++name) {
        const std::size_t before = took.size();
        beginExport(person, QLatin1Char(name));
        const QWidget& stop = known(QStringLiteral("stopReport")); // there as long as the report is written
        person.press(Qt::Key_2, Qt::ControlModifier, 50);
        person.enter(QStringLiteral("description"));
        while (!stop.isHidden()) {
            for (const QChar character : QString::fromStdString(prose(8, ++seed)))
                if (const double key = person.type(character, quick); !stop.isHidden())
                    took.push_back(key);
            if (const double key = person.type(QLatin1Char(' '), afterWords); !stop.isHidden())
                took.push_back(key);
        }
        if (took.size() == before)
            throw std::runtime_error("the report was written before a key was pressed");
    }
    say(QStringLiteral("the description during an export"), percentile99(took));
}

} // namespace inclusion::bench
