"""A protected file in the real window: opened by its passphrase, worked on, locked, opened again. Whatever the program
leaves anywhere below its home, its temporary folder and its settings, or shows in the list of processes, is searched for
words of the file, of its passphrase and of what was typed.

usage: canary_test.py WORKBENCH AUDIT
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]
desktop.inside()
import accessible  # noqa: E402  (needs the bus of the desktop)

SECRET = "grey heron over the weir"
CANARY = "Zwiebelturm"
SCHOOL = "Oakfield Canary School"


class Canary(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(os.environ["HOME"])
        self.temporary = pathlib.Path(folder.name) / "temporary"
        self.temporary.mkdir()
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "audit.inclusion"
        words = self.folder / "words.txt"
        words.write_text(SECRET + "\n", encoding="utf-8")
        framework = pathlib.Path(__file__).resolve().parents[1] / "data/frameworks/minimal.json"
        steps = (
                ["new", self.file, "--setting", SCHOOL, "--framework", framework, "--cycle", "2026/27"],
                ["evidence", "add", self.file, "--title", f"Walk at the {CANARY}", "--summary", CANARY * 200,
                 "--source-type", "observation"],
                ["backup", "make", self.file],
                ["encrypt", self.file, "--passphrase-file", words])
        for arguments in steps:
            if arguments[0] == "encrypt":
                self.assertEqual(len(self.holding(CANARY)), 2, "the search finds what lies open")
            subprocess.run([AUDIT, *map(str, arguments)], check=True, capture_output=True,
                           env=os.environ | {"INCLUSION_BY": "SENCO"})
        words.unlink()
        os.environ["TMPDIR"] = str(self.temporary)
        self.window = desktop.Workbench(WORKBENCH, self.file)
        self.addCleanup(self.window.close)
        self.window.activate()
        self.program = accessible.application(self.window.process)

    def shows(self, words):
        return desktop.wait_until(lambda: any(
            words in part for object in self.program.everything() for part in (object.name, object.label())))

    def holding(self, text):
        """Files that hold a text in any usual encoding: of the program's home, temporary folder and work folder."""
        found = []
        for path in (*self.home.rglob("*"), *self.folder.rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                if any(text.encode(code) in data for code in ("utf-8", "utf-16-le")):
                    found.append(str(path))
        return found

    def test_nothing_is_left_to_read(self):
        self.assertTrue(self.shows("Passphrase"), "the file does not ask for its passphrase")
        desktop.type_text(SECRET)
        desktop.keys("Return")
        self.assertTrue(self.shows("Evidence"), "the file did not open")
        desktop.keys("ctrl+3", "ctrl+e")
        desktop.type_text(f"More of the {CANARY}")
        desktop.keys("Return")
        number = self.window.process.pid
        shown = pathlib.Path(f"/proc/{number}/cmdline").read_bytes()
        shown += subprocess.run(["ps", "axwwe"], capture_output=True, check=True).stdout
        for word in (CANARY, SCHOOL, "heron", "weir"):
            self.assertNotIn(word.encode(), shown)
            self.assertEqual(self.holding(word), [], "while it is open")
        desktop.keys("ctrl+alt+l")
        self.assertTrue(self.shows("Passphrase"), "the file was not locked")
        self.assertNotIn(SCHOOL, subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(number), "getwindowname",
                                                 "%@"], capture_output=True, text=True).stdout)
        desktop.type_text(SECRET)
        desktop.keys("Return")
        self.assertTrue(self.shows("Evidence"), "the file did not open again")
        self.window.close()
        for word in (CANARY, SCHOOL, "heron", "weir"):
            self.assertEqual(self.holding(word), [], "afterwards")
        self.assertEqual(list(self.temporary.iterdir()), [])
        # What was typed is in the file, for whoever has the passphrase.
        listed = subprocess.run([AUDIT, "evidence", "list", str(self.file), "--unlock-from", "-"], input=SECRET + "\n",
                                capture_output=True, text=True, check=True).stdout
        self.assertIn(f"More of the {CANARY}", listed)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
