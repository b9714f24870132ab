#include "support/another_process.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

struct Maker {
    Result<std::unique_ptr<AuditService>> create(const fs::path& path) {
        return AuditService::create(path, setting, {clock, ids});
    }

    std::vector<fs::path> files() const {
        return {fs::directory_iterator(folder.path()), fs::directory_iterator()};
    }

    TemporaryFolder folder;
    FixedClock clock{moment("2026-11-22T10:00:00Z")};
    SequentialIdFactory ids;
    Setting setting{{}, "Oakfield School", Phase::Special, "123456", true};
};

} // namespace

TEST_CASE("A new file keeps the whole setting and gives it an id") {
    Maker maker;
    const auto service = require(maker.create(maker.folder / "Oakfield.inclusion"));
    const Setting stored = require(service->setting());
    CHECK(isUuid(stored.id.text()));
    maker.setting.id = stored.id;
    CHECK(stored == maker.setting);
    CHECK_FALSE(service->isReadOnly());
    CHECK(maker.files().size() == 2); // with its lock, as long as it is open
}

TEST_CASE("Making a file never overwrites one") {
    Maker maker;
    const fs::path path = maker.folder / "Oakfield.inclusion";
    writeBytes(path, "someone else's");
    const auto made = maker.create(path);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::FileExists);
    CHECK(bytesOf(path) == "someone else's");
    fs::remove(path);
    fs::create_symlink(maker.folder / "nowhere", path);
    CHECK(maker.create(path).error().code == ErrorCode::FileExists);
}

TEST_CASE("A file that cannot be made leaves nothing behind") {
    Maker maker;
    const auto missing = maker.create(maker.folder / "no folder" / "Oakfield.inclusion");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::FileNotFound);
    maker.setting.name = "  ";
    const auto unnamed = maker.create(maker.folder / "Oakfield.inclusion");
    REQUIRE_FALSE(unnamed);
    CHECK(unnamed.error().code == ErrorCode::InvalidValue);
    maker.setting.name = "Oakfield School";
    fs::permissions(maker.folder.path(), fs::perms(0555));
    CHECK(asOrdinaryUser([&] {
              return static_cast<int>(maker.create(maker.folder / "Oakfield.inclusion").error().code);
          }) == static_cast<int>(ErrorCode::FileNotWritable));
    fs::permissions(maker.folder.path(), fs::perms(0755));
    CHECK(maker.files().empty());
}
