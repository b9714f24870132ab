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


class Places(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        file = pathlib.Path(cls.folder.name) / "sample.inclusion"
        subprocess.run([AUDIT, "sample", str(file)], check=True, capture_output=True)
        cls.window = desktop.Workbench(WORKBENCH, file)
        cls.window.activate()
        cls.program = accessible.application(cls.window.process)

    @classmethod
    def tearDownClass(cls):
        cls.window.close()
        cls.folder.cleanup()

    def test_every_place_is_named_and_lets_the_focus_through(self):
        places = [object.name for object in self.program.everything()
                  if object.role in ("radio button", "page tab", "push button", "toggle button")
                  and object.is_usable and object.name in
                  ("Overview", "Audit", "Evidence", "Actions", "Review", "Report")]
        self.assertIn("Audit", places)
        for name in places:
            number = ["Overview", "Audit", "Evidence", "Actions", "Review", "Report"].index(name) + 1
            with self.subTest(place=name):
                desktop.keys(f"ctrl+{number}")
                self.assertEqual(accessible.problems_of(self.program), [])
                self.lets_the_focus_through()

    def lets_the_focus_through(self):
        reached, problems = accessible.tab_walk(self.program)
        self.assertEqual(problems, [], reached)
        self.assertGreater(len(set(reached)), 3, reached)

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
                    self.assertEqual(accessible.problems_of(self.program), [])
                    self.lets_the_focus_through()


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
