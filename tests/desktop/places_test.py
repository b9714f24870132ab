"""Every place of the window as assistive technology sees it: nothing without a name, nothing that traps Tab.

usage: places_test.py WORKBENCH AUDIT
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]
desktop.inside()
import accessible  # noqa: E402  (needs the bus of the desktop)


PLACES = ("Overview", "Audit", "Evidence", "Actions", "Review", "Report")


class Window(unittest.TestCase):
    """The program on one file for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        file = pathlib.Path(cls.folder.name) / "school.inclusion"
        cls.make(file)
        cls.window = desktop.Workbench(WORKBENCH, file)
        cls.window.activate()
        cls.program = accessible.application(cls.window.process)

    @classmethod
    def tearDownClass(cls):
        cls.window.close()
        cls.folder.cleanup()

    @staticmethod
    def audit(*arguments):
        subprocess.run([AUDIT, *map(str, arguments)], check=True, capture_output=True)

    def looks_well(self):
        """All is named, and Tab goes round."""
        self.assertEqual(accessible.problems_of(self.program), [])
        reached, problems = accessible.tab_walk(self.program)
        self.assertEqual(problems, [], reached)
        self.assertGreater(len(set(reached)), 3, reached)

    def opens(self, name, then=None):
        """Presses what is called so; the window with what came of it looks well."""
        with self.subTest(opens=name):
            accessible.called(self.program, name).press()
            if then:
                accessible.called(self.program, then, shown=True)
            self.looks_well()


class Places(Window):
    @classmethod
    def make(cls, file):
        cls.audit("sample", file)

    def test_every_place_is_named_and_lets_the_focus_through(self):
        for number, name in enumerate(PLACES, 1):
            with self.subTest(place=name):
                desktop.keys(f"ctrl+{number}")
                tab = desktop.wait_until(lambda: next(
                    (each for each in self.program.everything()
                     if each.role == "page tab" and each.name.startswith(name)), None), 5)
                self.assertTrue(tab, f"there is no place {name}")
                self.looks_well()

    def test_what_unfolds_in_a_place_is_named_and_lets_the_focus_through(self):
        desktop.keys("ctrl+1")
        self.opens("See the audit as it stood on that day", "Back to today")
        accessible.called(self.program, "Back to today").press()
        self.opens("Record a meeting", "Record the meeting")
        self.opens("Dates of the school year")
        desktop.keys("ctrl+2")
        self.opens("Show the history", "Hide the history")
        desktop.keys("ctrl+5")
        accessible.called(self.program, "Show the comments").press()
        self.opens("Type in what somebody said…", "Save the comment")
        accessible.called(self.program, "Show the packs that were made").press()
        self.opens("New pack", "Make and save the pack…")

    def test_several_pieces_of_evidence_are_named_and_let_the_focus_through(self):
        desktop.keys("ctrl+3")
        desktop.keys("ctrl+a")
        accessible.called(self.program, "Link all selected to a statement", shown=True)
        self.looks_well()

    def test_every_page_of_a_place_is_named_and_lets_the_focus_through(self):
        views = {4: ("Show the plan as a board by state", "Show the plan as a table"),
                 5: ("Show the packs that were made", "Show what was judged apart", "Show the review meetings",
                     "Show the comments")}
        for number, pages in views.items():
            desktop.keys(f"ctrl+{number}")
            for page in pages:
                with self.subTest(page=page):
                    button = desktop.wait_until(lambda: next(
                        (each for each in self.program.everything()
                         if each.is_usable and each.name == page and each.role not in accessible.MANY), None), 5)
                    self.assertTrue(button, f"no button '{page}'")
                    button.press()
                    self.looks_well()


class Former(Window):
    """What a later revision of a framework has no more stands in a list of its own."""

    @classmethod
    def make(cls, file):
        frameworks = pathlib.Path(__file__).parent.parent / "data" / "frameworks"
        by = ("--by", "SENCO")
        cls.audit("new", file, "--setting", "Garden School", "--framework", frameworks / "garden-1.json",
                  "--cycle", "2026/27", *by)
        cls.audit("judge", file, "3.1", "--level", "thriving", "--rationale", "we saw the lock", *by)
        cls.audit("audit", "revise", file, "--to", frameworks / "garden-2.json", *by)

    def test_what_is_no_longer_in_the_framework_is_named_and_lets_the_focus_through(self):
        desktop.keys("ctrl+2")
        self.opens("No longer in the framework (1)")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
