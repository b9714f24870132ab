#include "core/base/sha256.h"
#include "core/review/pack_builder.h"
#include "core/review/pack_json.h"
#include "core/review/sealing/container.h"
#include "core/review/sealing/reply_seal.h"
#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QRadioButton>
#include <QUrl>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

const std::string words = "amber bridge candle dune ember forest";

/// The window with a review pack of the fixture's audit, sealed with a cheap key.
struct ModeFixture : WindowFixture {
    explicit ModeFixture(bool sealed = true, bool apart = false) : WindowFixture(false) {
        service = openDespiteLock();
        run(service->setJudgement(judgement("leading-1", "settled", "because we saw it")));
        review::PackRequest request;
        request.title = "Autumn review";
        request.reviewers = {"Chair of governors"};
        request.note = "Thank you for reading.";
        request.apart = apart;
        content = require(review::buildPack(require(service->snapshot(audit.id)), request,
                                            ReviewPackId(ids.next()), clock.now(), std::string(64, 'a')));
        json = review::packJson(content);
        service.reset();
        review.draftFolder = QString::fromStdString((folder / "drafts").string());
        write(sealed ? require(review::sealContainer(json, words, {1, 8})) : json);
        start(false);
    }

    void write(const std::string& bytes) {
        QFile target(pack);
        REQUIRE(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
        target.write(QByteArray::fromStdString(bytes));
    }
    void open(const QString& typed = QString::fromStdString(words)) {
        REQUIRE(window->openFile(pack));
        settle();
        if (!isShown("passphrase"))
            return;
        type(typed); // the field has the keyboard
        press(Qt::Key_Return);
        REQUIRE(
            QTest::qWaitFor([&] { return isShown("packRows") || find("openSealed").isEnabled(); }, 30000));
        settle();
    }
    /// Chooses a subject in the list by keys.
    void go(int row) {
        auto& rows = find<QListView>("packRows");
        rows.setFocus();
        press(Qt::Key_Home);
        for (int step = 0; step < row; ++step)
            press(Qt::Key_Down);
    }
    review::Reply replyIn(const QString& path) {
        QFile saved(path);
        REQUIRE(saved.open(QIODevice::ReadOnly));
        const auto bytes = saved.readAll().toStdString();
        return require(review::openReply(require(review::readSealedReply(bytes)), content.id, sha256(json),
                                         content.replyKey));
    }

    review::PackContent content;
    std::string json;
    QString pack = QString::fromStdString((folder / "autumn.inclusion-review").string());
};

} // namespace

TEST_CASE("A sealed pack is opened with its words and replied to by keyboard alone") {
    ModeFixture fixture;
    fixture.open();
    REQUIRE(fixture.isShown("packRows"));
    fixture.go(2); // the first statement
    fixture.tabTo("sayNothing");
    fixture.press(Qt::Key_Right);
    fixture.press(Qt::Key_Right); // question
    fixture.tabTo("sayText");
    fixture.type("How do you know?");
    fixture.go(3);
    fixture.tabTo("sayText");
    fixture.type("Really?"); // words without a choice ask
    const QString reply = QString::fromStdString((fixture.folder / "chair.inclusion-reply").string());
    fixture.dialogs.paths.push_back(reply);
    fixture.tabTo("saveReply");
    fixture.press(Qt::Key_Space);
    const review::Reply saved = fixture.replyIn(reply);
    CHECK(saved.reviewer == "Chair of governors");
    REQUIRE(saved.comments.size() == 2);
    CHECK(saved.comments[0].subjectId == "leading-1");
    CHECK(saved.comments[0].stance == CommentStance::Question);
    CHECK(saved.comments[0].text == "How do you know?");
    CHECK(saved.comments[1].text == "Really?");
    CHECK(fixture.find<QLabel>("readingNote").text().contains("chair.inclusion-reply"));
}

