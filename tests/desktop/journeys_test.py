"""What a person hears who does the work with a screen reader: recording evidence, judging a statement and
finishing an action. Each journey ends in the file.

usage: journeys_test.py WORKBENCH AUDIT
"""
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]
desktop.inside()
from screen_reader import ScreenReader  # noqa: E402  (needs the bus of the desktop)


class Journeys(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.reader = ScreenReader()
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.reader.close()
        cls.folder.cleanup()

    def setUp(self):
        self.file = pathlib.Path(self.folder.name) / f"{self._testMethodName}.inclusion"
        subprocess.run([AUDIT, "sample", str(self.file)], check=True, capture_output=True)
        self.reader.forget()
        self.window = desktop.Workbench(WORKBENCH, self.file)
        self.addCleanup(self.window.close)
        self.window.activate()
        self.hears("Inclusion Workbench")

    def hears(self, words):
        self.assertTrue(self.reader.waits_for(words), f"'{words}' was not said, but: {self.reader.said()}")

    def press(self, *names):
        self.reader.forget()
        desktop.keys(*names)

    def audit(self, *arguments):
        result = subprocess.run([AUDIT, *arguments, "--json"], check=True, capture_output=True, text=True)
        return json.loads(result.stdout)

    def start_evidence(self):
        # Who listens waits for the place before going on in it.
        self.press("ctrl+2")
        time.sleep(2)
        self.press("ctrl+e")
        self.hears("New evidence")

    def test_evidence_is_recorded(self):
        self.start_evidence()
        desktop.type_text("Learning walk in Year 4")
        self.press("Return")
        self.hears("Saved")
        titles = [row["title"] for row in self.audit("evidence", "list", str(self.file))]
        self.assertIn("Learning walk in Year 4", titles)

    def test_a_place_that_has_only_just_been_made_says_which_field_has_the_keyboard(self):
        # What a reader does not know yet when the keyboard goes there is told once more (focus_again.h).
        self.hears("Carry on")
        for key, field in (("ctrl+6", "Template"), ("ctrl+5", "Import a reply")):
            with self.subTest(place=key):
                self.press(key)
                self.hears(field)
        # Known by now, and said as well.
        self.press("ctrl+6")
        self.hears("Template")

    def reach(self, words, most=8):
        """Goes on from region to region until something with these words is said."""
        for _ in range(most):
            self.press("F6")
            if self.reader.waits_for(words, 3):
                return
        self.fail(f"no region says '{words}'; the last said {self.reader.said()}")

    def test_a_statement_is_judged(self):
        self.press("ctrl+2")
        self.reach("radio button")
        self.press("3")
        self.hears("Sustaining Excellence")
        self.hears("Saved")
        self.press("0")
        self.hears("Not judged")

    def test_a_value_that_is_refused_is_heard(self):
        self.start_evidence()
        desktop.type_text("Learning walk in Year 4")
        for _ in range(6):
            self.press("Tab")
            if self.reader.waits_for("Date", 3):
                break
        self.press("ctrl+a")
        desktop.type_text("31/02/2026")
        self.press("Return")
        self.hears("not a date")
        titles = [row["title"] for row in self.audit("evidence", "list", str(self.file))]
        self.assertNotIn("Learning walk in Year 4", titles)

    def test_a_save_that_fails_is_heard_and_so_is_the_way_out(self):
        self.press("ctrl+2")
        self.reach("radio button")
        # Somebody else writes to the file and does not come to an end.
        other = sqlite3.connect(self.file, isolation_level=None)
        self.addCleanup(other.close)
        other.execute("BEGIN IMMEDIATE")
        self.press("1")
        self.hears("Another program is writing to the audit")
        other.execute("ROLLBACK")
        self.reach("Try again")
        self.press("space")
        self.hears("Saved")

    def test_an_action_is_finished(self):
        self.press("ctrl+4")
        self.reach("Entry and exit measures")
        self.reach("text")  # the card of the action
        for _ in range(12):
            self.press("Tab")
            if self.reader.waits_for("In progress", 2):
                break
        self.press("Right")
        self.hears("Done")
        self.hears("Saved")
        states = {row["title"]: row["state"]
                  for row in self.audit("action", "list", str(self.file), "--framework", "rise-inclusion-audit")}
        self.assertEqual(states["Entry and exit measures for every intervention"], "done")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
