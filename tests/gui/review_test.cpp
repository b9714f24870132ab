#include "core/review/pack_file.h"
#include "core/review/sealing/reply_seal.h"
#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/summary_table.h"
#include "workbench/models/comments_model.h"
#include "workbench/models/pack_model.h"
#include "workbench/models/records_model.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>

#include "gui/accessibility_lint.h"
#include "gui/protected_file.h"
#include "gui/review_place.h"

using namespace inclusion;

TEST_CASE("A pack is made by keys and recorded before it is written") {
    PlaceFixture fixture;
    const review::PackContent pack = fixture.makePack();
    const auto packs = require(fixture.stored().reviewPacks(fixture.audit.id));
    REQUIRE(packs.size() == 1);
    CHECK(packs.front().title == "Autumn review");
    CHECK(packs.front().reviewers == std::vector<std::string>{"Chair of governors"});
    CHECK(require(fixture.stored().packContent(packs.front())) == fixture.packJson);
    CHECK(pack.questions == std::vector<std::string>{"Is it honest"});
    CHECK(fixture.packOutput.form == review::PackForm::Page);
    const auto words = QString::fromStdString(fixture.packOutput.passphrase).split(' ');
    CHECK(words.size() == 6);
    CHECK(fixture.find<QLabel>("packDone").text().contains(words.join(' ')));
    CHECK(fixture.isShown("packRows")); // shown as governors see it
}

TEST_CASE("The form to print is made of a pack as it was made") {
    PlaceFixture fixture;
    fixture.makePack();
    fixture.dialogs.paths.push_back(QString::fromStdString((fixture.folder / "paper.pdf").string()));
    fixture.click(fixture.find("packPaper"));
    fixture.waitFor([&] { return fixture.find<QLabel>("packDone").text().contains("paper.pdf"); });
    CHECK(fixture.written.title == "On paper: Autumn review");
}

TEST_CASE("A page is always sealed and a file need not be") {
    PlaceFixture fixture;
    fixture.enter("review");
    fixture.click(fixture.find("showPacks"));
    fixture.click(fixture.find("newPack"));
    CHECK_FALSE(fixture.find("packSealed").isEnabled());
    fixture.find("packFile").setFocus();
    fixture.press(Qt::Key_Space);
    fixture.find("packSealed").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.isShown("packOpenNote"));
    CHECK_FALSE(fixture.isShown("packWords"));
    fixture.find("packPage").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.find<QCheckBox>("packSealed").isChecked());
}

TEST_CASE("A reply is shown before it is taken in and the same one changes nothing again") {
    PlaceFixture fixture;
    const review::PackContent pack = fixture.makePack();
    review::Reply reply = fixture.replyTo(pack);
    reply.comments = {{fixture.ids.next(), "leading-1", CommentStance::Challenge, "How do you know?",
                       moment("2026-11-25T19:00:00Z")},
                      {fixture.ids.next(), "", CommentStance::Agree, "", moment("2026-11-25T19:01:00Z")}};
    fixture.click(fixture.find("showComments"));
    fixture.dialogs.paths.push_back(fixture.replyFile(reply, pack));
    fixture.click(fixture.find("importReply"));
    CHECK(fixture.find<QLabel>("previewText").text().contains("1 agreement, 1 challenge"));
    CHECK(require(fixture.stored().comments(fixture.audit.id)).empty()); // nothing is taken yet
    fixture.press(Qt::Key_Space);                                        // "Take it in" has the keyboard
    CHECK(require(fixture.stored().comments(fixture.audit.id)).size() == 2);
    CHECK_FALSE(require(AuditService::backups(fixture.file)).empty());
    CHECK(fixture.find<QTabBar>("places").tabText(4).contains("(1)"));
    fixture.dialogs.paths.push_back(fixture.replyFile(reply, pack));
    fixture.click(fixture.find("importReply"));
    CHECK_FALSE(fixture.isShown("takeReply"));
    CHECK(fixture.find<QLabel>("previewText").text().contains("in the file already"));
    fixture.click(fixture.find("leaveReply"));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().comments(fixture.audit.id)).empty());
}

