#include "app/report_export.h"
#include "support/qt_strings.h"
#include "widgets/controls/level_choice.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

#include "gui/window_fixture.h"

using namespace inclusion;

/// The whole of an audit, as a SENCO does it, in the real window: with each framework that is shipped and
/// judged.
namespace {

/// What of an audit is in the file.
struct Held {
    std::size_t evidence = 0;
    std::size_t links = 0;
    std::size_t attachments = 0;
    std::size_t highlights = 0;
    std::size_t judgements = 0;
    std::size_t notes = 0;
    std::size_t actions = 0;
    std::size_t rounds = 0;

    bool operator==(const Held&) const = default;
};

struct JobWindow : WindowFixture {
    JobWindow() : WindowFixture(false) {
        reports = app::reportServices(clock, keys);
        window.reset();
        start(false);
    }

    void activate(QWidget& target) {
        QApplication::setActiveWindow(&target);
        static_cast<void>(QTest::qWaitForWindowActive(&target));
    }
    /// A new audit in a new file, by the keys of the dialog that asks for it.
    void begin(const std::string& frameworkId) {
        file = folder / (frameworkId + ".inclusion");
        dialogs.showsNewAudit = true;
        dialogs.paths = {fromPath(file)};
        press(Qt::Key_N, Qt::ControlModifier);
        activate(find("NewAuditDialog"));
        write("setting", "Hillside School");
        tabTo("framework");
        press(Qt::Key_Home);
        for (const FrameworkChoice& each : dialogs.offer.frameworks) {
            if (each.id == toQt(frameworkId))
                break;
            press(Qt::Key_Down);
        }
        tabTo("startButton");
        press(Qt::Key_Space);
        REQUIRE(window->session());
        activate(*window);
        REQUIRE(window->session()->audit());
        audit = *window->session()->audit();
        enter("audit");
    }
    /// The first item that is judged, with descriptors if any item of the framework has them.
    const Item& subjectOf(const Framework& framework) {
        const Item* judged = nullptr;
        for (const Item* item : framework.items()) {
            if (!framework.scaleOf(item->id))
                continue;
            judged = judged ? judged : item;
            if (!framework.descriptorsOf(item->id).empty())
                return *item;
        }
        REQUIRE(judged);
        return *judged;
    }
    Held held() {
        const AuditSnapshot snapshot = require(stored().snapshot(audit.id));
        Held counts;
        counts.evidence = require(stored().evidenceList()).size(); // also what nothing uses yet
        counts.links = snapshot.links.size();
        counts.attachments = snapshot.attachments.size();
        for (const auto& [id, each] : snapshot.highlights)
            counts.highlights += each.state == HighlightState::NotYet ? 0U : 1U;
        for (const auto& [id, each] : snapshot.judgements)
            counts.judgements += each.levelId.empty() && each.rationale.empty() ? 0U : 1U;
        counts.notes = snapshot.notes.size();
        counts.actions = snapshot.actions.size();
        for (const Action& each : snapshot.actions)
            counts.rounds += each.rounds.size();
        return counts;
    }
    void drop(QWidget& target, const QMimeData& data) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
        settle();
    }
    void write(const QString& field, const QString& text) {
        tabTo(field);
        type(text);
    }
    /// A descriptor of the level above the lowest that is not evidenced yet; null where the framework has
    /// none.
    static const Descriptor* missing(const Framework& framework, const Item& item, const Scale& scale) {
        for (const Descriptor* each : framework.descriptorsOf(item.id))
            if (each->levelId == scale.levels[1].id)
                return each;
        return nullptr;
    }
    QAction& action(const char* name) { return *window->findChild<QAction*>(QLatin1String(name)); }
};

} // namespace

