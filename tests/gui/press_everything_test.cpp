// Every control of every place, one after the other, by keys: in a file that is only read nothing changes, in
// any other everything can be taken back.
#include "support/qt_strings.h"
#include "widgets/controls/date_field.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>

#include <fstream>
#include <iterator>

#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct Everything : WindowFixture {
    Everything() : WindowFixture(false) {
        reopen();
        run(service->setJudgement(judgement("own-1", "starting", "seen in lessons")));
        run(service->setHighlight({audit.id, "own-1-starting", HighlightState::Fully}));
        const EvidenceId walk = addEvidence("Learning walk", {"own-1", "leading-1"});
        run(service->attach(walk, "notes.txt", "text/plain", "what was seen"));
        addEvidence("Parent survey", {});
        Note note;
        note.auditId = audit.id;
        note.subjectId = "own-1";
        note.text = "Calm corridors";
        run(service->addNote(note));
        Action action;
        action.auditId = audit.id;
        action.title = "Coach new staff";
        action.lead = "SENCO";
        action.subjectIds = {"own-1"};
        action.milestones.push_back({{}, "First visits", day("2026-12-18"), false});
        const ActionId coach(run(service->addAction(action)).changes.front().recordId);
        ReviewRound round;
        round.date = day("2026-11-02");
        round.working = "Begun";
        run(service->addReviewRound(coach, round));
        ReviewComment comment;
        comment.id = ReviewCommentId(ids.next());
        comment.auditId = audit.id;
        comment.subjectId = "own-1";
        comment.reviewer = "Chair of governors";
        comment.stance = CommentStance::Question;
        comment.text = "How do you know?";
        run(service->addComment(comment));
        service.reset();
        dialogs.agree = true; // whoever asks is told to go on
    }

    /// Where people work, and what is chosen there.
    static std::vector<std::pair<QString, std::string>> views() {
        return {{"overview", ""},           {"audit", "own-1"},      {"audit", "leading"},
                {"audit", "attendance"},    {"audit", "voices-1"},   {"audit", "leading-overall"},
                {"evidence", ""},           {"actions", ""},         {"actions", "asBoard"},
                {"review", "showComments"}, {"review", "showApart"}, {"review", "showMeetings"}};
    }
    void show(const std::pair<QString, std::string>& view) {
        for (QWidget* other : QApplication::topLevelWidgets())
            if (other != window.get() && other->isVisible())
                other->close();
        QApplication::setActiveWindow(window.get());
        enter(view.first);
        if (view.first == "audit") {
            // What was looked for before hides other statements.
            if (isShown("showAll"))
                click(find("showAll"));
            choose(view.second);
        }
        if (view.first != "audit" && !view.second.empty())
            click(find(QString::fromStdString(view.second)));
        else if (view.first == "evidence")
            choosePiece();
    }
    void chooseFirst(const QString& box) {
        auto& choice = find<QComboBox>(box);
        choice.setCurrentIndex(0);
        Q_EMIT choice.activated(0);
    }
    void choosePiece() {
        find<QLineEdit>("search").clear();
        for (const char* box : {"filterSource", "filterTag", "filterAudit", "filterShow"})
            chooseFirst(box);
        // Whatever is left to see: a test may have removed all.
        if (!QTest::qWaitFor([this] { return isShown("bank"); }, 3000))
            return;
        auto& table = find<QAbstractItemView>("bank");
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(0, 0)).center());
        settle();
    }
    /// The names of all that takes the keyboard in the place in view.
    QStringList controls() {
        QStringList names;
        for (const QWidget* widget : window->findChildren<QWidget*>()) {
            const bool inside = qobject_cast<QComboBox*>(widget->parentWidget()) ||
                                qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                                qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
                !inside && !widget->objectName().isEmpty() && !qobject_cast<const QScrollBar*>(widget))
                names.append(widget->objectName());
        }
        return names;
    }
    /// Does with a control what its kind is for.
    void use(QPointer<QWidget> control) {
        control->setFocus(Qt::TabFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(control.data())) {
            line->selectAll();
            type(qobject_cast<DateField*>(line) ? "3/12/2026" : "7");
            press(Qt::Key_Return);
            if (control &&
                !window->session()->commitPending()) { // "7" is no answer to yes or no: it stays until it is
                line->setFocus();
                line->selectAll();
                press(Qt::Key_Delete);
                press(Qt::Key_Return);
            }
        } else if (qobject_cast<QPlainTextEdit*>(control.data())) {
            type("Seen. ");
            press(Qt::Key_Tab);
        } else if (qobject_cast<QComboBox*>(control.data())) {
            press(Qt::Key_Down);
        } else if (qobject_cast<QAbstractItemView*>(control.data())) {
            press(Qt::Key_Down);
            press(Qt::Key_Space);
            press(Qt::Key_Delete);
        } else {
            press(Qt::Key_Space);
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
        }
        settle();
    }
    /// Uses everything in every view; what of it changed the file.
    QStringList useEverything() {
        QStringList changing;
        QSignalSpy changed(window->session(), &AuditSession::changed);
        const auto listening = QObject::connect(
            window->session(), &AuditSession::failed, window->session(), [this](const Error& error) {
                problems += errorText(error).toStdString() + " " + error.detail + "\n";
            });
        for (const auto& view : views()) {
            show(view);
            for (const QString& name : controls()) {
                show(view);
                if (!isShown(name))
                    continue;
                QWidget& control = find(name);
                if (!control.isEnabled())
                    continue;
                const auto before = changed.count();
                INFO(view.first.toStdString() << " " << view.second << ": " << name.toStdString());
                problems.clear();
                use(&control);
                const bool committed = window->session()->commitPending();
                INFO(problems);
                CHECK(committed);
                if (changed.count() > before)
                    changing.append(view.first + QLatin1Char(' ') + name);
            }
        }
        QObject::disconnect(listening);
        return changing;
    }
    std::string problems; ///< what was told while a control was used
    std::string bytes() {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    /// Everything that people recorded, as JSON; only the history keeps what was undone.
    std::string recorded() {
        const std::string json = require(stored().exportJson());
        QJsonObject whole = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
        QJsonObject tables = whole["tables"].toObject();
        REQUIRE(tables.contains("history"));
        tables.remove("history");
        return QJsonDocument(tables).toJson().toStdString();
    }
};

} // namespace