TEST_CASE("What was typed is there again after a crash and cannot be read without the pack") {
    ModeFixture fixture;
    fixture.open();
    fixture.go(2);
    fixture.find("sayText").setFocus();
    fixture.type("A secret question");
    REQUIRE(
        QTest::qWaitFor([&] { return fixture.find<QLabel>("draftState").text().contains("Kept"); }, 30000));
    // The program goes without being closed: only what is on the disk counts.
    const QDir drafts(fixture.review.draftFolder);
    const QStringList files = drafts.entryList(QDir::Files);
    REQUIRE(files.size() == 1);
    QFile draft(drafts.filePath(files.front()));
    REQUIRE(draft.open(QIODevice::ReadOnly));
    CHECK_FALSE(draft.readAll().contains("secret"));
    fixture.window = nullptr;
    fixture.start(false);
    fixture.open();
    CHECK(fixture.find<QLabel>("readingNote").text().contains("here again"));
    fixture.go(2);
    CHECK(fixture.find<ProseEdit>("sayText").toPlainText() == "A secret question");
    CHECK(fixture.find<QRadioButton>("say-question").isChecked());
}

TEST_CASE("Wrong words show a sentence and nothing of the pack") {
    ModeFixture fixture;
    fixture.open("amber bridge");
    CHECK(fixture.isShown("passphraseProblem"));
    CHECK(fixture.find<QLabel>("passphraseProblem").text().contains("does not open"));
    CHECK_FALSE(fixture.isShown("packRows"));
    CHECK(fixture.find("passphrase").hasFocus());
}

TEST_CASE("A cut or altered pack shows a sentence and nothing else") {
    ModeFixture fixture;
    std::string bytes = require(review::sealContainer(fixture.json, words, {1, 8}));
    fixture.write(bytes.substr(0, bytes.size() / 2));
    fixture.open();
    CHECK(fixture.isShown("passphraseProblem"));
    CHECK_FALSE(fixture.isShown("packRows"));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    fixture.write(bytes);
    fixture.open();
    CHECK(fixture.isShown("passphraseProblem"));
    CHECK_FALSE(fixture.isShown("packRows"));
    fixture.write("This is no pack at all.");
    CHECK_FALSE(fixture.window->openFile(fixture.pack));
    CHECK(fixture.isShown("problemBanner"));
}

TEST_CASE("A pack that is not sealed opens at once and shows the judgement to read") {
    ModeFixture fixture(false);
    fixture.open();
    fixture.go(2);
    QStringList texts;
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        if (label->isVisible())
            texts.append(label->text());
    CHECK(texts.contains("because we saw it"));
    CHECK(texts.join(' ').contains("Thank you") == false); // that stands on the first page
}

TEST_CASE("Who judges apart sees no judgement and sends levels with reasons") {
    ModeFixture fixture(true, true);
    fixture.open();
    fixture.go(2);
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        CHECK_FALSE(label->text().contains("because we saw it"));
    // The keys choose a level, as where the school judges.
    fixture.find("myLevel-none").setFocus();
    fixture.press(Qt::Key_2);
    CHECK(fixture.find<QRadioButton>("myLevel-settled").isChecked());
    CHECK(fixture.find("myLevel-settled").hasFocus());
    fixture.press(Qt::Key_9); // there is no such level
    CHECK(fixture.find<QRadioButton>("myLevel-settled").isChecked());
    fixture.press(Qt::Key_0);
    CHECK(fixture.find<QRadioButton>("myLevel-none").isChecked());
    fixture.press(Qt::Key_1);
    CHECK(fixture.find<QRadioButton>("myLevel-starting").isChecked());
    fixture.find("myReason").setFocus();
    fixture.type("Only two classes do it");
    const QString reply = QString::fromStdString((fixture.folder / "deputy.inclusion-reply").string());
    fixture.dialogs.paths.push_back(reply);
    fixture.click(fixture.find("saveReply"));
    const review::Reply saved = fixture.replyIn(reply);
    REQUIRE(saved.views.size() == 1);
    CHECK(saved.views.front().levelId == "starting");
    CHECK(saved.views.front().rationale == "Only two classes do it");
}

TEST_CASE("A challenge without words is shown before anything is sent") {
    ModeFixture fixture;
    fixture.open();
    fixture.go(2);
    fixture.click(fixture.find("say-challenge"));
    CHECK(fixture.isShown("sayNeed"));
    fixture.go(0);
    fixture.click(fixture.find("saveReply"));
    CHECK(fixture.dialogs.questions == 0);
    CHECK(fixture.find("sayText").hasFocus());
    CHECK(fixture.find<QRadioButton>("say-challenge").isChecked());
}

