#include "support/qt_strings.h"
#include "widgets/controls/suggestion_list.h"
#include "workbench/attachment_files.h"
#include "workbench/audit_session.h"
#include "workbench/evidence_intake.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QUrl>

#include "gui/accessibility_lint.h"
#include "gui/bank_window.h"

using namespace inclusion;

namespace {

struct FilesWindow : BankWindow {
    QString make(const char* name, const QByteArray& bytes) {
        const QString path = QString::fromStdString((folder / name).string());
        QFile written(path);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(bytes);
        return path;
    }
    std::vector<Attachment> attachmentsOf(const std::string& title) {
        const Evidence evidence = piece(title);
        return require(stored().attachmentsOf(evidence.id));
    }
    void attach(const QString& path) {
        dialogs.attachments = {path};
        click(find("attachFile"));
    }
    bool waitForFiles(const std::string& title, std::size_t count) {
        return QTest::qWaitFor([&] { return attachmentsOf(title).size() == count; });
    }
    void drop(QWidget& target, const QMimeData& data) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
        settle();
    }
};

} // namespace

TEST_CASE("A file is attached opened as a copy saved removed and brought back") {
    FilesWindow fixture;
    fixture.attach(fixture.make("notes.txt", "what parents said"));
    REQUIRE(fixture.waitForFiles("Parent survey", 1));
    CHECK(fixture.find<QLabel>("look").text() == "what parents said");
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    fixture.find("files").setFocus();
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.dialogs.opened.size() == 1);
    CHECK(fixture.dialogs.asked.isEmpty());
    const QString copy = fixture.dialogs.opened.front();
    CHECK(QFileInfo(copy).fileName() == "notes.txt");
    CHECK_FALSE(copy.startsWith(QString::fromStdString(fixture.folder.path().string())));
    const QString out = QString::fromStdString((fixture.folder / "out.txt").string());
    fixture.dialogs.paths.push_back(out);
    fixture.click(fixture.find("saveFile"));
    CHECK(fixture.dialogs.suggestions.back() == "notes.txt");
    QFile saved(out);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "what parents said");
    fixture.find("files").setFocus();
    fixture.press(Qt::Key_Delete);
    CHECK(fixture.attachmentsOf("Parent survey").empty());
    CHECK(fixture.find("attachFile").hasFocus());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.attachmentsOf("Parent survey").size() == 1);
}

TEST_CASE("What may run a program is asked about before it is opened") {
    FilesWindow fixture;
    fixture.attach(fixture.make("register.docm", "macros"));
    REQUIRE(fixture.waitForFiles("Parent survey", 1));
    fixture.click(fixture.find("openFile"));
    CHECK(fixture.dialogs.asked.size() == 1);
    CHECK(fixture.dialogs.opened.isEmpty());
    fixture.dialogs.agree = true;
    fixture.click(fixture.find("openFile"));
    CHECK(fixture.dialogs.opened.size() == 1);
}

TEST_CASE("A file that cannot be taken is named and nothing is attached") {
    FilesWindow fixture;
    fixture.attach("/no/such/file.pdf");
    CHECK(QTest::qWaitFor([&] { return fixture.isShown("intakeText"); }));
    CHECK(fixture.find<QLabel>("intakeText").text().contains("file.pdf"));
    CHECK(fixture.attachmentsOf("Parent survey").empty());
    fixture.click(fixture.find("intakeWay"));
    CHECK_FALSE(fixture.isShown("intakeText"));
    const QString large = fixture.make("large.bin", {});
    REQUIRE(QFile::resize(large, 26LL * 1024 * 1024));
    fixture.attach(large);
    CHECK(QTest::qWaitFor([&] { return fixture.isShown("intakeText"); }));
    CHECK(fixture.find<QLabel>("intakeText").text().contains("too large"));
}

TEST_CASE("Files dropped on the place become evidence and those on a piece its attachments") {
    FilesWindow fixture;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.make("Book_look.txt", "seen"))});
    fixture.drop(fixture.find("evidence"), data);
    REQUIRE(QTest::qWaitFor([&] { return fixture.piecesInFile() == 4; }));
    CHECK(fixture.attachmentsOf("Book look").size() == 1);
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Book look");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.piecesInFile() == 3);
    fixture.reveal("Improvement plan");
    fixture.drop(fixture.find("AttachmentsBox"), data);
    CHECK(fixture.waitForFiles("Improvement plan", 1));
}

TEST_CASE("What is dropped on the description of a statement is evidence for it") {
    FilesWindow fixture;
    fixture.choose("own-1");
    QMimeData data;
    data.setText("https://example.org/policy");
    fixture.drop(fixture.find("DescribeCard"), data);
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    CHECK(fixture.piece("https://example.org/policy").link == "https://example.org/policy");
}

