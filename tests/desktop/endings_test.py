"""What was typed a moment ago when the program is ended from outside: at the end of a session it is asked to go,
at a crash it is not.

usage: endings_test.py WORKBENCH AUDIT
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]
desktop.inside()
import accessible  # noqa: E402  (needs the bus of the desktop)


class Endings(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.file = pathlib.Path(holder.name) / "school.inclusion"
        subprocess.run([AUDIT, "sample", str(self.file)], check=True, capture_output=True)
        self.begin()

    def begin(self):
        self.window = desktop.Workbench(WORKBENCH, self.file)
        self.addCleanup(self.window.close)
        self.window.activate()
        self.program = accessible.application(self.window.process)
        desktop.keys("ctrl+2")

    def type_into(self, name, text):
        accessible.called(self.program, name, shown=True).focus()
        self.assertTrue(desktop.wait_until(lambda: name in str(accessible.focused(self.program))))
        desktop.type_text(text)

    def recorded(self):
        whole = self.file.with_suffix(".json")
        whole.unlink(missing_ok=True)
        subprocess.run([AUDIT, "report", str(self.file), "--format", "json", "--output", str(whole)], check=True,
                       capture_output=True)
        return whole.read_text(encoding="utf-8")

    def ends_by(self, number):
        self.window.process.send_signal(number)
        return self.window.process.wait(timeout=30)

    def test_words_of_a_moment_ago_are_saved_when_the_session_ends(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with self.subTest(signal=number.name):
                words = f"Typed before {number.name} "
                self.type_into("What happens here now", words)
                self.assertEqual(self.ends_by(number), 0)
                self.assertIn(words, self.recorded())
                self.begin()

    def test_a_line_that_was_not_added_is_there_again_after_a_crash(self):
        self.type_into("New evidence", "Learning walk in Year 4")
        drafts = pathlib.Path(os.environ["HOME"])
        self.assertTrue(desktop.wait_until(lambda: any(
            "Year 4" in path.read_text(encoding="utf-8") for path in drafts.rglob("*.inclusion-typed"))))
        self.assertEqual(self.ends_by(signal.SIGKILL), -signal.SIGKILL)
        self.begin()
        line = accessible.called(self.program, "New evidence", shown=True)
        self.assertEqual(line.text(), "Learning walk in Year 4")
        titles = [row["title"] for row in json.loads(self.recorded())["tables"]["evidence"]]
        self.assertNotIn("Learning walk in Year 4", titles)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