TEST_CASE("In a file that is only read nothing changes whatever is pressed") {
    Everything fixture;
    const ProtectedFile protection(fixture.file);
    fixture.start(true);
    REQUIRE(fixture.window->session()->isReadOnly());
    const std::string before = fixture.bytes();
    QSignalSpy failed(fixture.window->session(), &AuditSession::failed);
    CHECK(fixture.useEverything().join(", ").toStdString() == "");
    CHECK(failed.count() == 0); // nothing is offered that cannot be done
    CHECK(fixture.bytes() == before);
}

TEST_CASE("Whatever is pressed in any place can be taken back by undo and done again by redo") {
    Everything fixture;
    fixture.start(true);
    const std::string before = fixture.recorded();
    const QStringList changing = fixture.useEverything();
    const std::string after = fixture.recorded();
    CHECK(after != before);
    // Each part that edits has done so.
    for (const char* control :
         {"audit newTitle", "audit rationale", "audit action-own-1-settled", "audit newStrength",
          "audit inFocus", "audit fact-funding", "audit answerText", "audit description",
          "audit descriptor-own-1-settled", "evidence pieceHolder", "actions actionTitle",
          "actions newAction", "review settleComment"}) {
        INFO(control << " is not among " << changing.join(", ").toStdString());
        CHECK(changing.contains(QLatin1String(control)));
    }
    AuditSession& session = *fixture.window->session();
    std::string reason;
    QObject::connect(&session, &AuditSession::failed, &session,
                     [&](const Error& error) { reason = errorText(error).toStdString() + error.detail; });
    for (int step = 0; session.undoStack().canUndo() && step < 1000; ++step) {
        INFO("undo of " << session.undoStack().undoText().toStdString());
        CHECK(session.undoStack().undoText() != "last change");
        const bool undone = session.undo();
        INFO(reason);
        REQUIRE(undone);
    }
    CHECK(fixture.recorded() == before);
    while (session.undoStack().canRedo())
        REQUIRE(session.redo());
    CHECK(fixture.recorded() == after);
}