TEST_CASE("Files are picked for a statement by one key and each becomes evidence there") {
    FilesWindow fixture;
    fixture.choose("own-1");
    const auto before = fixture.evidenceInFile("own-1").size();
    fixture.dialogs.attachments = {fixture.make("Book_look.txt", "books"), fixture.make("Walk.txt", "walk")};
    fixture.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.evidenceInFile("own-1").size() == before + 2; }, 30'000));
    CHECK(fixture.attachmentsOf("Book look").size() == 1);
    fixture.click(fixture.find("fileButton"));
    REQUIRE(QTest::qWaitFor([&] { return fixture.evidenceInFile("own-1").size() == before + 4; }, 30'000));
    for (int step = 0; step < 4; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").size() == before);
}

TEST_CASE("Text and pictures are pasted as new evidence") {
    FilesWindow fixture;
    QApplication::clipboard()->setText("Parents' evening\nForty came, all were heard.");
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(fixture.piece("Parents' evening").summary == "Parents' evening\nForty came, all were heard.");
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QApplication::clipboard()->setImage(image);
    fixture.table().setFocus();
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    const auto files = fixture.attachmentsOf("Picture of 22 Nov 2026");
    REQUIRE(files.size() == 1);
    CHECK(files.front().mediaType == "image/png");
}

TEST_CASE("Names of files stay in their folder and harmless ones are opened without a question") {
    CHECK(safeFileName("../../etc/passwd") == "passwd");
    CHECK(safeFileName("..\\..\\x.txt") == "x.txt");
    CHECK(safeFileName("..") == "attachment");
    CHECK(safeFileName("") == "attachment");
    CHECK(safeFileName("-rf a.txt") == "rf a.txt");
    CHECK(safeFileName("a:b\n.txt") == "a_b.txt");
    CHECK(safeFileName(QString(400, 'x') + ".pdf").size() <= 121);
    CHECK(safeFileName(QString(400, 'x') + ".pdf").endsWith(".pdf"));
    for (const char* name : {"a.pdf", "B.PNG", "c.docx", "d.csv"})
        CHECK_FALSE(mayRunCode(name, "application/octet-stream"));
    for (const char* name :
         {"a.exe", "b.sh", "c.desktop", "d.docm", "e.html", "f.jar", "g", "h.pdf.exe", "i.svg"})
        CHECK(mayRunCode(name, "application/octet-stream"));
    CHECK(mayRunCode("a.txt", "application/x-shellscript"));
}

TEST_CASE("The pages of a PDF are looked at in the place and turned by keyboard") {
    FilesWindow fixture;
    // Made by Qt, so that its pages say something.
    const QString path = QString::fromStdString((fixture.folder / "plan.pdf").string());
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.drawText(500, 500, "First page of the plan");
        writer.newPage();
        painter.drawText(500, 500, "Second page");
    }
    fixture.attach(path);
    REQUIRE(fixture.waitForFiles("Parent survey", 1));
    auto& look = fixture.find<QLabel>("look");
    CHECK_FALSE(look.pixmap(Qt::ReturnByValue).isNull());
    CHECK(look.accessibleDescription().contains("First page"));
    CHECK(fixture.find<QLabel>("pageNumber").text() == "Page 1 of 2");
    CHECK_FALSE(fixture.find("previousPage").isEnabled());
    fixture.find("nextPage").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.find<QLabel>("pageNumber").text() == "Page 2 of 2");
    CHECK(look.accessibleDescription().contains("Second page"));
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    // What only calls itself one says so.
    fixture.attach(fixture.make("broken.pdf", "%PDF-1.4 and nothing more"));
    REQUIRE(fixture.waitForFiles("Parent survey", 2));
    fixture.find("files").setFocus();
    fixture.press(Qt::Key_Home); // they stand by name
    CHECK(fixture.find<QLabel>("look").text().startsWith("This PDF cannot be shown here."));
    CHECK_FALSE(fixture.isShown("nextPage"));
}