TEST_CASE("The whole job is done in the window with every shipped framework and can be undone") {
    const std::string frameworkId =
        GENERATE(as<std::string>{}, "rise-inclusion-audit", "hackney-wellbeing", "astrea-send-review");
    INFO(frameworkId);
    JobWindow fixture;
    fixture.begin(frameworkId);
    const auto framework = fixture.window->session()->sharedFramework();
    const Item& item = fixture.subjectOf(*framework);
    const Scale& scale = *framework->scaleOf(item.id);
    const Held nothing = fixture.held();
    CHECK(nothing == Held());

    // 1 Evidence: typed, dropped and pasted.
    fixture.choose(item.id);
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk in Year 4");
    fixture.press(Qt::Key_Return);
    writeBytes(fixture.folder / "Book_look.txt", "What books show");
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(fromPath(fixture.folder / "Book_look.txt"))});
    fixture.drop(fixture.find("DescribeCard"), file);
    REQUIRE(QTest::qWaitFor([&] { return fixture.evidenceInFile(item.id).size() == 2; }, 30'000));
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QApplication::clipboard()->setImage(picture);
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(fixture.evidenceInFile(item.id).size() == 3);
    QApplication::clipboard()->setText("https://example.org/survey");
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.evidenceInFile(item.id).size() == 4);
    QApplication::clipboard()->setText("Forty parents came");
    fixture.enter("evidence");
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(fixture.held().evidence == 5);

    // 2 Highlight what is evidenced, 3 judge.
    fixture.choose(item.id);
    const auto descriptors = framework->descriptorsOf(item.id);
    if (!descriptors.empty()) {
        fixture.tabTo(QStringLiteral("descriptor-") + toQt(descriptors.front()->id));
        fixture.press(Qt::Key_Space);
        CHECK(fixture.highlightInFile(descriptors.front()->id) != HighlightState::NotYet);
    }
    fixture.press(Qt::Key_J, Qt::ControlModifier);
    fixture.press(Qt::Key_1);
    CHECK(fixture.judgementInFile(item.id).levelId == scale.levels.front().id);
    fixture.write("rationale", "Staff know every learner");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.judgementInFile(item.id).rationale == "Staff know every learner");

    // 4 An action from a descriptor that the next level still needs, with a dated round of review.
    const Descriptor* missing = fixture.missing(*framework, item, scale);
    CHECK((missing != nullptr) == !descriptors.empty());
    if (missing) {
        fixture.tabTo(QStringLiteral("action-") + toQt(missing->id));
        fixture.press(Qt::Key_Space);
    } else {
        fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    }
    REQUIRE(fixture.isShown("actions"));
    const auto planned = require(fixture.stored().actions(fixture.audit.id));
    REQUIRE(planned.size() == 1);
    CHECK(std::count(planned[0].subjectIds.begin(), planned[0].subjectIds.end(), item.id) == 1);
    if (missing) {
        CHECK(std::count(planned[0].subjectIds.begin(), planned[0].subjectIds.end(), missing->id) == 1);
        CHECK(planned[0].purpose == missing->text);
    }
    fixture.write("roundWorking", "Half have begun");
    fixture.tabTo("addRound");
    fixture.press(Qt::Key_Space);
    const Held all = fixture.held();
    CHECK(all.rounds == 1);
    CHECK(all.judgements == 1);
    CHECK(all.attachments == 2);

    // 5 The report.
    const QString pdf = fromPath(fixture.folder / "report.pdf");
    fixture.dialogs.paths = {pdf};
    fixture.action("actionExportReport").trigger();
    auto& save = fixture.find<QPushButton>("saveReport");
    REQUIRE(QTest::qWaitFor([&] { return save.isEnabled(); }, 60'000));
    save.setFocus();
    fixture.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("openReport"); }, 60'000));
    QFile report(pdf);
    REQUIRE(report.open(QIODevice::ReadOnly));
    CHECK(report.read(5) == "%PDF-");

    // 6 Back to nothing, and forth again.
    const auto& stack = fixture.window->session()->undoStack();
    const int steps = stack.count();
    for (int step = 0; step < steps; ++step) {
        INFO("undo of " << stack.undoText().toStdString());
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(stack.index() == steps - step - 1);
    }
    CHECK(fixture.held() == nothing);
    for (int step = 0; step < steps; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.held() == all);

    // 7 Closed, opened again, and all is there.
    fixture.press(Qt::Key_Q, Qt::ControlModifier);
    REQUIRE_FALSE(fixture.window->isVisible());
    fixture.window.reset();
    fixture.start(false);
    fixture.tabTo("recent");
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.window->session());
    fixture.settle();
    fixture.choose(item.id);
    CHECK(fixture.held() == all);
    CHECK(fixture.find<LevelChoice>(QStringLiteral("level-") + toQt(scale.levels.front().id)).isChecked());
    CHECK(fixture.evidenceInFile(item.id).size() == 4);
    CHECK(fixture.find<ProseEdit>("rationale").toPlainText() == "Staff know every learner");
    CHECK(require(fixture.stored().check()).empty());
}
