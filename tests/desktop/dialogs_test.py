"""The start page and what comes up over the window, as assistive technology sees them: nothing without a name,
nothing that traps Tab.

usage: dialogs_test.py WORKBENCH AUDIT
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]
desktop.inside()
import accessible  # noqa: E402  (needs the bus of the desktop)

WORDS = "badger candle meadow river teapot willow"
TABLE = """Area,No,Statement,Low,High,Evidence
1 Gardens,1,Everyone plants vegetables in the garden.,a,b,
,2,Tools are cleaned after each lesson.,a,b,
"""
EVIDENCE = """title,source type,date
Book look,work scrutiny,2026-10-05
Survey of parents,parent voice,2026-10-07
"""


class Dialogs(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def audit(self, *arguments):
        done = subprocess.run([AUDIT, *map(str, arguments)], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def sample(self):
        file = self.folder / "sample.inclusion"
        self.audit("sample", file)
        return file

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def begin(self, file=None, **settings):
        self.window = desktop.Workbench(WORKBENCH, file, settings)
        self.addCleanup(self.window.close)
        self.window.activate()
        self.program = accessible.application(self.window.process)

    def looks_well(self, least=1, patience=2):
        window = accessible.active_window(self.program)
        self.assertTrue(window.name, "a window without a title")
        self.assertEqual(accessible.problems_of(window), [])
        reached, problems = accessible.tab_walk(self.program, patience=patience)
        self.assertEqual(problems, [], reached)
        self.assertGreaterEqual(len(set(reached)), least, reached)

    def title(self):
        return accessible.active_window(self.program).name

    def goes(self, title):
        """Waits until another window than that one has the keyboard."""
        self.assertTrue(desktop.wait_until(lambda: self.title() != title), f"nothing came up over {title}")

    def comes_up(self, key, least=1, typed="", patience=2):
        title = self.title()
        desktop.keys(key)
        self.goes(title)
        if typed:
            desktop.type_text(typed)
            desktop.wait_until(lambda: False, 1)
        with self.subTest(key=key):
            self.looks_well(least, patience)
        self.leave(title)

    def leave(self, title):
        desktop.keys("Escape")
        self.assertTrue(desktop.wait_until(lambda: self.title() == title), f"{self.title()} stays")

    def chosen(self, entry, least=2, file=None, ready=None):
        """Chooses an entry of a menu, answers the question for a file, waits for what is ready, and looks around."""
        title = self.title()
        with self.subTest(entry=entry):
            accessible.called(self.program, entry).press()
            self.goes(title)
            if file:
                accessible.answer_file_dialog(self.program, file)
            if ready:
                self.assertTrue(desktop.wait_until(lambda: accessible.called(self.program, ready, shown=True).is_usable))
            self.looks_well(least)
            self.leave(title)

    def test_the_start_page(self):
        self.begin()
        self.looks_well(least=4)

    def test_what_comes_up_over_the_start_page(self):
        self.begin()
        self.comes_up("ctrl+n", least=6)
        self.chosen("What is new", least=2)

    def test_what_comes_up_over_an_audit(self):
        self.begin(self.sample())
        # What is found stands below the field, so something is looked for.
        for key, least, typed in (("ctrl+k", 2, "plan"), ("ctrl+shift+o", 2, ""), ("ctrl+shift+r", 4, ""),
                                  ("ctrl+slash", 2, ""), ("F1", 1, "")):
            self.comes_up(key, least, typed)
        self.comes_up("shift+F1", 3, patience=60)  # the page goes through its links

    def test_what_menus_bring_up_over_an_audit(self):
        file = self.sample()
        self.audit("backup", "make", file)
        self.begin(file)
        self.chosen("Add an audit to this file…", least=4)
        self.chosen("Start one of your own…", least=4)
        self.chosen("Protect with a passphrase…", least=6)
        self.chosen("Go back to a backup…", least=3)
        self.chosen("About Inclusion Workbench", least=1)

    def test_what_is_shown_of_a_file_before_it_is_taken_in(self):
        framework = json.loads(self.audit("framework", "show", "rise-inclusion-audit", "--json"))
        item = framework["areas"][0]["items"][0]
        wording = f'Number,Sentence\n{item["number"]},"As it is printed: {item["text"]}"\n'
        self.begin(self.sample())
        self.chosen("Bring a framework or a table…", 4, self.write("garden.csv", TABLE), "Take it in")
        self.chosen("Lay your own copy over the wording…", 2, self.write("copy.csv", wording), "Lay it over")
        desktop.keys("ctrl+3")
        self.chosen("Take in a table…", 2, self.write("evidence.csv", EVIDENCE), "Take them in")

    def test_a_protected_file_asks_for_its_passphrase(self):
        file = self.sample()
        self.audit("encrypt", file, "--passphrase-file", self.write("words.txt", WORDS + "\n"))
        self.begin(file)
        accessible.called(self.program, "Unlock", shown=True)
        self.looks_well(least=3)

    def test_a_file_without_an_audit(self):
        whole = self.folder / "whole.json"
        self.audit("report", self.sample(), "--format", "json", "--output", whole)
        content = json.loads(whole.read_text(encoding="utf-8"))
        content["tables"] = {name: rows if name == "setting" else [] for name, rows in content["tables"].items()}
        empty = self.folder / "empty.inclusion"
        self.audit("import", self.write("empty.json", json.dumps(content)), "--output", empty)
        self.begin(empty)
        accessible.called(self.program, "Add an audit…", shown=True)
        self.looks_well(least=2)

    def test_who_is_working_is_asked(self):
        self.begin(self.sample(), author="")
        accessible.called(self.program, "Not now", shown=True)
        self.looks_well(least=6)

    def test_a_damaged_file_and_its_ways_out(self):
        file = self.sample()
        self.audit("backup", "make", file)
        content = bytearray(file.read_bytes())
        content[4096:9 * 4096] = b"?" * (8 * 4096)
        file.write_bytes(content)
        self.begin(file)
        accessible.called(self.program, "Go back to that backup", shown=True)
        self.looks_well(least=5)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