TEST_CASE("A large file is written beside the window while typing goes on and undo takes it back") {
    FilesWindow fixture;
    fixture.reveal("Learning walk");
    QByteArray film(20'000'000, 'f');
    for (int at = 0; at < film.size(); at += 4096)
        film[at] = static_cast<char>(at / 4096);
    AuditSession& session = *fixture.window->session();
    QSignalSpy changed(&session, &AuditSession::changed);
    fixture.attach(fixture.make("film.mp4", film));
    CHECK(session.isKeeping()); // nothing has waited for the disk
    CHECK(changed.isEmpty());
    fixture.find("pieceTitle").setFocus();
    fixture.press(Qt::Key_End);
    fixture.type(" in Year 4");
    REQUIRE(QTest::qWaitFor([&] { return !session.isKeeping() && changed.count() > 0; }, 60'000));
    REQUIRE(session.commitPending());
    const auto attached = fixture.attachmentsOf("Learning walk in Year 4");
    REQUIRE(attached.size() == 1);
    CHECK(attached[0].size == film.size());
    CHECK(require(fixture.stored().attachmentContent(attached[0].sha256)) == film.toStdString());
    const auto announced = changed.count();
    session.checkOutside();
    CHECK(changed.count() == announced); // what we wrote is nobody else's change
    REQUIRE(session.undo());
    REQUIRE(session.undo());
    CHECK(fixture.attachmentsOf("Learning walk").empty());
    REQUIRE(session.redo());
    CHECK(fixture.attachmentsOf("Learning walk").size() == 1);
}

TEST_CASE("Taking in files can be stopped and the place may be left meanwhile") {
    FilesWindow fixture;
    fixture.reveal("Learning walk");
    const QString film = fixture.make("film.mp4", QByteArray(20'000'000, 'f'));
    fixture.attach(film);
    for (auto* intake : fixture.window->findChildren<EvidenceIntake*>())
        if (intake->isBusy())
            intake->cancel();
    AuditSession& session = *fixture.window->session();
    REQUIRE(QTest::qWaitFor([&] { return !session.isKeeping(); }, 60'000));
    CHECK(fixture.attachmentsOf("Learning walk").empty());
    fixture.attach(film);
    CHECK(fixture.window->close()); // waits for the thread and nothing is torn
    fixture.window.reset();
    CHECK(require(fixture.stored().check()).empty());
}

TEST_CASE("Files and pictures in a field for text of a statement are evidence and no words") {
    FilesWindow fixture;
    fixture.choose("own-1");
    const auto before = fixture.evidenceInFile("own-1").size();
    auto& line = fixture.find<QLineEdit>("newTitle");
    auto& description = fixture.find<QPlainTextEdit>("description");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.make("Book_look.txt", "seen"))});
    fixture.drop(line, data);
    REQUIRE(QTest::qWaitFor([&] { return fixture.evidenceInFile("own-1").size() == before + 1; }, 30'000));
    fixture.drop(*description.viewport(), data);
    REQUIRE(QTest::qWaitFor([&] { return fixture.evidenceInFile("own-1").size() == before + 2; }, 30'000));
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QApplication::clipboard()->setImage(image);
    line.setFocus();
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").size() == before + 3);
    CHECK(fixture.attachmentsOf("Picture of 22 Nov 2026").size() == 1);
    CHECK(line.text().isEmpty());
    CHECK(description.toPlainText().isEmpty());
    // Words are words, and an address is a link as well.
    QApplication::clipboard()->setText("https://example.org/survey");
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(line.text() == "https://example.org/survey");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == before + 4);
    CHECK(fixture.piece("https://example.org/survey").link == "https://example.org/survey");
    for (int step = 0; step < 4; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").size() == before);
}

TEST_CASE("Files and pictures in the line for new evidence of the bank are evidence and no words") {
    FilesWindow fixture;
    auto& line = fixture.find<QLineEdit>("newPiece");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.make("Book_look.txt", "seen"))});
    fixture.drop(line, data);
    REQUIRE(QTest::qWaitFor([&] { return fixture.piecesInFile() == 4; }, 30'000));
    CHECK(fixture.attachmentsOf("Book look").size() == 1);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QApplication::clipboard()->setImage(image);
    line.setFocus();
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(fixture.attachmentsOf("Picture of 22 Nov 2026").size() == 1);
    CHECK(line.text().isEmpty());
    // Text stays text, and an address becomes the link of what it names.
    QApplication::clipboard()->setText("https://example.org/policy");
    line.setFocus();
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(line.text() == "https://example.org/policy");
    CHECK(fixture.piecesInFile() == 5);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.piece("https://example.org/policy").link == "https://example.org/policy");
    CHECK(line.text().isEmpty());
    // In any field the other key takes in what is on the clipboard.
    QApplication::clipboard()->setText("What parents said");
    fixture.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.piece("What parents said").title == "What parents said");
}

TEST_CASE("Files are picked for the bank by one key and each becomes evidence there") {
    FilesWindow fixture;
    fixture.dialogs.attachments = {fixture.make("Book_look.txt", "books"), fixture.make("Walk.txt", "walk")};
    fixture.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.piecesInFile() == 5; }, 30'000));
    CHECK(fixture.attachmentsOf("Book look").size() == 1);
}
