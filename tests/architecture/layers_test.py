"""The walls between the layers: which folder may include what, and that core stays free of Qt.

The rules are those of docs/architecture.md. Each check is also run on a planted violation, so that a rule that no
longer finds anything shows.

usage: layers_test.py SOURCE_DIR CORE_TEST_BINARY
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1])
CORE_BINARY = pathlib.Path(sys.argv[2])

# Folder below src/ → folders whose headers it may include.
MAY_INCLUDE = {
    "core": {"core"},
    "report": {"core", "report"},
    "import": {"core", "import"},
    "workbench": {"core", "import", "workbench"},
    "widgets": {"core", "import", "report", "workbench", "widgets"},
    "cli": {"core", "import", "report", "cli"},
    "app": {"core", "import", "report", "workbench", "widgets", "app"},
}
# Folder → pattern of library headers that it must not include, with the reason.
MUST_NOT = {
    "core": [(r"<Q\w+>|<Qt", "core is free of Qt")],
    "report": [(r"<Q\w+>|<Qt", "renderers run without Qt"), (r"sqlite|SQLiteCpp", "storage stays in core")],
    "import": [(r"<Q\w+>|<Qt", "importers run without Qt"), (r"sqlite|SQLiteCpp", "storage stays in core")],
    "workbench": [(r"<QWidget>|<QtWidgets|<QApplication>|<QPrinter", "the session needs QtGui at most"),
                  (r"sqlite|SQLiteCpp|QSql", "storage stays in core")],
    "widgets": [(r"sqlite|SQLiteCpp|QSql", "storage stays in core"), (r"<QFile>|<fstream>", "files are the session's"),
                (r"nlohmann|QJson", "JSON stays below the window")],
    "cli": [(r"<Q\w+>|<Qt", "the command line runs without Qt"), (r"sqlite|SQLiteCpp", "storage stays in core")],
    "app": [(r"sqlite|SQLiteCpp|QSql", "storage stays in core")],
}
# Within core: folder → folders of core that it must not reach up to.
LOWER = {"base": {"base"}, "framework": {"base", "framework"}, "audit": {"base", "framework", "audit"},
         "analysis": {"base", "framework", "audit", "analysis"},
         "report": {"base", "framework", "audit", "analysis", "report"}}
HEAVY_IN_HEADERS = re.compile(r"nlohmann/json\.hpp|spdlog/|SQLiteCpp/|<sqlite3\.h>|valijson/")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"][^>"]+[>"])', re.MULTILINE)


def violations(root):
    """Every include below root/src that a rule forbids, as 'file: include: reason'."""
    found = []
    for path in sorted(root.glob("src/**/*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        parts = path.relative_to(root / "src").parts
        layer = parts[0]
        if layer not in MAY_INCLUDE:
            found.append(f"{path}: src/{layer} is no layer that we know")
            continue
        for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            name = include.strip('<>"')
            first = name.split("/")[0]
            if include.startswith('"') and first in MAY_INCLUDE and first not in MAY_INCLUDE[layer]:
                found.append(f"{path}: {include}: src/{layer} may not use src/{first}")
            if include.startswith('"') and "/" in name and first not in MAY_INCLUDE:
                found.append(f"{path}: {include}: include paths start below src/")
            for pattern, reason in MUST_NOT[layer]:
                if re.search(pattern, include):
                    found.append(f"{path}: {include}: {reason}")
            if layer == "core" and first == "core" and parts[1] in LOWER and "/" in name:
                room = name.split("/")[1]
                if not room.endswith(".h") and room not in LOWER[parts[1]]:
                    found.append(f"{path}: {include}: core/{parts[1]} may not use core/{room}")
            if path.suffix == ".h" and HEAVY_IN_HEADERS.search(include):
                found.append(f"{path}: {include}: a heavy header belongs into a .cpp file")
    return found


class Layers(unittest.TestCase):
    def test_every_include_keeps_to_the_layers(self):
        self.assertEqual(violations(SOURCE), [])

    def test_planted_violations_are_found(self):
        planted = {
            "src/core/audit/a.cpp": "#include <QString>",
            "src/core/base/b.h": '#include "core/storage/audit_file.h"',
            "src/core/framework/c.h": "#include <nlohmann/json.hpp>",
            "src/report/d.cpp": '#include "workbench/audit_session.h"',
            "src/workbench/e.cpp": "#include <QApplication>",
            "src/widgets/f.cpp": "#include <sqlite3.h>",
            "src/cli/g.cpp": '#include "widgets/main_window.h"',
            "src/app/h.cpp": '#include "shared/h.h"',
            "src/elsewhere/i.cpp": "#include <string>",
        }
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in planted.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text + "\n", encoding="utf-8")
            found = violations(root)
            for name in planted:
                self.assertTrue(any(name in line for line in found), f"{name} was not found")


class CoreLinksNoQt(unittest.TestCase):
    @staticmethod
    def needed(binary):
        out = subprocess.run(["readelf", "-d", str(binary)], check=True, capture_output=True, text=True).stdout
        return re.findall(r"NEEDED.*\[(.+?)\]", out)

    def test_the_core_tests_need_no_qt(self):
        libraries = self.needed(CORE_BINARY)
        self.assertTrue(any("libc.so" in name for name in libraries), libraries)
        self.assertEqual([name for name in libraries if "Qt" in name], [])


class FileSizes(unittest.TestCase):
    def test_no_source_file_is_longer_than_600_lines(self):
        long = [f"{path}: {count}" for path in sorted(SOURCE.glob("src/**/*.*")) if path.suffix in (".h", ".cpp")
                and (count := len(path.read_text(encoding="utf-8").splitlines())) > 600]
        self.assertEqual(long, [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
