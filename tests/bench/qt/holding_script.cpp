#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

#include "bench/qt/person.h"
#include "bench/qt/scripts.h"

namespace inclusion::bench {

namespace {

constexpr int settled = 700; // milliseconds: searches and what comes from other threads are over

/// Does things, and keeps the longest time that one of them held the window up, under the name of the thing.
class Doing {
public:
    Doing(Person& person, const Say& say) : m_person(person), m_say(say) {}

    void press(const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               int times = 1) {
        double longest = 0;
        for (int i = 0; i < times; ++i) {
            m_person.press(key, modifiers, settled);
            longest = std::max(longest, m_person.longest());
        }
        m_say(QString::fromLatin1(name), longest);
    }
    void click(const char* name, const char* widget) {
        auto& button = Person::find(QLatin1String(widget));
        m_person.click(button, button.rect().center(), settled);
        m_say(QString::fromLatin1(name), m_person.longest());
    }
    void clickOn(const QString& name, QWidget& widget, QPoint where) {
        m_person.click(widget, where, settled);
        m_say(name, m_person.longest());
    }
    void type(const char* name, const QString& text) {
        double longest = 0;
        for (const QChar character : text) {
            m_person.type(character, settled);
            longest = std::max(longest, m_person.longest());
        }
        m_say(QString::fromLatin1(name), longest);
    }

private:
    Person& m_person;
    const Say& m_say;
};

void visitPlaces(Doing& doing, const char* (&names)[6]) {
    const Qt::Key keys[] = {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_2};
    for (std::size_t place = 0; place < std::size(keys); ++place)
        doing.press(names[place], keys[place], Qt::ControlModifier);
}

void sortBank(Person& person, Doing& doing) {
    auto* table = dynamic_cast<QTableView*>(&Person::find(QStringLiteral("bank")));
    QHeaderView* header = table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                            header->height() / 2);
        doing.clickOn(QStringLiteral("sorting evidence by ") +
                          table->model()->headerData(column, Qt::Horizontal).toString(),
                      *header->viewport(), middle);
    }
    person.enter(QStringLiteral("bank"));
    doing.press("going down the evidence", Qt::Key_PageDown, Qt::NoModifier, 5);
    doing.press("going to the last evidence", Qt::Key_End, Qt::ControlModifier);
    doing.press("selecting all evidence", Qt::Key_A, Qt::ControlModifier);
    doing.press("selecting one again", Qt::Key_Home, Qt::ControlModifier);
}

void filterBank(Person& person, Doing& doing) {
    const std::pair<const char*, const char*> boxes[] = {{"filterSource", "filtering evidence by source"},
                                                         {"filterTag", "filtering evidence by tag"},
                                                         {"filterAudit", "filtering evidence by audit"},
                                                         {"filterShow", "filtering evidence not used"}};
    for (const auto& [box, name] : boxes) {
        person.enter(QLatin1String(box));
        doing.press(name, Qt::Key_Down);
        doing.press(name, Qt::Key_Home);
    }
    person.enter(QStringLiteral("search"));
    doing.type("searching evidence", QStringLiteral("wa wb"));
    doing.press("searching evidence no more", Qt::Key_Backspace, Qt::NoModifier, 5);
}

} // namespace

void goEverywhere(Person& person, const Say& say) {
    Doing doing(person, say);
    const char* first[] = {"overview for the first time", "evidence for the first time",
                           "actions for the first time",  "review for the first time",
                           "report for the first time",   "audit for the first time"};
    const char* again[] = {"overview again", "evidence again", "actions again",
                           "review again",   "report again",   "audit again"};
    visitPlaces(doing, first);
    person.enter(QStringLiteral("description"));
    doing.type("the first edit of the day", QStringLiteral("w"));
    doing.type("another edit", QStringLiteral("ab"));
    visitPlaces(doing, again);
    doing.press("the next statement", Qt::Key_Down, Qt::AltModifier, 8);
    doing.press("undo", Qt::Key_Z, Qt::ControlModifier, 3);
    doing.click("opening the history of a statement", "historyToggle");
    doing.press("the next statement with its history", Qt::Key_Down, Qt::AltModifier, 3);
    doing.press("the list of audits", Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    person.press(Qt::Key_Up, Qt::NoModifier, 300);
    doing.press("another audit", Qt::Key_Return);
    person.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier, settled);
    person.press(Qt::Key_Down, Qt::NoModifier, 300);
    doing.press("the first audit again", Qt::Key_Return);
    doing.press("opening the search over everything", Qt::Key_K, Qt::ControlModifier);
    person.press(Qt::Key_Escape, Qt::NoModifier, 300);

    person.press(Qt::Key_3, Qt::ControlModifier, settled);
    sortBank(person, doing);
    filterBank(person, doing);

    person.press(Qt::Key_1, Qt::ControlModifier, settled);
    doing.click("the audit on a past date", "seePast");
}

} // namespace inclusion::bench