TEST_CASE("What a saved reply said is taken back by the next one") {
    ModeFixture fixture;
    fixture.open();
    fixture.go(2);
    fixture.find("sayText").setFocus();
    fixture.type("How do you know?");
    fixture.go(3);
    fixture.find("sayText").setFocus();
    fixture.type("Never sent");
    fixture.click(fixture.find("sayNothing"));
    CHECK_FALSE(fixture.isShown("sayNeed")); // nobody has read it: it is simply gone
    const QString path = QString::fromStdString((fixture.folder / "chair.inclusion-reply").string());
    const auto save = [&] {
        fixture.dialogs.paths.push_back(path);
        fixture.click(fixture.find("saveReply"));
        return fixture.replyIn(path);
    };
    const review::Reply first = save();
    REQUIRE(first.comments.size() == 1);
    CHECK(first.sent.empty()); // what a draft remembers stays in the draft
    fixture.window = nullptr;
    fixture.start(false);
    fixture.clock.set(moment("2026-11-28T10:00:00Z"));
    fixture.open();
    fixture.go(2);
    fixture.find("sayText").setFocus();
    fixture.type(" Really?"); // worded anew, but never sent
    fixture.click(fixture.find("sayNothing"));
    CHECK(fixture.find<QLabel>("sayNeed").text().contains("takes it back"));
    CHECK(fixture.find<QListView>("packRows").model()->index(2, 0).data().toString().contains("taken back"));
    const review::Reply second = save();
    REQUIRE(second.comments.size() == 1);
    CHECK(second.comments.front().text == "How do you know?");
    CHECK(second.comments.front().writtenAt == first.comments.front().writtenAt);
    CHECK(second.comments.front().withdrawnAt == moment("2026-11-28T10:00:00Z"));
    // Said again it is a new version, even in the same words.
    fixture.clock.set(moment("2026-11-29T10:00:00Z"));
    fixture.go(2);
    fixture.find("sayText").setFocus();
    fixture.type("How do you know?");
    const review::Reply third = save();
    REQUIRE(third.comments.size() == 1);
    CHECK_FALSE(third.comments.front().withdrawnAt);
    CHECK(third.comments.front().id == first.comments.front().id);
    CHECK(third.comments.front().writtenAt == moment("2026-11-29T10:00:00Z"));
}

TEST_CASE("The first page of a pack says what to do and Next goes through all of it") {
    ModeFixture fixture;
    fixture.open();
    QStringList texts;
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        if (label->isVisible())
            texts.append(label->text());
    CHECK(texts.contains("What to do"));
    CHECK(texts.join(' ').contains("The school sees nothing before you send your reply"));
    auto& rows = fixture.find<QListView>("packRows");
    for (int row = 1; row < rows.model()->rowCount(); ++row) {
        fixture.find("nextPart").setFocus();
        fixture.press(Qt::Key_Space);
        CHECK(rows.currentIndex().row() == row);
        CHECK(fixture.find("packText").hasFocus()); // to be read by the keys that scroll
    }
    CHECK_FALSE(fixture.isShown("nextPart"));
}

TEST_CASE("F6 in a pack goes to what can be seen") {
    ModeFixture fixture;
    fixture.open();
    fixture.go(2);
    QStringList visited;
    for (int step = 0; step < 3; ++step) {
        fixture.press(Qt::Key_F6);
        visited.append(QApplication::focusWidget()->objectName());
    }
    visited.sort();
    CHECK(visited == QStringList({"packRows", "packText", "reviewerRole"}));
}

TEST_CASE("Closing a pack leads back to the start page") {
    ModeFixture fixture;
    fixture.open();
    fixture.click(fixture.find("closePack"));
    CHECK_FALSE(fixture.isShown("reviewer"));
    CHECK(fixture.window->openFile(QString::fromStdString(fixture.file.string())));
    fixture.settle();
    CHECK(fixture.isShown("places"));
}

TEST_CASE("A pack that is dropped on the window is opened") {
    ModeFixture fixture;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.pack)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &drop);
    fixture.settle();
    CHECK(fixture.isShown("passphrase"));
}

TEST_CASE("Reading a pack has nothing to stumble over") {
    ModeFixture fixture;
    REQUIRE(fixture.window->openFile(fixture.pack));
    fixture.settle();
    const auto problems = [&] { return accessibilityProblems(*fixture.window).join('\n').toStdString(); };
    CHECK(problems() == "");
    fixture.open();
    CHECK(problems() == "");
    fixture.go(2);
    CHECK(problems() == "");
}
