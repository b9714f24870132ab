// A file that is only read: what no walk over the controls in view comes to, as keys of menus, forms that are
// folded, several pieces at once and what is pasted.
#include "support/qt_strings.h"
#include "support/temporary_folder.h"
#include "widgets/controls/summary_table.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStandardItemModel>

#include "gui/keys_alone.h"
#include "gui/protected_file.h"
#include "gui/review_place.h"

using namespace inclusion;

namespace {

/// A file with something of each kind, open for reading only. What was told of a failure is kept.
struct ReadWindow : KeysAlone<PlaceFixture> {
    ReadWindow() {
        for (const char* title : {"Learning walk", "Parent survey", "Improvement plan"})
            edit(service().addEvidence(evidence(title), audit.id, {"own-1"}));
        edit(service().setJudgement(judgement("own-1", "starting", "seen in lessons")));
        Action action;
        action.auditId = audit.id;
        action.title = "Coach new staff";
        edit(service().addAction(action));
        Meeting meeting;
        meeting.auditId = audit.id;
        meeting.date = day("2026-11-12");
        meeting.attended = {"SENCO"};
        edit(service().addMeeting(meeting));
        say("leading-1", "How do you know?");
        pack = makePack(true);
        review::Reply reply = replyTo(pack);
        reply.views = {{"own-1", "settled", "only two classes", reply.writtenAt}};
        click(find("showComments"));
        dialogs.paths.push_back(replyFile(reply, pack));
        click(find("importReply"));
        click(find("takeReply"));
        Setting setting = require(service().setting());
        setting.phase = Phase::Secondary; // its meetings have a rhythm
        edit(service().editSetting(setting));
        window.reset();
        before = bytesOf(file);
        isProtected = std::make_unique<ProtectedFile>(file);
        start(true);
        REQUIRE(window->session()->isReadOnly());
        QObject::connect(window->session(), &AuditSession::failed, window->session(),
                         [this](const Error& error) { failures += errorText(error) + QLatin1Char('\n'); });
    }
    ~ReadWindow() { window.reset(); }

    const AuditService& service() { return window->session()->service(); }
    void edit(Result<EditPtr> made) { REQUIRE(window->session()->run(std::move(made))); }
    /// Nothing in the file has changed, and nothing was offered that then failed.
    void nothingHappened() {
        CHECK(window->session()->commitPending());
        CHECK(failures == QString());
        CHECK(bytesOf(file) == before);
    }

    review::PackContent pack;
    std::string before;
    QString failures;
    std::unique_ptr<ProtectedFile> isProtected;
};

} // namespace

TEST_CASE("In a file that is only read no key of a place changes anything") {
    ReadWindow fixture;
    fixture.dialogs.agree = true;
    QApplication::clipboard()->setText("Pasted from elsewhere");
    int pressed = 0;
    for (const char* place : {"overview", "audit", "evidence", "actions", "review"}) {
        fixture.enter(place);
        const auto* menu = fixture.window->findChild<QMenu*>(QStringLiteral("menu-") + QLatin1String(place));
        REQUIRE(menu != nullptr);
        for (const QAction* action : menu->actions()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                if (std::string(place) == "audit")
                    fixture.walkTo("own-1");
                else
                    fixture.enter(place);
                INFO(place << ": " << keys.toString().toStdString());
                fixture.press(keys[0].key(), keys[0].keyboardModifiers());
                fixture.type("x");
                fixture.press(Qt::Key_Return);
                fixture.press(Qt::Key_Escape);
                fixture.nothingHappened();
                ++pressed;
            }
        }
    }
    CHECK(pressed >= 15);
}

TEST_CASE("In a file that is only read no menu offers to change it") {
    ReadWindow fixture;
    for (const char* name : {"actionAddAudit", "actionNextCycle", "actionBringFramework", "actionLayOver",
                             "actionTakeOff", "actionProtect", "actionBackups", "actionUndo", "actionRedo"}) {
        INFO(name);
        CHECK_FALSE(fixture.window->findChild<QAction*>(QLatin1String(name))->isEnabled());
    }
    CHECK(fixture.window->findChild<QAction*>("actionSaveCopy")->isEnabled()); // the way out
}

