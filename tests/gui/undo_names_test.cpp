// Every kind of edit there is, in the window: it is called by words of its own after "Undo" and "Redo", and
// both restore the file.
#include "support/qt_strings.h"
#include "workbench/edit_text.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QLabel>

#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "edit/every_edit.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// The names of all edits, as their header lists them, but for those that cannot be undone.
std::set<std::string> namesOfEdits() {
    std::ifstream in(std::filesystem::path(INCLUSION_SOURCE_DIR) / "src/core/edit/edit_names.h");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::regex line(R"(inline constexpr const char\* \w+ = "([^"]+)\")");
    std::set<std::string> names;
    for (std::sregex_iterator found(text.begin(), text.end(), line); found != std::sregex_iterator(); ++found)
        names.insert((*found)[1]);
    for (const char* lasting : {"add-audit", "begin-next-audit", "revise-audit", "erase-evidence"})
        REQUIRE(names.erase(lasting) == 1);
    return names;
}

std::string text(const std::set<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        all += name + "\n";
    return all;
}

/// A window on copies of one file in which every kind of record is there, one copy for each edit.
struct EveryEditWindow : WindowFixture {
    EveryEditWindow() : WindowFixture(false) {
        worked.service.reset();
        content = bytesOf(worked.file);
        for (int i = 0; i < 100'000; ++i) // the file has the first ones
            ids.next();
    }
    void open() {
        worked.service.reset();
        worked.file = worked.folder / ("edit-" + std::to_string(++copies) + ".inclusion");
        writeBytes(worked.file, content);
        REQUIRE(window->openFile(fromPath(worked.file)));
        require(window->session()->showAudit(worked.audit.id));
        settle();
        worked.service = require(AuditService::open(worked.file, OpenMode::ReadOnly, worked.dependencies()));
    }
    /// What stands after "Undo" or "Redo" in the menu.
    QString named(const char* action, const QString& verb) {
        const QString shown = window->findChild<QAction*>(QLatin1String(action))->text();
        REQUIRE(shown.startsWith(verb + QLatin1Char(' ')));
        return shown.mid(verb.size() + 1);
    }

    WorkedFile worked;
    std::string content;
    int copies = 0;
};

} // namespace

TEST_CASE("Every kind of edit is undone and redone in the window by a name of its own") {
    EveryEditWindow fixture;
    std::map<QString, std::string> words; // what an edit is called, and which edit that is
    std::set<std::string> tried;
    std::set<RecordKind> touched;
    for (const EditCase& each : allEdits()) {
        INFO(each.name);
        fixture.open();
        AuditSession& session = *fixture.window->session();
        const auto listening =
            QObject::connect(&session, &AuditSession::changed, &session, [&](const ChangeSet& changes) {
                for (const Change& change : changes.changes)
                    touched.insert(change.kind);
            });
        const auto& undo = *fixture.window->findChild<QAction*>(QStringLiteral("actionUndo"));
        REQUIRE_FALSE(undo.isEnabled());
        const std::string before = fixture.worked.rows();
        EditPtr edit = require(each.make(fixture.worked));
        const QString number = numberOf(edit->subjectId(), *session.framework());
        REQUIRE(session.run(std::move(edit)));
        fixture.settle();
        const std::string after = fixture.worked.rows();
        REQUIRE(after != before);

        const QString name = fixture.named("actionUndo", QStringLiteral("&Undo"));
        CHECK(fixture.find<QLabel>("nextUndo").text() == "Undo " + name + " (Ctrl+Z)");
        QString what = name;
        if (!number.isEmpty()) {
            CHECK(name.endsWith(" on " + number));
            what.chop(number.size() + 4);
        }
        CHECK_FALSE(what.trimmed().isEmpty());
        const auto [known, isNew] = words.emplace(what, each.name);
        INFO(what.toStdString() << " is what " << known->second << " is called, too");
        CHECK(known->second == each.name);
        tried.insert(each.name);

        for (int time = 0; time < 2; ++time) {
            fixture.press(Qt::Key_Z, Qt::ControlModifier);
            CHECK(fixture.worked.rows() == before);
            CHECK_FALSE(undo.isEnabled());
            CHECK(fixture.named("actionRedo", QStringLiteral("&Redo")) == name);
            fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            CHECK(fixture.worked.rows() == after);
            CHECK(fixture.named("actionUndo", QStringLiteral("&Undo")) == name);
        }
        CHECK_FALSE(fixture.isShown("failureBanner"));
        QObject::disconnect(listening);
    }
    CHECK(text(tried) == text(namesOfEdits()));
    CHECK(words.size() == tried.size());
    CHECK(words.count(editText("no such edit", {}, nullptr)) == 0); // what a nameless one would be called
    for (int kind = 0; !idOf(static_cast<RecordKind>(kind)).empty(); ++kind) {
        INFO(idOf(static_cast<RecordKind>(kind)));
        CHECK(touched.count(static_cast<RecordKind>(kind)) == 1);
    }
}