TEST_CASE("A reply that was altered is told in a sentence and nothing is taken") {
    PlaceFixture fixture;
    const review::PackContent pack = fixture.makePack();
    review::Reply reply = fixture.replyTo(pack);
    reply.comments = {{fixture.ids.next(), "", CommentStance::Question, "x", reply.writtenAt}};
    const QString path = fixture.replyFile(reply, pack);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.indexOf("sealed\":\"") + 20] = bytes[bytes.indexOf("sealed\":\"") + 20] == 'A' ? 'B' : 'A';
    file.seek(0);
    file.write(bytes);
    file.close();
    fixture.click(fixture.find("showComments"));
    fixture.dialogs.paths.push_back(path);
    fixture.click(fixture.find("importReply"));
    CHECK(fixture.find<QLabel>("previewText").text().contains("altered"));
    CHECK_FALSE(fixture.isShown("takeReply"));
    CHECK(require(fixture.stored().comments(fixture.audit.id)).empty());
}

TEST_CASE("An answer becomes an action and a changed judgement linked both ways") {
    PlaceFixture fixture;
    const ReviewCommentId id = fixture.say("leading-1", "Is it so everywhere?", CommentStance::Challenge);
    fixture.enter("review");
    fixture.find("commentAnswer").setFocus();
    fixture.type("Not in all classes");
    fixture.find("answerAction").setFocus();
    fixture.press(Qt::Key_Space);
    fixture.type("Coach the new teachers"); // the title is selected and typed over
    fixture.find("answerJudges").setFocus();
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_Tab);
    fixture.press(Qt::Key_1);
    fixture.find("answerReason").setFocus();
    fixture.type("Two classes do it");
    fixture.find("saveAnswer").setFocus();
    fixture.press(Qt::Key_Space);
    const ReviewComment answered = fixture.inFile(id);
    CHECK(answered.state == CommentState::Answered);
    CHECK(answered.answer == "Not in all classes");
    CHECK(answered.answeredBy == "SENCO");
    const Action action = require(fixture.stored().action(answered.actionId)).value();
    CHECK(action.title == "Coach the new teachers");
    CHECK(answered.judgementSubject == "leading-1");
    CHECK(fixture.judgementInFile("leading-1").levelId == "starting");
    CHECK(fixture.judgementInFile("leading-1").rationale == "Two classes do it");
    // From the comment to the action and back again.
    fixture.click(fixture.find("commentAction"));
    REQUIRE(fixture.isShown("actions"));
    fixture.click(fixture.find("actionComment"));
    REQUIRE(fixture.isShown("review"));
    fixture.click(fixture.find("commentJudgement"));
    CHECK(fixture.subject() == "leading-1");
    CHECK(fixture.isShown("comment-1"));           // and the judgement shows the comment
    fixture.press(Qt::Key_Z, Qt::ControlModifier); // all of it is one step
    CHECK(fixture.inFile(id).state == CommentState::Open);
    CHECK(fixture.judgementInFile("leading-1").levelId.empty());
    CHECK(require(fixture.stored().actions(fixture.audit.id)).empty());
}

TEST_CASE("An empty answer is refused beside its field") {
    PlaceFixture fixture;
    const ReviewCommentId id = fixture.say("leading-1", "Why?");
    fixture.enter("review");
    fixture.click(fixture.find("saveAnswer"));
    CHECK(fixture.isShown("answerProblem"));
    CHECK(fixture.find("commentAnswer").hasFocus());
    CHECK(fixture.inFile(id).state == CommentState::Open);
}

TEST_CASE("A comment is answered beside its statement and the navigator counts what is open") {
    PlaceFixture fixture;
    const ReviewCommentId id = fixture.say("leading-1", "Why?");
    fixture.choose("leading-1");
    CHECK(fixture.find<QLabel>("comment-1").text().contains("Why?"));
    fixture.click(fixture.find("answerComment-1"));
    CHECK(fixture.find("commentAnswer").hasFocus());
    fixture.type("Because we look");
    fixture.click(fixture.find("saveAnswer"));
    CHECK(fixture.inFile(id).answer == "Because we look");
    fixture.click(fixture.find("settleComment"));
    CHECK(fixture.inFile(id).state == CommentState::Settled);
    CHECK(fixture.inFile(id).settledBy == "SENCO");
    fixture.choose("leading-2");
    CHECK_FALSE(fixture.isShown("comment-1"));
}

TEST_CASE("A comment is taken back and taken up again") {
    PlaceFixture fixture;
    const ReviewCommentId id = fixture.say("leading", "Why?");
    fixture.enter("review");
    fixture.find("withdrawComment").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.inFile(id).withdrawnAt.has_value());
    CHECK(fixture.inFile(id).withdrawnBy == "SENCO");
    CHECK_FALSE(fixture.find<QTabBar>("places").tabText(4).contains("("));
    fixture.find("settleComment").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(fixture.inFile(id).withdrawnAt.has_value());
}

