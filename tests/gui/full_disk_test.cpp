#include "support/fault_vfs.h"
#include "support/qt_strings.h"
#include "support/temporary_folder.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QLabel>

#include "gui/window_fixture.h"

/// The disk that the audit lies on has no space left, while other disks have.
using namespace inclusion;

namespace {

/// Below one folder nothing can be written as soon as it is full.
class FullFolder : public Disk {
public:
    void fill(const std::filesystem::path& folder) { m_folder = folder.string(); }
    void empty() { m_folder.clear(); }
    int refused() const { return m_refused; }

    int answer(const DiskRequest& request, int amount,
               const std::function<int(int amount)>& carryOut) override {
        constexpr int full = 13; // SQLITE_FULL
        const bool inside = !m_folder.empty() && request.file.compare(0, m_folder.size(), m_folder) == 0;
        if (!inside || request.operation != DiskOperation::Write)
            return carryOut(amount);
        ++m_refused;
        return full;
    }

private:
    std::string m_folder;
    int m_refused = 0;
};

struct FullDiskWindow {
    FullFolder disk;
    FaultVfs vfs{disk};
    WindowFixture fixture;
    TemporaryFolder stick; ///< another disk

    QString banner() { return fixture.find("failureBanner").findChild<QLabel*>("bannerText")->text(); }
    std::string rationaleIn(const std::filesystem::path& file) {
        const auto service = require(AuditService::open(file, OpenMode::ReadOnly, fixture.dependencies()));
        return require(service->judgement(fixture.audit.id, "own-1")).value_or(Judgement{}).rationale;
    }
};

} // namespace

TEST_CASE("What is typed while the disk is full goes on in a copy on another disk and can be undone there") {
    FullDiskWindow full;
    WindowFixture& fixture = full.fixture;
    fixture.choose("own-1");
    auto& rationale = fixture.find<ProseEdit>("rationale");
    rationale.setFocus();
    fixture.type("Before");
    fixture.press(Qt::Key_Tab);
    REQUIRE(full.rationaleIn(fixture.file) == "Before");

    full.disk.fill(fixture.folder.path());
    rationale.setFocus();
    rationale.moveCursor(QTextCursor::End);
    fixture.type(" and after");
    fixture.press(Qt::Key_Tab);
    REQUIRE(full.disk.refused() > 0);
    REQUIRE(fixture.isShown("failureBanner"));
    INFO(full.banner().toStdString());
    CHECK(full.banner().contains("no space left"));
    CHECK(full.banner().contains("still on the screen"));
    CHECK(fixture.find<QLabel>("saving").text() == QStringLiteral("✕ Not saved"));
    fixture.leaveBy("failureBanner", "Try again"); // it is as full as before
    CHECK(fixture.isShown("failureBanner"));
    CHECK(rationale.toPlainText() == "Before and after");

    const auto copy = full.stick / "elsewhere.inclusion";
    fixture.dialogs.paths = {fromPath(copy)};
    fixture.leaveBy("failureBanner", QStringLiteral("Save a copy elsewhere…"));
    CHECK_FALSE(fixture.isShown("failureBanner"));
    CHECK(full.rationaleIn(fixture.file) == "Before"); // as it was, and sound
    CHECK(full.rationaleIn(copy) == "Before and after");
    CHECK(fixture.subject() == "own-1");

    // Work goes on in the copy: what comes next is saved there and can be taken back.
    fixture.click(fixture.find("level-settled"));
    const auto levelIn = [&](const std::filesystem::path& file) {
        const auto service = require(AuditService::open(file, OpenMode::ReadOnly, fixture.dependencies()));
        return require(service->judgement(fixture.audit.id, "own-1")).value_or(Judgement{}).levelId;
    };
    CHECK(levelIn(copy) == "settled");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(levelIn(copy).empty());
    CHECK_FALSE(fixture.isShown("failureBanner"));
}

TEST_CASE("An edit that met a full disk is saved when there is room again and undo takes it back") {
    FullDiskWindow full;
    WindowFixture& fixture = full.fixture;
    fixture.choose("own-1");
    full.disk.fill(fixture.folder.path());
    fixture.find("rationale").setFocus();
    fixture.type("We asked learners");
    fixture.press(Qt::Key_Tab);
    REQUIRE(fixture.isShown("failureBanner"));
    full.disk.empty();
    fixture.leaveBy("failureBanner", "Try again");
    CHECK_FALSE(fixture.isShown("failureBanner"));
    CHECK(full.rationaleIn(fixture.file) == "We asked learners");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(full.rationaleIn(fixture.file).empty());
    CHECK(fixture.find<ProseEdit>("rationale").toPlainText().isEmpty());
}
