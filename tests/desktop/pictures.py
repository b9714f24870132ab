"""Makes the pictures of docs/user-guide from the sample audit: the real program in a window of its own, driven by keys.

usage: pictures.py WORKBENCH AUDIT FOLDER [LOOK...]    (looks: light dark large contrast; all when none is named)

Needs what desktop.py needs, ImageMagick, pngquant and libfaketime: the program's clock stands in the week of the sample,
so that a picture changes only when the program does.
"""
import contextlib
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import accessible
import desktop

PLACES = ("overview", "audit", "evidence", "actions", "review", "report")
WORDS = "badger candle meadow river teapot willow"
TITLE = "Governors, autumn 2026"
SAMPLE, PROTECTED, PACK = "Sample school.inclusion", "Protected audit.inclusion", "Governors.inclusion-review"
COMMENTS = (
    ("Chair", "question", "2.3", "All of this rests on documents. Who has seen it happen?"),
    ("SEND governor", "challenge", "1.1", "Seven learners are too few for figures, but what do their families say?"),
    ("Chair", "agree", "3.2", "This is what we heard on our visit in October."),
)

#: What is set in each look, and the pictures it makes (None: all).
LOOKS = {
    "light": ({}, None),
    "dark": ({"appearance": "dark"}, None),
    "large": ({"textSize": "200"}, None),
    "contrast": ({"appearance": "high-contrast"}, ("start", "overview", "audit")),
}

CLOCK = {"LD_PRELOAD": str(next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))),
         "FAKETIME": "@2026-11-16 10:42:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