TEST_CASE("What somebody said by phone is typed in on their behalf") {
    PlaceFixture fixture;
    fixture.enter("review");
    fixture.click(fixture.find("typeIn"));
    fixture.click(fixture.find("saveTyped"));
    CHECK(fixture.isShown("typedProblem"));
    fixture.type("Parent governor"); // the field that lacks something has the keyboard
    fixture.find("typedText").setFocus();
    fixture.type("My son waited");
    fixture.click(fixture.find("saveTyped"));
    const auto comments = require(fixture.stored().comments(fixture.audit.id));
    REQUIRE(comments.size() == 1);
    CHECK(comments.front().reviewer == "Parent governor");
    CHECK(comments.front().onBehalf);
    CHECK(comments.front().enteredBy == "SENCO");
    fixture.click(fixture.find("closeTyped"));
    CHECK(fixture.find<QLabel>("commentWho").text().contains("typed in by SENCO"));
}

TEST_CASE("Two judgements become one with both first views kept") {
    PlaceFixture fixture;
    const review::PackContent pack = fixture.makePack(true);
    CHECK(pack.apart);
    CHECK(fixture.packOutput.form == review::PackForm::File);
    REQUIRE(fixture.window->session()->run(fixture.window->session()->service().setJudgement(
        fixture.judgement("leading-1", "settled", "we saw it"))));
    review::Reply reply = fixture.replyTo(pack);
    reply.views = {{"leading-1", "starting", "only two classes", moment("2026-11-25T19:00:00Z")}};
    fixture.click(fixture.find("showComments"));
    fixture.dialogs.paths.push_back(fixture.replyFile(reply, pack));
    fixture.click(fixture.find("importReply"));
    CHECK(fixture.find<QLabel>("previewText").text().contains("1 judgement"));
    fixture.click(fixture.find("takeReply"));
    fixture.click(fixture.find("showApart"));
    CHECK(fixture.find<QLabel>("apartSummary").text().startsWith("1 differ"));
    fixture.click(fixture.find("agreeView"));
    CHECK(fixture.isShown("agreeProblem")); // a level and a reason are needed
    fixture.click(fixture.find("agreedLevel-starting"));
    fixture.find("agreedReason").setFocus();
    fixture.type("We walked round together");
    fixture.find("agreeView").setFocus();
    fixture.press(Qt::Key_Space);
    const auto views = require(fixture.stored().firstViews(fixture.audit.id));
    REQUIRE(views.size() == 2);
    for (const FirstView& view : views) {
        CHECK(view.agreedReason == "We walked round together");
        CHECK(view.agreedBy == "SENCO");
    }
    CHECK(fixture.judgementInFile("leading-1").levelId == "starting");
    CHECK(fixture.find<QLabel>("apartSummary").text().contains("1 agreed"));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.judgementInFile("leading-1").rationale == "we saw it");
    CHECK(require(fixture.stored().firstViews(fixture.audit.id)).size() == 1);
}

TEST_CASE("A meeting walks through questions and its minutes say what was decided") {
    PlaceFixture fixture;
    fixture.say("leading-1", "How do you know?");
    fixture.say("leading-2", "Who leads this?", CommentStance::Challenge);
    fixture.say("own-1", "Good", CommentStance::Agree);
    fixture.enter("review");
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    fixture.type("SENCO, Chair of governors"); // who was there has the keyboard
    fixture.press(Qt::Key_Return);
    CHECK(fixture.find<QListView>("walk").model()->rowCount() == 2); // an agreement needs no talk
    fixture.find("decision").setFocus();
    fixture.type("We ask families in June");
    fixture.click(fixture.find("nextQuestion"));
    fixture.type("The deputy head leads it");
    fixture.find("meetingNotes").setFocus();
    fixture.type("Tea was kind");
    fixture.dialogs.paths.push_back(QString::fromStdString((fixture.folder / "minutes.pdf").string()));
    fixture.click(fixture.find("saveMinutes"));
    fixture.waitFor([&] { return !fixture.documentPath.empty() && fixture.isShown("meetingDone"); });
    const auto meetings = require(fixture.stored().meetings(fixture.audit.id));
    REQUIRE(meetings.size() == 1);
    CHECK(meetings.front().attended == std::vector<std::string>{"SENCO", "Chair of governors"});
    REQUIRE(meetings.front().decisions.size() == 2);
    CHECK(meetings.front().decisions[0].text == "We ask families in June");
    CHECK(meetings.front().decisions[1].subjectId == "leading-2");
    CHECK(meetings.front().notes == "Tea was kind");
    CHECK(fixture.written.title.starts_with("Minutes"));
    CHECK(fixture.find<QLabel>("meetingDone").text().contains("minutes.pdf"));
}