TEST_CASE("In a file that is only read several pieces of evidence are chosen and none is changed") {
    ReadWindow fixture;
    fixture.enter("evidence");
    CHECK(fixture.isShown("pieceTitle"));
    CHECK_FALSE(fixture.isShown("attachFile"));
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(fixture.isShown("bulkHeading"));
    for (const char* name :
         {"bulkTag", "bulkAddTag", "bulkRemoveTag", "bulkLinkTo", "bulkDisclosure", "bulkRemove"}) {
        INFO(name);
        CHECK_FALSE(fixture.isShown(name));
    }
    fixture.press(Qt::Key_Delete);
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    CHECK_FALSE(fixture.window->findChild<QAction*>("actionImportTable")->isEnabled());
    fixture.nothingHappened();
}

TEST_CASE("In a file that is only read nothing can be dropped") {
    ReadWindow fixture;
    QMimeData data;
    data.setText("https://example.org/policy");
    const auto isTaken = [&](const QString& target) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&fixture.find(target), &enter);
        return enter.isAccepted();
    };
    fixture.walkTo("own-1");
    CHECK_FALSE(isTaken("DescribeCard"));
    fixture.enter("evidence");
    CHECK_FALSE(isTaken("evidence"));
    fixture.nothingHappened();
}

TEST_CASE("In a file that is only read a card stays in its state of the board") {
    ReadWindow fixture;
    fixture.enter("actions");
    fixture.use("asBoard");
    fixture.tabTo("board-planned");
    fixture.press(Qt::Key_Right, Qt::AltModifier);
    fixture.press(Qt::Key_Left, Qt::AltModifier);
    fixture.press(Qt::Key_Delete);
    fixture.nothingHappened();
}

TEST_CASE("In a file that is only read the dates of the school year and meetings are read") {
    ReadWindow fixture;
    fixture.enter("overview");
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("schoolYear"); }, 20'000));
    fixture.use("schoolYear");
    auto& first = fixture.find<QLineEdit>("autumn-2-first");
    CHECK(first.isReadOnly());
    const QString shown = first.text();
    fixture.write("autumn-2-first", "9 Nov 2026");
    fixture.press(Qt::Key_Return);
    CHECK(first.text() == shown);
    CHECK_FALSE(fixture.isShown("usualDates"));
    CHECK_FALSE(fixture.isShown("recordMeeting"));
    fixture.nothingHappened();
}

TEST_CASE("In a file that is only read judgements made apart are compared and none is agreed") {
    ReadWindow fixture;
    fixture.enter("review");
    fixture.use("showApart");
    CHECK(fixture.isShown("differenceAbout"));
    CHECK_FALSE(fixture.isShown("agreeView"));
    CHECK_FALSE(fixture.isShown("agreedReason"));
    fixture.use("showMeetings");
    CHECK_FALSE(fixture.isShown("removeMeeting"));
    CHECK_FALSE(fixture.isShown("settleQuestion"));
    CHECK(fixture.find<QLineEdit>("meetingPresent").isReadOnly());
    fixture.nothingHappened();
}

TEST_CASE("In a file that is only read a reply is shown and cannot be taken in") {
    ReadWindow fixture;
    review::Reply reply = fixture.replyTo(fixture.pack);
    reply.views = {{"leading-1", "settled", "we saw it", reply.writtenAt}};
    fixture.isProtected.reset(); // the folder is this person's again
    const QString path = fixture.replyFile(reply, fixture.pack);
    fixture.enter("review");
    CHECK_FALSE(fixture.find("typeIn").isEnabled());
    fixture.dialogs.paths.push_back(path);
    fixture.use("importReply");
    CHECK(fixture.isShown("previewText"));
    CHECK_FALSE(fixture.find("takeReply").isEnabled());
    fixture.nothingHappened();
}