#: The window fills the screen, without a frame; dialogs keep theirs.
FILLED = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><decor>no</decor><maximized>yes</maximized></application>
</applications></openbox_config>"""


def command(*arguments, **more):
    done = subprocess.run([str(each) for each in arguments], capture_output=True, text=True, **more)
    if done.returncode:
        raise SystemExit(f"{arguments[0]} ended with {done.returncode}: {done.stderr}")
    return done.stdout


#: How often which key is pressed on the way there.
STEPS_TO_ONE_SOURCE, STEPS_TO_NOTES = 6, 5


class Photographer:
    """Takes the pictures of one look."""

    def __init__(self, look, program, folder):
        self.settings, self.wanted = LOOKS[look]
        self.suffix = "" if look == "light" else "-" + look
        self.program, self.folder = program, folder

    def wants(self, *names):
        return self.wanted is None or any(name in self.wanted for name in names)

    @contextlib.contextmanager
    def window(self, file=None, **settings):
        """The program with that file in front; closed at the end."""
        # A text cursor that blinks would make every picture another one.
        values = {"appearance": "light", "lessMotion": "true"} | self.settings | settings
        window = desktop.Workbench(self.program, file, values, CLOCK)
        try:
            window.activate()
            self.process = window.process
            yield window
        finally:
            window.close()

    def keys(self, *names):
        for name in names:
            desktop.keys(name)
            wait_until_idle(self.process)

    def picture(self, name):
        if not self.wants(name):
            return
        command("xdotool", "mousemove", "1365", "767")  # nothing is to look as if the mouse were over it
        with tempfile.TemporaryDirectory() as folder:
            raw = pathlib.Path(folder) / "raw.png"
            wait_until_idle(self.process)
            before = None
            for _ in range(40):  # until two are alike: then everything has been drawn
                time.sleep(0.3)
                command("import", "-window", "root", raw)
                if raw.read_bytes() == before:
                    break
                before = raw.read_bytes()
            target = self.folder / f"{name}{self.suffix}.png"
            command("pngquant", "--force", "--strip", "--speed", "1", "--nofs", "--output", target, "96", raw)


def prepare(audit, folder):
    """The sample with what governors said, a protected copy of it, and a pack for governors."""
    def run(*arguments):
        return command(audit, *arguments, env=os.environ | CLOCK)
    sample, protected, words = folder / SAMPLE, folder / PROTECTED, folder / "words.txt"
    words.write_text(WORDS + "\n", encoding="utf-8")
    run("sample", sample)
    run("sample", protected)
    run("encrypt", protected, "--passphrase-file", words)
    of_school = ("--framework", "rise-inclusion-audit", "--by", "SENCO")
    run("review", "export", sample, *of_school, "--format", "file", "--output", folder / PACK, "--title", TITLE,
        "--reviewer", "Chair", "--reviewer", "SEND governor", "--question", "What would families say?", "--note",
        "Thank you for reading this. We would like your honest view before the meeting.", "--reply-by", "2026-12-10",
        "--passphrase-file", words)
    for role, stance, item, text in COMMENTS:
        run("review", "add-comment", sample, *of_school, "--on-behalf", role, "--stance", stance, "--item", item,
            "--text", text)


def wait_until_idle(process):
    """Until no thread of the program has anything to do for a while, as a person waits for what is shown."""
    def sleeping():
        states = set()
        for thread in pathlib.Path(f"/proc/{process.pid}/task").glob("*/stat"):
            with contextlib.suppress(OSError):
                states.add(thread.read_text().rpartition(")")[2].split()[0])
        return states <= {"S"}
    quiet = 0
    for _ in range(400):
        quiet = quiet + 1 if sleeping() else 0
        if quiet == 6:
            return
        time.sleep(0.05)


def press(window, *names):
    """Presses buttons and menu entries by what a screen reader calls them."""
    program = accessible.application(window.process)
    for name in names:
        def found(name=name):
            return next((each for each in program.everything() if each.name == name and each.role != "label"), None)
        target = desktop.wait_until(found)
        if not target:
            raise SystemExit(f"nothing is called {name}")
        target.press()
        wait_until_idle(window.process)


def title_in_front():
    return command("xdotool", "getactivewindow", "getwindowname")


def take_inside(photographer, folder):
    """What is inside the places, a key or a button away."""
    picture, keys = photographer.picture, photographer.keys
    with photographer.window(folder / SAMPLE) as window:
        keys("ctrl+2", "shift+Tab", "shift+Tab", *["Down"] * STEPS_TO_ONE_SOURCE)
        picture("audit-filter")
        keys("Home", *["F6"] * STEPS_TO_NOTES)
        picture("audit-notes")
        keys("ctrl+1")
        press(window, "See the audit as it stood on that day")
        picture("past")
        press(window, "Back to today")
        keys("ctrl+4")
        press(window, "Show the plan as a board by state")
        picture("actions-board")
        keys("ctrl+5")
        press(window, "Show the packs that were made")
        picture("review-packs")
        press(window, "Show what was judged apart")
        picture("review-apart")
        press(window, "Show the review meetings")
        picture("review-meetings")
        keys("ctrl+k")
        desktop.type_text("attendance")
        wait_until_idle(window.process)
        keys("Return")
        picture("facts")
        keys("shift+F1")
        picture("guide")


def take_all(photographer, folder):
    picture, keys = photographer.picture, photographer.keys
    with photographer.window(recentFiles=f"{folder / SAMPLE}, {folder / PROTECTED}"):
        picture("start")
        if photographer.wants("new-audit"):
            keys("ctrl+n")
            desktop.type_text("Hazel Wood Primary")
            picture("new-audit")
            keys("Escape")
    with photographer.window(folder / SAMPLE):
        for number, place in enumerate(PLACES, 1):
            keys(f"ctrl+{number}")
            if place == "review":
                keys("Down")  # the first comment
            picture(place)
        if photographer.wants("search"):
            keys("ctrl+2", "F6", "F6", *["Tab"] * 6)  # on to the last but one description
            picture("audit-highlight")
            keys("ctrl+k")
            desktop.type_text("transition")
            picture("search")
            keys("Escape", "ctrl+shift+r")
            picture("reading")
            keys("Escape", "ctrl+slash")
            picture("shortcuts")
    if not photographer.wants("unlock", "pack"):
        return
    take_inside(photographer, folder)
    with photographer.window(folder / PROTECTED):
        picture("unlock")
    with photographer.window(folder / PACK):
        picture("pack-words")
        desktop.type_text(WORDS)
        keys("Return")
        desktop.wait_until(lambda: title_in_front().startswith(TITLE))
        picture("pack")


def main():
    program, audit, target, *looks = sys.argv[1:]
    desktop.inside()
    manager = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "openbox"
    manager.mkdir(parents=True)
    (manager / "rc.xml").write_text(FILLED, encoding="utf-8")
    command("openbox", "--reconfigure")
    folder = pathlib.Path.home() / "Documents"
    folder.mkdir()
    prepare(audit, folder)
    for look in looks or LOOKS:
        take_all(Photographer(look, program, pathlib.Path(target)), folder)


if __name__ == "__main__":
    main()
