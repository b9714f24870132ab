"""The files that the pictures of docs/user-guide show: all made from the sample audit, by the command line, and in the
window where only the window can."""
import csv
import json
import os
import pathlib
import sqlite3
import subprocess

import accessible
import desktop

#: The Monday after the sample's last day, so that a picture changes only when the program does.
CLOCK = {"LD_PRELOAD": str(next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))),
         "FAKETIME": "@2026-11-23 10:42:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

WORDS = "badger candle meadow river teapot willow"
TITLE, APART_TITLE = "Governors, autumn 2026", "Two views, autumn 2026"
SAMPLE, PROTECTED, PACK = "Sample school.inclusion", "Protected audit.inclusion", "Governors.inclusion-review"
NEXT_YEAR, FORMER, EMPTY = "Next year.inclusion", "Own framework.inclusion", "Hazel Wood Primary.inclusion"
APART, REPLY, APART_REPLY = "Two views.inclusion-review", "Chair.inclusion-reply", "Deputy head.inclusion-reply"
FRAMEWORK_TABLE, OWN_COPY, EVIDENCE_TABLE = "Reading audit.csv", "Our copy.csv", "Evidence of the spring.csv"
RISE = ("--framework", "rise-inclusion-audit")

COMMENTS = (
    ("Chair", "question", "2.3", "All of this rests on documents. Who has seen it happen?"),
    ("SEND governor", "challenge", "1.1", "Seven learners are too few for figures, but what do their families say?"),
    ("Chair", "agree", "3.2", "This is what we heard on our visit in October."),
)
#: What somebody who judges apart says: how far down the list, the level, and why.
SECOND_VIEWS = (
    (2, "1", "The sheet is kept well, but in half of the classes I visited nobody had looked at it since June."),
    (3, "2", "Reading has moved for most of them. I would not hold writing back at the lowest level for it."),
    (7, "2", "The vision is written down. Ask five members of staff and you hear three different ones."),
)
OWN_STATEMENTS = (
    ("Every learner reads to an adult", "Every learner reads to an adult each week, and what is heard is written down."),
    ("Classes read together", "Older and younger classes read with each other each week."),
)
OWN_AREAS = ("Reading every day", "Reading at home")
TABLES = {
    FRAMEWORK_TABLE: (
        ("Statement", "Beginning", "Working", "Leading"),
        ("Every learner reads to an adult each week", "Some classes do, as time allows",
         "All classes do, and it is written down", "What is heard changes what is taught next"),
        ("Books on the shelves are ones that learners chose", "Adults choose the books",
         "Learners choose some of them", "Learners run the choice and say why"),
        ("Families know what their child is reading", "A list goes home once a year",
         "A book and a note go home each week", ""),
    ),
    OWN_COPY: (
        ("Number", "Sentence"),
        ("1.1", "Leaders know what each learner with SEND needs, under all four areas of need, and families add to it."),
        ("1.2", "Learners with SEND make strong progress across the subjects over time, early reading included."),
        ("1.3", "Leaders use what they know about barriers and disadvantage when they read the figures."),
        ("2.1", "Inclusion stands in the vision of the school and in its plans."),
    ),
    EVIDENCE_TABLE: (
        ("title", "source-type", "date", "items", "tags"),
        ("Visit to all Year 3 classes at the start of reading", "observation", "2026-11-16", "1.2", "reading"),
        ("What ten families said about homework", "parent-voice", "2026-11-17", "2.2;3.3", "families"),
        ("Minutes of the phase meeting, November", "meeting", "2026-11-18", "3.1", ""),
    ),
}


def command(*arguments, **more):
    done = subprocess.run([str(each) for each in arguments], capture_output=True, text=True, **more)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def title_in_front():
    return command("xdotool", "getactivewindow", "getwindowname").strip()


def found(process, name, role=None):
    """What assistive technology calls so, as soon as it is there; rather what is in sight than what is not."""
    program = accessible.application(process)

    def look():
        called = [each for each in program.everything() if name in (each.name, each.name or each.label())
                  and each.role not in ("label", "panel", "filler") and role in (None, each.role)]
        return next((each for each in called if each.is_showing), called[0] if called else None)
    target = desktop.wait_until(look)
    if not target:
        raise SystemExit(f"nothing is called {name}")
    return target


def focus(process, name, role=None, most=60):
    """Gives it the keyboard: as a screen reader does, or by Tab where it takes the keyboard in no other way."""
    program = accessible.application(process)

    def has_it():
        now = accessible.focused(program)
        return now and name in (now.name, now.label()) and role in (None, now.role)
    found(process, name, role).focus()
    if desktop.wait_until(has_it, 1):
        return
    for _ in range(most):
        desktop.keys("Tab")
        if has_it():
            return
    raise SystemExit(f"Tab never comes to {name}")


def answer_file_dialog(path):
    """Types a path into the dialog for files and waits until it is gone."""
    before = title_in_front()
    desktop.wait_until(lambda: title_in_front() not in ("", before), 2)
    dialog = title_in_front()
    desktop.keys("ctrl+a")
    desktop.type_text(str(path))
    for _ in range(3):  # the list of completions takes the first Return where it is open
        desktop.keys("Return")
        if desktop.wait_until(lambda: title_in_front() != dialog, 2):
            return
    raise SystemExit(f"the dialog '{dialog}' stays")


