// Names of attachments as a hostile file may give them: none leads out of a folder, none passes for another.
#include "core/audit/file_name.h"
#include "core/audit/record_rules.h"
#include "core/framework/utf8.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

/// What a file of that name is written as.
std::string written(std::string_view name) {
    const std::string safe = safeFileName(name);
    CHECK(safe.find_first_of("/\\") == std::string::npos);
    CHECK_FALSE(safe.empty());
    CHECK(safe != ".");
    CHECK(safe != "..");
    CHECK(firstInvalidUtf8(safe) == safe.size());
    CHECK(safeFileName(safe) == safe);
    return safe;
}

bool isStored(std::string_view name) {
    Attachment attachment;
    attachment.fileName = name;
    return checkRecord(attachment).has_value();
}

} // namespace

TEST_CASE("No name of an attachment leads out of a folder") {
    CHECK(written("../../etc/passwd") == "passwd");
    CHECK(written("..\\..\\start.bat") == "start.bat");
    CHECK(written("/etc/passwd") == "passwd");
    CHECK(written("C:\\Windows\\x.dll") == "x.dll");
    CHECK(written("\\\\server\\share\\plan.docx") == "plan.docx");
    CHECK(written("C:plan.docx") == "C_plan.docx");
    CHECK(written("plan.docx:hidden") == "plan.docx_hidden");
    for (const char* name : {"", ".", "..", "...", "/", "a/..", "   ", ". .", "\u2066\u200B"})
        CHECK(written(name) == "attachment");
    CHECK(written(".bashrc") == "bashrc");
    CHECK(written("--version") == "version");
    for (const char* name : {"../a", "/a", "a/b", "a\\b", ".", "..", "", " "})
        CHECK_FALSE(isStored(name));
}

TEST_CASE("A name is cut at nothing that a file system would cut it at") {
    const std::string nul("notes.txt\0.exe", 14);
    CHECK(written(nul) == "notes.txt.exe");
    CHECK_FALSE(isStored(nul));
    CHECK(written("a\nb\tc\x7F.txt") == "abc.txt");
    CHECK_FALSE(isStored("a\nb.txt"));
    CHECK(written("tail.exe. . ") == "tail.exe");
    CHECK(mayRunCode("tail.exe. . "));
    CHECK(written("caf\xE9.pdf") == "caf_.pdf");
    CHECK_FALSE(isStored("caf\xE9.pdf"));
}

TEST_CASE("Names of devices are no names of files in any case and with any ending") {
    for (const char* name :
         {"con", "NUL", "Aux.txt", "prn.pdf", "com1", "LPT9.docx", "nul .txt", "COM¹.txt", "conin$"}) {
        INFO(name);
        CHECK(written(name).front() == '_');
    }
    for (const char* name : {"console.txt", "null.txt", "com10.txt", "auxiliary", "complete.pdf"})
        CHECK(written(name) == name);
}

TEST_CASE("Signs that turn or hide a part of a name are taken out before it is kept") {
    const std::string turned = "annex\u202Efdp.exe";
    CHECK(keptFileName(turned) == "annexfdp.exe");
    CHECK(mayRunCode(turned));
    CHECK_FALSE(isStored(turned));
    CHECK_FALSE(isPlainName("report\u200B.pdf"));
    CHECK_FALSE(isPlainName("\uFEFFreport.pdf"));
    for (const char* name : {"Überblick.pdf", "Ροή.docx", "計画.ods", "notes 🎉.txt", "a—b (1).pdf"}) {
        CHECK(isPlainName(name));
        CHECK(isStored(name));
        CHECK(written(name) == name);
    }
}

TEST_CASE("A name of any length is kept with its ending within what file systems take") {
    std::string longName;
    for (int i = 0; i < 200; ++i)
        longName += "é";
    CHECK(keptFileName(longName + ".docx").size() <= longestFileName);
    CHECK(keptFileName(longName + ".docx").ends_with("é.docx"));
    CHECK(written(longName + ".docx").size() <= 121);
    CHECK(written(longName + ".docx").ends_with("é.docx"));
    CHECK(written(std::string(100'000, 'x') + ".pdf.exe").ends_with(".exe"));
    CHECK(mayRunCode(std::string(100'000, 'x') + ".pdf.exe"));
    CHECK(written("a." + std::string(5'000, 'x')).size() <= 121);
    CHECK_FALSE(isStored(std::string(256, 'x')));
    CHECK(isStored(std::string(255, 'x')));
}

TEST_CASE("What is not known to be harmless is asked about whatever its capitals") {
    for (const char* name : {"a.pdf", "B.PNG", "c.docx", "d.csv", "e.txt", "f.pdf "})
        CHECK_FALSE(mayRunCode(name));
    for (const char* name : {"a.exe", "b.sh", "c.desktop", "d.docm", "e.html", "f.jar", "g", "h.pdf.exe",
                             "i.svg", "k.lnk", "l.PDF.JS", ".pdf", "m.pdf:x"}) {
        INFO(name);
        CHECK(mayRunCode(name));
    }
}
