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
PACK = "Governors autumn 2026.inclusion-review"

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
    """The sample, a protected copy of it, and a pack for governors."""
    run = lambda *arguments: command(audit, *arguments, env=os.environ | CLOCK)
    run("sample", folder / "Sample school.inclusion")
    run("sample", folder / "Protected audit.inclusion")
    (folder / "words.txt").write_text(WORDS + "\n", encoding="utf-8")
    run("encrypt", folder / "Protected audit.inclusion", "--passphrase-file", folder / "words.txt")
    run("review", "export", folder / "Sample school.inclusion", "--framework", "rise-inclusion-audit",
            "--format", "file", "--output", folder / PACK, "--title", "Governors, autumn 2026", "--reviewer", "Chair", "--reviewer",
            "SEND governor", "--note", "Thank you for reading this. We would like your honest view before the meeting.",
            "--question", "What would families say?", "--reply-by", "2026-12-10", "--passphrase-file",
            folder / "words.txt", "--by", "SENCO")


def take_all(photographer, folder):
    sample = folder / "Sample school.inclusion"
    picture = photographer.picture
    keys = desktop.keys
    with photographer.window(recentFiles=f"{sample}, {folder / 'Protected audit.inclusion'}"):
        picture("start")
        if photographer.wants("new-audit"):
            keys("ctrl+n")
            desktop.type_text("Hazel Wood Primary")
            picture("new-audit")
            keys("Escape")
    with photographer.window(sample):
        for number, place in enumerate(PLACES, 1):
            keys(f"ctrl+{number}")
            picture(place)
        if photographer.wants("search"):
            keys("ctrl+2", "ctrl+k")
            desktop.type_text("transition")
            picture("search")
            keys("Escape", "ctrl+shift+r")
            picture("reading")
            keys("Escape", "ctrl+slash")
            picture("shortcuts")
    if not photographer.wants("unlock", "pack"):
        return
    with photographer.window(folder / "Protected audit.inclusion"):
        picture("unlock")
    with photographer.window(folder / PACK):
        picture("pack-words")
        desktop.type_text(WORDS)
        keys("Return")
        picture("pack")


def main():
    program, audit, target, *looks = sys.argv[1:]
    desktop.inside()
    manager = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "openbox"
    manager.mkdir(parents=True)
    (manager / "rc.xml").write_text(FILLED, encoding="utf-8")
    command("openbox", "--reconfigure")
    with tempfile.TemporaryDirectory() as holder:
        prepare(audit, pathlib.Path(holder))
        for look in looks or LOOKS:
            take_all(Photographer(look, program, pathlib.Path(target)), pathlib.Path(holder))


if __name__ == "__main__":
    main()