class Files:
    """Makes them in a folder, with the window program where somebody replies to a pack."""

    def __init__(self, workbench, audit, folder):
        self.workbench, self.audit, self.folder = workbench, audit, folder
        self.minutes = 0

    def run(self, *arguments):
        """Each a minute after the one before, on the morning of the pictures."""
        self.minutes += 1
        clock = CLOCK | {"FAKETIME": f"@2026-11-23 09:{self.minutes:02}:00"}
        return command(self.audit, *arguments, env=os.environ | clock)

    def make(self):
        self.words = self.folder / "words.txt"
        self.words.write_text(WORDS + "\n", encoding="utf-8")
        for name, rows in TABLES.items():
            with open(self.folder / name, "w", encoding="utf-8", newline="") as table:
                csv.writer(table).writerows(rows)
        sample = self.folder / SAMPLE
        for name in (SAMPLE, PROTECTED, NEXT_YEAR):
            self.run("sample", self.folder / name)
        self.run("encrypt", self.folder / PROTECTED, "--passphrase-file", self.words)
        self.run("audit", "next", self.folder / NEXT_YEAR, *RISE, "--cycle", "2027/28", "--by", "SENCO")
        self.run("backup", "make", sample)
        self.review(sample)
        self.revised()
        self.run("new", self.folder / EMPTY, "--setting", "Hazel Wood Primary", *RISE, "--cycle", "2026/27", "--by", "SENCO")
        with sqlite3.connect(self.folder / EMPTY) as file:  # as after its only audit was taken back
            file.execute("DELETE FROM audit")

    def review(self, sample):
        """Packs, replies, comments and a meeting in the sample."""
        common = (*RISE, "--by", "SENCO", "--format", "file", "--passphrase-file", self.words)
        self.run("review", "export", sample, *common, "--output", self.folder / APART, "--apart", "--title", APART_TITLE,
                 "--reviewer", "Deputy head")
        self.reply(APART, APART_TITLE, APART_REPLY, self.judge_apart)
        self.run("review", "import", sample, self.folder / APART_REPLY, "--by", "SENCO")
        self.run("review", "export", sample, *common, "--output", self.folder / PACK, "--title", TITLE, "--reviewer", "Chair",
                 "--reviewer", "SEND governor", "--question", "What would families say?", "--note",
                 "Thank you for reading this. We would like your honest view before the meeting.", "--reply-by", "2026-12-10")
        self.reply(PACK, TITLE, REPLY, self.comment)
        for role, stance, item, text in COMMENTS:
            self.run("review", "add-comment", sample, *RISE, "--by", "SENCO", "--on-behalf", role, "--stance", stance, "--item",
                     item, "--text", text)
        self.run("meeting", "add", sample, *RISE, "--by", "SENCO", "--date", "2026-11-20", "--attended", "Chair", "--attended",
                 "SEND governor", "--attended", "SENCO", "--notes", "The spring visit is for listening to learners.")

    def reply(self, pack, title, reply, write):
        """Opens a pack in the window, writes into it and saves the reply."""
        window = desktop.Workbench(self.workbench, self.folder / pack, {"lessMotion": "true"}, CLOCK)
        try:
            window.activate()
            found(window.process, "Open the pack")
            desktop.type_text(WORDS)
            desktop.keys("Return")
            if not desktop.wait_until(lambda: title_in_front().startswith(title)):
                raise SystemExit(f"{pack} does not open")
            write(window)
            found(window.process, "Save my reply…").press()
            answer_file_dialog(self.folder / reply)
            if not desktop.wait_until((self.folder / reply).exists):
                raise SystemExit(f"{reply} was not written")
        finally:
            window.close()

    @staticmethod
    def judge_apart(window):
        for row, level, reason in SECOND_VIEWS:
            focus(window.process, "What the pack shows")
            desktop.keys("Home", *["Down"] * row)
            focus(window.process, "Not judged yet", "radio button")
            desktop.keys(level, "Tab")
            desktop.type_text(reason)

    @staticmethod
    def comment(window):
        focus(window.process, "You reply as")
        desktop.type_text("Chair")
        focus(window.process, "What the pack shows")
        desktop.keys("Home", "Down", "Down", "Down")
        found(window.process, "Question", "radio button").press()
        focus(window.process, "Your words")
        desktop.type_text("How do you know that writing is held back by spelling and not by confidence?")

    def revised(self):
        """A file whose framework has moved on, without one of its statements."""
        first, later = self.folder / "own-1.json", self.folder / "own-2.json"
        self.run("framework", "template", "--output", first, "--id", "our-reading", "--title", "Our reading audit", "--levels",
                 "Beginning", "Working", "Leading")
        framework = json.loads(first.read_text(encoding="utf-8"))
        items = framework["areas"][0]["items"]
        for item, (title, text) in zip(items, OWN_STATEMENTS):
            item["title"], item["text"] = title, text
        for area, title in zip(framework["areas"], OWN_AREAS):
            area["title"] = title
        first.write_text(json.dumps(framework), encoding="utf-8")
        gone = items.pop()
        area = framework["areas"][0]
        area["descriptors"] = [each for each in area["descriptors"] if each["items"] != [gone["id"]]]
        framework["revision"] = 2
        later.write_text(json.dumps(framework), encoding="utf-8")
        file, by = self.folder / FORMER, ("--by", "SENCO")
        self.run("new", file, "--setting", "Hazel Wood Primary", "--framework", first, "--cycle", "2026/27", *by)
        self.run("describe", file, gone["id"], "Each class reads with a partner class on Fridays.", *by)
        self.run("evidence", "add", file, "--title", "Friday visits, six classes", "--source-type", "observation", "--date",
                 "2026-10-16", "--item", gone["id"], *by)
        self.run("judge", file, gone["id"], "--level", "working", "--rationale", "Four of the six pairs read every week.", *by)
        self.run("audit", "revise", file, "--to", later, *by)
