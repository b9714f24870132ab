"""What docs/testing-panels.md says is tested of every part of the window, held against the parts and the tests.

usage: panels_test.py SOURCE
"""
import collections
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(sys.argv[1])
WIDGETS = ROOT / "src" / "widgets"
PAGE = ROOT / "docs" / "testing-panels.md"

#: Whatever of the session changes the file, and ways back that need none.
OF_SESSION = re.compile(r"ession(?:\(\))?\s*(?:->|\.)\s*(?:run|retry|addAudit|beginNextAudit|reviseAudit|eraseEvidence)\(|"
                        r"AuditService::restoreBackup\(")
#: The functions of the workbench that edit (audit_edits.h and its like).
EDITING = re.compile(r"^(?:bool|std::optional<\w+>) (\w+)\(AuditSession& session", re.M)
METHOD = re.compile(r"^(?:[\w:<>,&*\s]+? )?(\w+)::~?\w+\(", re.M)
CLASS = re.compile(r"^class (\w+)(?: final)? : public (\w+)", re.M)
#: What people see as a place, a dialog or a sheet.
SHOWN = {"Panel", "QDialog", "WindowSheet"}
CASE = re.compile(r"^TEST_CASE\(\s*\"([^\"]+)\"\s*\)", re.M)
PROOF = re.compile(r"`(\w+)`: ([^;|]+?)\s*(?=[;|]|$)")

UNDONE = re.compile(r"Key_Z|undo\(|actionUndo")
ONLY_READ = re.compile(r"ProtectedFile|isReadOnly|ReadWindow|OpenMode::ReadWrite")
BY_KEYS = re.compile(r"press\(|tabTo\(|use\(|write\(|keyClick")
BY_MOUSE = re.compile(r"\bclick\(|mouseClick|trigger\(\)|Q_EMIT|\bchoose\(|leaveBy\(")
WALKED = re.compile(r"accessibilityProblems\(|problemsOf\(|problems\(\)")


def read(path):
    return path.read_text(encoding="utf-8")


def editing_parts():
    """The classes of the window whose code changes the file."""
    functions = {name for header in (ROOT / "src" / "workbench").glob("*.h") for name in EDITING.findall(read(header))}
    called = re.compile(r"\b(?:" + "|".join(sorted(functions)) + r")\(\*?m_session")
    parts = set()
    for source in WIDGETS.rglob("*.cpp"):
        text = read(source)
        if OF_SESSION.search(text) or called.search(text):
            parts.add(collections.Counter(METHOD.findall(text)).most_common(1)[0][0])
    return parts


def shown_parts():
    """The classes that are places, dialogs and sheets."""
    parents = {name: parent for header in WIDGETS.rglob("*.h") for name, parent in CLASS.findall(read(header))}
    return {name for name, parent in parents.items() if parent in SHOWN} - SHOWN, set(parents)


def gui_tests():
    """File and sentence of every test of the window, with what it does."""
    tests = {}
    for path in (ROOT / "tests" / "gui").glob("*_test.cpp"):
        text = read(path)
        cases = list(CASE.finditer(text))
        name = path.name.removesuffix("_test.cpp")
        for case, following in zip(cases, [*cases[1:], None]):
            tests[name, case.group(1)] = text[case.end():following and following.start()]
    return tests


def desktop_tests():
    return {(path.name.removesuffix("_test.py"), name.removeprefix("test_").replace("_", " "))
            for path in (ROOT / "tests" / "desktop").glob("*_test.py") for name in re.findall(r"def (test_\w+)", read(path))}


def tables():
    """The tables of the page: their heads, and their rows as cells."""
    found = []
    for line in read(PAGE).splitlines():
        if not line.startswith("|"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "part":
            found.append((cells, []))
        elif set(cells[0]) - set("-"):
            found[-1][1].append(cells)
    return found


class Panels(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tests = gui_tests()
        (cls.edit_heads, cls.edits), (cls.walk_heads, cls.walks) = tables()
        cls.shown, cls.classes = shown_parts()

    def proofs(self, cell, known):
        """The tests that a cell names, each of which there is."""
        proofs = PROOF.findall(cell)
        self.assertTrue(proofs, f"no test in: {cell}")
        for proof in proofs:
            self.assertTrue(proof in known, f"there is no test {proof}")
        return proofs

    @staticmethod
    def named(rows):
        return [name for row in rows for name in re.findall(r"`(\w+)`", row[0])]

    def test_every_part_that_edits_is_listed_once_and_is_there(self):
        listed = self.named(self.edits)
        self.assertEqual(sorted(editing_parts() - set(listed)), [], "these change the file and are not listed")
        self.assertEqual(sorted(set(listed) - self.classes), [], "there are no such classes")
        self.assertEqual(len(listed), len(set(listed)), "listed twice")
        self.assertGreater(len(listed), 25)

    def test_the_proofs_of_every_part_are_there_and_do_what_is_said(self):
        self.assertEqual(self.edit_heads, ["part", "the file after the edit", "undo", "a file that is only read", "keys alone"])
        for part, after, undone, only_read, by_keys in self.edits:
            with self.subTest(part=part):
                self.proofs(after, self.tests)
                if not undone.startswith("none: "):  # with a reason
                    self.holds(undone, lambda body: UNDONE.search(body))
                self.holds(only_read, lambda body: ONLY_READ.search(body))
                self.holds(by_keys, lambda body: BY_KEYS.search(body) and not BY_MOUSE.search(body))

    def test_who_works_by_keys_alone_has_no_mouse(self):
        files = [*(ROOT / "tests" / "gui").glob("keys_*")]
        self.assertGreater(len(files), 3)
        for path in files:  # what a test calls there as well
            self.assertIsNone(BY_MOUSE.search(read(path)), path.name)

    def holds(self, cell, condition):
        for proof in self.proofs(cell, self.tests):
            self.assertTrue(condition(self.tests[proof]), f"{proof} does not do that")

    def test_every_place_and_dialog_is_walked_inside_and_outside(self):
        self.assertEqual(self.walk_heads, ["part", "in the program", "over the accessibility bus"])
        listed = self.named(self.walks)
        self.assertEqual(sorted(self.shown - set(listed)), [], "these are walked by no test")
        self.assertEqual(sorted(set(listed) - self.classes), [], "there are no such classes")
        outside = desktop_tests()
        for part, inside, from_outside in self.walks:
            with self.subTest(part=part):
                self.holds(inside, lambda body: WALKED.search(body))
                self.proofs(from_outside, outside)


class Planted(unittest.TestCase):
    """The test finds what is wrong."""

    def test_a_test_with_the_mouse_is_none_with_keys_alone(self):
        self.assertTrue(BY_MOUSE.search('fixture.click(fixture.find("save"));'))
        self.assertFalse(BY_MOUSE.search('fixture.tabTo("chooseLogo"); fixture.press(Qt::Key_Space);'))

    def test_what_edits_is_found(self):
        self.assertTrue(OF_SESSION.search("if (m_session.run(m_session.service().removeLogo()))"))
        self.assertTrue(OF_SESSION.search("if (session->run(session->service().addFramework(x)))"))
        self.assertFalse(OF_SESSION.search("m_session.service().meetings(id)"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
