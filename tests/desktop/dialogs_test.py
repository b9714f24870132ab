"""The start page and what comes up over the window, as assistive technology sees them: nothing without a name,
nothing that traps Tab.

usage: dialogs_test.py WORKBENCH AUDIT
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


class Dialogs(unittest.TestCase):
    def begin(self, *files):
        self.window = desktop.Workbench(WORKBENCH, *files)
        self.addCleanup(self.window.close)
        self.window.activate()
        self.program = accessible.application(self.window.process)

    def looks_well(self, least=1):
        window = accessible.active_window(self.program)
        self.assertTrue(window.name, "a window without a title")
        self.assertEqual(accessible.problems_of(window), [])
        reached, problems = accessible.tab_walk(self.program)
        self.assertEqual(problems, [], reached)
        self.assertGreaterEqual(len(set(reached)), least, reached)

    def goes(self, title):
        """Waits until another window than that one has the keyboard."""
        self.assertTrue(desktop.wait_until(lambda: accessible.active_window(self.program).name != title))

    def test_the_start_page(self):
        self.begin()
        self.looks_well(least=4)

    def test_what_comes_up_over_the_start_page(self):
        self.begin()
        self.comes_up("ctrl+n", least=6)

    def comes_up(self, key, least=1, typed=""):
        title = accessible.active_window(self.program).name
        desktop.keys(key)
        self.goes(title)
        if typed:
            desktop.type_text(typed)
            desktop.wait_until(lambda: False, 1)
        with self.subTest(key=key):
            self.looks_well(least)
        desktop.keys("Escape")
        desktop.wait_until(lambda: accessible.active_window(self.program).name == title)

    def test_what_comes_up_over_an_audit(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "sample.inclusion"
            subprocess.run([AUDIT, "sample", str(file)], check=True, capture_output=True)
            self.begin(file)
            # What is found stands below the field, so something is looked for.
            for key, least, typed in (("ctrl+k", 2, "plan"), ("ctrl+shift+o", 2, ""), ("ctrl+shift+r", 4, ""),
                                      ("ctrl+slash", 2, ""), ("F1", 1, "")):
                self.comes_up(key, least, typed)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
