#include "report/renderer.h"
#include "support/another_process.h"
#include "support/sample_document.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <csignal>

using namespace inclusion;
using namespace inclusion::report;

namespace {

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

Result<std::vector<std::string>> write(const std::filesystem::path& path) {
    return writeReport(*rendererFor("html"), test::everyKindOfBlock(), {}, path);
}

} // namespace

TEST_CASE("a report is written under its name and nothing else is left") {
    const TemporaryFolder folder;
    REQUIRE(write(folder / "report.html"));
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"report.html"});
    const std::string bytes = bytesOf(folder / "report.html");
    CHECK(bytes == rendererFor("html")->render(test::everyKindOfBlock(), {})->bytes);
}

TEST_CASE("a report replaces an older one") {
    const TemporaryFolder folder;
    writeBytes(folder / "report.html", "old");
    REQUIRE(write(folder / "report.html"));
    CHECK(bytesOf(folder / "report.html").size() > 1000);
}

TEST_CASE("a folder that is not there gives an error with the path") {
    const TemporaryFolder folder;
    const auto written = write(folder / "missing/report.html");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileNotWritable);
    CHECK(written.error().parameters == std::vector<std::string>{(folder / "missing/report.html").string()});
}

TEST_CASE("a folder is no place to write a report over") {
    const TemporaryFolder folder;
    const auto written = write(folder.path());
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileNotWritable);
}

TEST_CASE("a folder without the right to write gives an error and keeps the old report") {
    const TemporaryFolder folder;
    const std::filesystem::path closed = folder / "closed";
    std::filesystem::create_directory(closed);
    writeBytes(closed / "report.html", "old");
    std::filesystem::permissions(
        closed, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                    std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    CHECK(asOrdinaryUser([&] {
              const auto written = write(closed / "report.html");
              return !written && written.error().code == ErrorCode::FileNotWritable ? 0 : 1;
          }) == 0);
    CHECK(bytesOf(closed / "report.html") == "old");
    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
}

TEST_CASE("a full disk gives an error and keeps the old report") {
    const TemporaryFolder folder;
    writeBytes(folder / "report.html", "old");
    // A limit on the size of files fails in the middle of writing, as a full disk does.
    CHECK(inAnotherProcess([&] {
              std::signal(SIGXFSZ, SIG_IGN);
              const rlimit limit{4096, 4096};
              ::setrlimit(RLIMIT_FSIZE, &limit);
              const auto written = write(folder / "report.html");
              return !written && written.error().code == ErrorCode::DiskFull ? 0 : 1;
          }) == 0);
    CHECK(bytesOf(folder / "report.html") == "old");
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"report.html"});
}

TEST_CASE("a document that cannot be rendered writes nothing") {
    const TemporaryFolder folder;
    Table table;
    const auto written =
        writeReport(*rendererFor("pdf"), test::documentOf({Block{table}}), {}, folder / "report.pdf");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::RenderFailed);
    CHECK(namesIn(folder.path()).empty());
}