TEST_CASE("What others wrote is shown as text wherever the window shows it") {
    PlaceFixture fixture;
    const std::string hostile =
        "<b>bold</b><img src=x onerror=alert(1)>=1+1 \xE2\x80\xAE reversed &lt; &amp;";
    fixture.say("leading-1", hostile, CommentStance::Question, "<i>Chair</i>");
    fixture.enter("review");
    const auto check = [&](const char* name) {
        const auto& label = fixture.find<QLabel>(name);
        CHECK(label.textFormat() == Qt::PlainText);
        CHECK(label.text().contains("<b>bold</b>"));
        CHECK_FALSE(label.text().contains(QChar(0x202E)));
    };
    check("commentSaid");
    CHECK(fixture.find<QLabel>("commentWho").text().contains("<i>Chair</i>"));
    fixture.choose("leading-1");
    check("comment-1");
    fixture.enter("review");
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    check("decisionSaid");
    // No label of the window takes what it shows for markup.
    for (const char* place : {"overview", "audit", "evidence", "actions", "review"}) {
        fixture.enter(place);
        for (const QLabel* label : fixture.window->findChildren<QLabel*>()) {
            INFO(label->objectName().toStdString());
            if (label->isVisible())
                CHECK(label->textFormat() == Qt::PlainText);
        }
    }
}

TEST_CASE("A file that is only read offers nothing that would change it") {
    PlaceFixture fixture;
    fixture.say("leading-1", "Why?");
    fixture.makePack();
    fixture.window.reset();
    const ProtectedFile protection(fixture.file);
    fixture.start(true);
    fixture.enter("review");
    CHECK(fixture.isShown("commentSaid"));
    for (const char* name : {"saveAnswer", "settleComment", "withdrawComment"})
        CHECK_FALSE(fixture.isShown(name));
    CHECK_FALSE(fixture.find("typeIn").isEnabled());
    fixture.click(fixture.find("showPacks"));
    CHECK_FALSE(fixture.find("newPack").isEnabled());
    CHECK(fixture.isShown("packRows")); // it can be looked at
    fixture.click(fixture.find("showMeetings"));
    CHECK_FALSE(fixture.find("meetingsGuideBegin").isEnabled());
}

TEST_CASE("Every page of the Review place has nothing to stumble over") {
    PlaceFixture fixture;
    fixture.say("leading-1", "Why?");
    fixture.say("leading-2", "How?");
    fixture.makePack();
    const auto problems = [&] { return accessibilityProblems(*fixture.window).join('\n').toStdString(); };
    CHECK(problems() == "");
    fixture.click(fixture.find("newPack"));
    CHECK(problems() == "");
    fixture.click(fixture.find("showComments"));
    fixture.click(fixture.find("answerAction"));
    fixture.click(fixture.find("answerJudges"));
    CHECK(problems() == "");
    fixture.click(fixture.find("typeIn"));
    CHECK(problems() == "");
    fixture.click(fixture.find("showApart"));
    CHECK(problems() == "");
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    CHECK(problems() == "");
    fixture.choose("leading-1");
    fixture.click(fixture.find("answerComment-1"));
    CHECK(problems() == "");
}

TEST_CASE("The lists of reviews keep the rules of models") {
    PlaceFixture fixture;
    constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;
    CommentsModel comments(*fixture.window->session());
    QAbstractItemModelTester commentsTester(&comments, strict);
    fixture.say("leading-1", "Why?");
    fixture.say("", "All well", CommentStance::Agree);
    REQUIRE(comments.rowCount() == 2);
    CHECK(comments.at(0)->subjectId.empty()); // the whole audit comes first
    comments.setKind(CommentsModel::Kind::Open);
    CHECK(comments.rowCount() == 1);
    RecordsModel records(*fixture.window->session(), {RecordKind::ReviewComment}, [] {
        return std::vector<RecordsModel::Row>{{"a", "one"}, {"b", "two\nlines"}};
    });
    QAbstractItemModelTester recordsTester(&records, strict);
    CHECK(records.rowOf("b") == 1);
    PackModel pack(std::make_shared<const review::PackContent>(fixture.makePack()));
    QAbstractItemModelTester packTester(&pack, strict);
    pack.setWritten("leading-1", "question");
    CHECK(pack.data(pack.index(pack.rowOf("leading-1")), Qt::DisplayRole).toString().endsWith("question"));
}
