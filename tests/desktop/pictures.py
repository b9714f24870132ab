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
            yield window
        finally:
            window.close()

    def picture(self, name):
        if not self.wants(name):
            return
        command("xdotool", "mousemove", "1365", "767")  # nothing is to look as if the mouse were over it
        with tempfile.TemporaryDirectory() as folder:
            raw = pathlib.Path(folder) / "raw.png"
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


def title_in_front():
    return command("xdotool", "getactivewindow", "getwindowname")


def take_all(photographer, folder):
    picture, keys = photographer.picture, desktop.keys
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
