// What is typed into forms and not recorded yet: on the disk as it is typed, there again afterwards, gone
// once it is recorded.
#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>

#include "gui/review_place.h"

using namespace inclusion;

namespace {

struct DraftsWindow : PlaceFixture {
    /// Everything that lies in the folder of drafts.
    QByteArray kept() const {
        QByteArray all;
        const QDir drafts(review.draftFolder);
        for (const QString& name : drafts.entryList(QDir::Files)) {
            QFile draft(drafts.filePath(name));
            REQUIRE(draft.open(QIODevice::ReadOnly));
            all += draft.readAll();
        }
        return all;
    }
    void write(const char* field, const QString& text) {
        find(QLatin1String(field)).setFocus();
        type(text);
    }
    QString line(const char* field) { return find<QLineEdit>(QLatin1String(field)).text(); }
    QString prose(const char* field) { return find<ProseEdit>(QLatin1String(field)).toPlainText(); }
    /// The program goes once all that is in the list lies on the disk, without a word to it before.
    void comeAgain(const std::vector<QByteArray>& typed) {
        for (const QByteArray& words : typed)
            waitFor([&] { return kept().contains(words); });
        window.reset();
        start(true);
    }
    ActionId plan(const char* title) {
        Action action;
        action.auditId = audit.id;
        action.title = title;
        REQUIRE(window->session()->run(window->session()->service().addAction(action)));
        settle();
        return require(stored().actions(audit.id)).back().id;
    }
};

} // namespace

TEST_CASE("Evidence that is typed and not added waits in its line until it is") {
    DraftsWindow fixture;
    fixture.choose("own-1");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk in Ye");
    fixture.comeAgain({"Learning walk in Ye"});
    fixture.choose("own-1");
    CHECK(fixture.line("newTitle") == "Learning walk in Ye");
    const QDir drafts(fixture.review.draftFolder);
    REQUIRE(drafts.entryInfoList(QDir::Files).size() == 1);
    const QFileInfo file = drafts.entryInfoList(QDir::Files).front();
    for (const auto permission : {QFile::ReadGroup, QFile::WriteGroup, QFile::ReadOther, QFile::WriteOther})
        CHECK_FALSE(file.permission(permission));
    fixture.find("newTitle").setFocus();
    fixture.press(Qt::Key_End);
    fixture.type("ar 4");
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.evidenceInFile("own-1").size() == 1);
    CHECK(fixture.evidenceInFile("own-1").front().title == "Learning walk in Year 4");
    fixture.waitFor([&] { return drafts.entryList(QDir::Files).isEmpty(); });
    fixture.window.reset();
    fixture.start(true);
    fixture.choose("own-1");
    CHECK(fixture.line("newTitle").isEmpty());
}

TEST_CASE("Evidence of the bank that is typed and not added waits in its line until it is") {
    DraftsWindow fixture;
    fixture.enter("evidence");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Survey of par");
    fixture.comeAgain({"Survey of par"});
    fixture.enter("evidence");
    CHECK(fixture.line("newPiece") == "Survey of par");
    fixture.find("newPiece").setFocus();
    fixture.press(Qt::Key_End);
    fixture.type("ents");
    fixture.press(Qt::Key_Return);
    const auto all = require(fixture.stored().evidenceList());
    CHECK(std::any_of(all.begin(), all.end(),
                      [](const Evidence& each) { return each.title == "Survey of parents"; }));
    CHECK(fixture.line("newPiece").isEmpty());
    fixture.waitFor([&] { return fixture.kept().isEmpty(); });
}

TEST_CASE("Notes that are typed and not added wait under their statement until they are") {
    DraftsWindow fixture;
    fixture.choose("own-1");
    fixture.write("newStrength", "Calm corr");
    fixture.write("newRemark", "Ask gov");
    fixture.choose("leading-1"); // of another statement nothing was typed
    CHECK(fixture.line("newStrength").isEmpty());
    CHECK(fixture.line("newRemark").isEmpty());
    fixture.comeAgain({"Calm corr", "Ask gov"});
    fixture.choose("own-1");
    CHECK(fixture.line("newStrength") == "Calm corr");
    CHECK(fixture.line("newRemark") == "Ask gov");
    CHECK(fixture.line("newDevelopment").isEmpty());
    fixture.find("newStrength").setFocus();
    fixture.press(Qt::Key_End);
    fixture.type("idors");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.line("newStrength").isEmpty());
    const auto notes = require(fixture.stored().notes(fixture.audit.id, "own-1"));
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().text == "Calm corridors");
    fixture.waitFor([&] { return !fixture.kept().contains("Calm"); });
    CHECK(fixture.kept().contains("Ask gov"));
}

