#include <vector>

#include "bench/qt/person.h"
#include "bench/qt/scripts.h"
#include "bench/words.h"

namespace inclusion::bench {

namespace {

constexpr int slow = 170; // longer than the pause after which searches begin

/// The keys pressed in one field, and how long each held the GUI thread.
class Field {
public:
    Field(Person& person, const char* name) : m_person(person), m_name(QLatin1String(name)) {
        person.enter(m_name);
    }

    void type(const QString& text, int wait) {
        for (const QChar character : text)
            m_took.push_back(m_person.type(character, wait));
    }
    void press(Qt::Key key, int wait) { m_took.push_back(m_person.press(key, Qt::NoModifier, wait)); }
    void press(Qt::Key key, int wait, int times) {
        for (int i = 0; i < times; ++i)
            press(key, wait);
    }

    /// Prose, with a pause for thought in every few words, in which the text is saved.
    void typeProse(int bursts) {
        for (int burst = 0; burst < bursts; ++burst) {
            const QString words = QString::fromStdString(prose(8, ++m_seed + 70'000));
            type(words, quick);
            m_took.push_back(m_person.type(QLatin1Char(' '), afterWords));
        }
    }
    /// Lines that Enter adds.
    void addLines(int lines) {
        for (int line = 0; line < lines; ++line) {
            type(QString::fromStdString(prose(3, ++m_seed + 80'000)), quick);
            press(Qt::Key_Return, 250);
        }
    }
    /// Words looked for slowly, so that every key begins a search.
    void search(int searches) {
        for (int each = 0; each < searches; ++each) {
            const QString words = QString::fromStdString(prose(2, ++m_seed + 90'000));
            type(words, slow);
            press(Qt::Key_Backspace, slow, static_cast<int>(words.size()));
        }
    }

    void say(const Say& say) const { say(m_name, percentile99(m_took)); }

private:
    Person& m_person;
    QString m_name;
    std::vector<double> m_took;
    unsigned m_seed = 0;
};

} // namespace

void typeEverywhere(Person& person, const Say& say) {
    // The first edit of a day makes a backup and belongs to the other script.
    person.press(Qt::Key_2, Qt::ControlModifier, 500);
    person.enter(QStringLiteral("description"));
    person.type(QLatin1Char('w'), 3000);

    const auto text = [&](const char* name, int bursts) {
        Field field(person, name);
        field.typeProse(bursts);
        field.say(say);
    };
    const auto lines = [&](const char* name, int count) {
        Field field(person, name);
        field.addLines(count);
        field.say(say);
    };
    const auto search = [&](const char* name, int count) {
        Field field(person, name);
        field.search(count);
        field.say(say);
    };
    text("rationale", 8);
    text("description", 8);
    lines("newTitle", 20);
    lines("newStrength", 10);
    text("note-strength-1", 6);
    search("navigatorSearch", 10);
    person.press(Qt::Key_L, Qt::ControlModifier, 500);
    search("reuseWords", 8);
    person.press(Qt::Key_Escape, Qt::NoModifier, 300);
    person.enter(QStringLiteral("navigator"));
    person.press(Qt::Key_K, Qt::ControlModifier, 500);
    search("everywhere", 10);
    person.press(Qt::Key_Escape, Qt::NoModifier, 300);

    person.press(Qt::Key_3, Qt::ControlModifier, 500);
    search("search", 10);
    lines("newPiece", 12);
    text("pieceTitle", 6);
    text("pieceSummary", 8);
    search("linkTo", 8);

    person.press(Qt::Key_4, Qt::ControlModifier, 500);
    for (const char* name : {"actionTitle", "actionPurpose", "actionLead", "actionOutcome", "actionCost"})
        text(name, 5);
    lines("newMilestone", 8);
}

} // namespace inclusion::bench
