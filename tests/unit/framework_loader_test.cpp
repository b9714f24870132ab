#include "core/base/sha256.h"
#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "unit/framework_support.h"

using namespace inclusion;

namespace {

const std::filesystem::path dataFolder =
    std::filesystem::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks";

/// A folder that goes away with the test.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "inclusion-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    ~ScratchFolder() { std::filesystem::remove_all(m_path); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::filesystem::path add(const std::string& name, const std::string& text) const {
        std::ofstream(m_path / name, std::ios::binary) << text;
        return m_path / name;
    }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("The minimal framework is valid and without findings") {
    const FrameworkLoad load = loadFramework(testFramework("minimal.json"), "minimal.json");
    CHECK(words(load.findings) == "");
    REQUIRE(load.framework != nullptr);
    CHECK(load.framework->id() == "minimal");
    CHECK(load.framework->items().size() == 1);
}

TEST_CASE("The full framework is valid and without findings") {
    const FrameworkLoad load = loadFramework(testFramework("full.json"), "full.json");
    CHECK(words(load.findings) == "");
    REQUIRE(load.framework != nullptr);
    CHECK(load.framework->text() == testFramework("full.json"));
    CHECK(load.framework->hash() == sha256(testFramework("full.json")));
}

TEST_CASE("Findings come all at once in file order with line and hint") {
    std::string text = testFramework("minimal.json");
    text = replaced(text, "\"revision\": 1", "\"revision\": 0");
    text = replaced(text, "\"summary\"", "\"sumary\"");
    text = replaced(text, "\"number\": \"1.1\", \"kind\": \"question\"",
                    "\"number\": \"1.1\", \"kind\": \"fact\"");
    const FrameworkLoad load = loadFramework(text, "three.json");
    REQUIRE(words(load.findings) == "error  missing-key\n"
                                    "error /revision out-of-range\n"
                                    "error /sumary unknown-key\n"
                                    "error /areas/0/items/0 fact-without-fields\n");
    CHECK(load.findings[0].line == 1);
    CHECK(load.findings[1].line == 4);
    CHECK(load.findings[2].line == 7);
    CHECK(load.findings[2].hint == "Did you mean \"summary\"?");
    CHECK(load.findings[3].line == 15);
    CHECK(load.findings[3].file == "three.json");
    CHECK(load.framework == nullptr);
}

TEST_CASE("A wrong word is answered with the word that was meant or with all words") {
    const std::string text = testFramework("minimal.json");
    const auto hint = [&](const std::string& kind) {
        const FrameworkLoad load = loadFramework(replaced(text, "\"question\"", kind), "x.json");
        REQUIRE(words(load.findings) == "error /areas/0/items/0/kind unknown-word\n");
        return load.findings[0].hint;
    };
    CHECK(hint("\"qestion\"") == "Did you mean \"question\"?");
    CHECK(hint("\"Question\"") == "Did you mean \"question\"?");
    CHECK(hint("\"rumour\"") == "Allowed: statement, criterion, fact, question.");
}

TEST_CASE("What is beyond the limit of findings is counted") {
    FrameworkLimits limits;
    limits.findings = 2;
    const FrameworkLoad load = loadFramework("{}", "empty.json", limits);
    REQUIRE(load.findings.size() == 3);
    CHECK(load.findings[2].rule == "more-findings");
    CHECK(load.findings[2].message == "7 more findings are not listed.");
}

TEST_CASE("Limits of bytes and depth are those that the caller gives") {
    FrameworkLimits limits;
    limits.bytes = 100;
    CHECK(words(loadFramework(testFramework("minimal.json"), "x", limits).findings) == "error  too-large\n");
    limits = {};
    limits.depth = 3;
    CHECK(words(loadFramework(testFramework("minimal.json"), "x", limits).findings) == "error  too-deep\n");
    limits = {};
    limits.values = 10;
    CHECK(words(loadFramework(testFramework("minimal.json"), "x", limits).findings) ==
          "error  too-many-values\n");
}

TEST_CASE("A framework file is read from disk and named in its findings") {
    const ScratchFolder folder;
    const auto path = folder.add("broken.json", "{");
    const Result<FrameworkLoad> load = loadFrameworkFile(path);
    REQUIRE(load);
    REQUIRE(words(load->findings) == "error  syntax\n");
    CHECK(load->findings[0].file == path.string());
    CHECK(loadFrameworkFile(dataFolder / "full.json")->framework != nullptr);
}

TEST_CASE("A file that cannot be read is an error that names it") {
    const ScratchFolder folder;
    const auto missing = folder.path() / "missing.json";
    CHECK(loadFrameworkFile(missing).error() == Error{ErrorCode::FileNotFound, {missing.string()}});
    CHECK(loadFrameworkFile(folder.path()).error().code == ErrorCode::FileNotReadable);
    CHECK(loadFrameworkFile("/dev/zero").error().code == ErrorCode::FileNotReadable);
    FrameworkLimits limits;
    limits.bytes = 10;
    const auto large = folder.add("large.json", "[1,2,3,4,5,6]");
    CHECK(loadFrameworkFile(large, limits).error() ==
          Error{ErrorCode::FileTooLarge, {large.string(), "13", "10"}});
}

TEST_CASE("The library lists every framework file of its folder with its findings") {
    const ScratchFolder folder;
    folder.add("zebra.json", testFramework("minimal.json"));
    folder.add("another.json", testFramework("full.json"));
    folder.add("broken.json", "{");
    folder.add("notes.txt", "no framework");
    std::filesystem::create_directory(folder.path() / "schema");
    std::ofstream(folder.path() / "schema" / "framework.schema.json") << "{}";
    FrameworkLibrary library(folder.path());
    const auto& entries = library.entries();
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].path.filename() == "broken.json");
    CHECK(entries[0].load.framework == nullptr);
    CHECK(words(entries[0].load.findings) == "error  syntax\n");
    CHECK(entries[1].load.framework->id() == "full");
    CHECK(entries[2].load.framework->id() == "minimal");
}

TEST_CASE("The library finds a framework by its id whatever its file is called") {
    const ScratchFolder folder;
    folder.add("minimal.json", testFramework("minimal.json"));
    folder.add("other-name.json", testFramework("full.json"));
    folder.add("broken.json", "{");
    FrameworkLibrary library(folder.path());
    CHECK(library.find("minimal").value()->id() == "minimal");
    CHECK(library.find("full").value()->id() == "full");
    CHECK(library.find("minimal").value() == library.find("minimal").value());
    CHECK(library.entries().size() == 3);
    CHECK(library.find("nothing").error() == Error{ErrorCode::FrameworkUnknown, {"nothing"}});
    CHECK(library.find("broken").error().code == ErrorCode::FrameworkInvalid);
    CHECK(library.find("../minimal").error().code == ErrorCode::FrameworkUnknown);
    CHECK(library.find("").error().code == ErrorCode::FrameworkUnknown);
    CHECK(FrameworkLibrary(folder.path() / "missing").find("full").error().code ==
          ErrorCode::FrameworkUnknown);
    CHECK(FrameworkLibrary(folder.path() / "missing").entries().empty());
}

TEST_CASE("The library reads only the file named after the id when it is there") {
    const ScratchFolder folder;
    folder.add("minimal.json", testFramework("minimal.json"));
    const auto other = folder.add("full.json", testFramework("full.json"));
    FrameworkLibrary library(folder.path());
    REQUIRE(library.find("minimal"));
    std::filesystem::remove(other); // had it been read before, entries would still list it
    CHECK(library.entries().size() == 1);
}