TEST_CASE("A look at an action and a milestone wait with their action until they are added") {
    DraftsWindow fixture;
    fixture.plan("Coach new staff");
    const ActionId second = fixture.plan("Train all staff");
    fixture.enter("actions");
    fixture.press(Qt::Key_Home);
    fixture.write("newMilestone", "First visits");
    fixture.write("roundWorking", "Half have begun");
    fixture.write("roundNext", "Ask the others");
    fixture.comeAgain({"First visits", "Half have begun", "Ask the others"});
    fixture.enter("actions");
    fixture.press(Qt::Key_Home);
    CHECK(fixture.line("newMilestone") == "First visits");
    CHECK(fixture.prose("roundWorking") == "Half have begun");
    CHECK(fixture.prose("roundNext") == "Ask the others");
    fixture.press(Qt::Key_Down); // of another action nothing was typed
    CHECK(fixture.line("newMilestone").isEmpty());
    CHECK(fixture.prose("roundWorking").isEmpty());
    fixture.press(Qt::Key_Up);
    fixture.click(fixture.find("addRound"));
    fixture.find("newMilestone").setFocus();
    fixture.press(Qt::Key_Return);
    const auto action = require(fixture.stored().actions(fixture.audit.id));
    const auto seen = std::count_if(action.begin(), action.end(), [&](const Action& each) {
        return each.id != second && each.rounds.size() == 1 && each.milestones.size() == 1;
    });
    CHECK(seen == 1);
    fixture.waitFor([&] { return fixture.kept().isEmpty(); });
}

TEST_CASE("Answers and comments and notes of meetings and letters with packs wait until they are saved") {
    DraftsWindow fixture;
    const ReviewCommentId asked = fixture.say("own-1", "How do you know?");
    fixture.enter("review");
    fixture.write("commentAnswer", "We asked the parents");
    fixture.click(fixture.find("typeIn"));
    fixture.write("typedText", "My son waited");
    fixture.click(fixture.find("showPacks"));
    fixture.click(fixture.find("newPack"));
    fixture.write("packNote", "Thank you for reading");
    fixture.write("packQuestions", "Is it honest");
    fixture.comeAgain({"We asked the parents", "My son waited", "Thank you for reading", "Is it honest"});
    fixture.enter("review");
    fixture.click(fixture.find("showComments"));
    CHECK(fixture.prose("commentAnswer") == "We asked the parents");
    fixture.click(fixture.find("typeIn"));
    CHECK(fixture.prose("typedText") == "My son waited");
    fixture.click(fixture.find("closeTyped"));
    fixture.click(fixture.find("saveAnswer"));
    CHECK(fixture.inFile(asked).answer == "We asked the parents");
    fixture.click(fixture.find("showPacks"));
    fixture.click(fixture.find("newPack"));
    CHECK(fixture.prose("packNote") == "Thank you for reading");
    CHECK(fixture.prose("packQuestions") == "Is it honest");
    fixture.waitFor([&] { return !fixture.kept().contains("We asked"); });
    CHECK(fixture.kept().contains("My son waited"));
}

TEST_CASE("Notes of a meeting wait when the form is put away and go when it is cancelled") {
    DraftsWindow fixture;
    Setting setting = require(fixture.window->session()->service().setting());
    setting.phase = Phase::Secondary; // its meetings have a rhythm
    REQUIRE(fixture.window->session()->run(fixture.window->session()->service().editSetting(setting)));
    fixture.enter("overview");
    fixture.waitFor([&] { return fixture.isShown("recordMeeting"); });
    fixture.click(fixture.find("recordMeeting"));
    fixture.write("meetingNotes", "Two areas were agreed");
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.isShown("meetingNotes"));
    fixture.comeAgain({"Two areas were agreed"});
    fixture.enter("overview");
    fixture.waitFor([&] { return fixture.isShown("recordMeeting"); });
    fixture.click(fixture.find("recordMeeting"));
    CHECK(fixture.prose("meetingNotes") == "Two areas were agreed");
    fixture.click(fixture.find("cancelMeeting"));
    fixture.waitFor([&] { return fixture.kept().isEmpty(); });
    fixture.click(fixture.find("recordMeeting"));
    CHECK(fixture.prose("meetingNotes").isEmpty());
}
