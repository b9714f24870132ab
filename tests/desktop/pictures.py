"""Makes the pictures of docs/user-guide from the sample audit: the real program in a window of its own, driven by keys and
by what assistive technology can press.

usage: pictures.py WORKBENCH AUDIT FOLDER [LOOK...]    (looks: light dark large contrast; all when none is named)

INCLUSION_PICTURES names the only pictures to take, with blanks between them, as "audit backups".

Needs what desktop.py needs, ImageMagick, pngquant and libfaketime.
"""
import contextlib
import os
import pathlib
import sys
import tempfile
import time

import desktop
import picture_files as files
from picture_files import answer_file_dialog, command, found, title_in_front

PLACES = ("overview", "audit", "evidence", "actions", "review", "report")

#: What is set in each look, and the pictures it makes (None: all).
LOOKS = {
    "light": ({}, None),
    "dark": ({"appearance": "dark"}, None),
    "large": ({"textSize": "200"}, None),
    "contrast": ({"appearance": "high-contrast"}, ("start", "overview", "audit")),
}

#: The window fills the screen, without a frame; dialogs have a plain one, as a desktop in such colours would draw it.
MANAGER = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<theme><name>Pictures</name><titleLayout>LC</titleLayout><font place="ActiveWindow"><name>Noto Sans</name><size>{size}</size>
</font></theme>
<applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>"""
FRAME = """border.width: 1
padding.width: 10
padding.height: 5
window.client.padding.width: 0
window.client.padding.height: 0
window.handle.width: 0
window.label.text.justify: left
window.*.title.bg: flat solid
window.*.title.bg.color: {ground}
window.*.title.separator.color: {line}
window.*.label.bg: parentrelative
window.*.label.text.color: {ink}
window.*.button.*.bg: parentrelative
window.*.button.*.image.color: {ink}
window.*.border.color: {line}
"""
GROUND_INK_LINE = {"dark": ("#2A323C", "#E8ECF1", "#4A5462")}

#: Columns of pixels in which the wheel scrolls a page and no table in it, with usual text and with large.
BETWEEN_COLUMNS, BESIDE_STEPS = 646, (333, 420)

#: How often which key is pressed on the way there.
STEPS_TO_ONE_SOURCE = 5


def frame_windows(look):
    """Gives dialogs a title bar in the colours and the size of that look."""
    ground, ink, line = GROUND_INK_LINE.get(look, ("#E3E7EC", "#1B2430", "#A9B2BE"))
    theme = pathlib.Path.home() / ".themes" / "Pictures" / "openbox-3"
    manager = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "openbox"
    for folder in (theme, manager):
        folder.mkdir(parents=True, exist_ok=True)
    (theme / "themerc").write_text(FRAME.format(ground=ground, ink=ink, line=line), encoding="utf-8")
    (manager / "rc.xml").write_text(MANAGER.format(size=15 if look == "large" else 9), encoding="utf-8")
    command("openbox", "--reconfigure")


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


class Photographer:
    """Takes the pictures of one look."""

    def __init__(self, look, program, folder, files_folder):
        self.settings, self.wanted = LOOKS[look]
        only = os.environ.get("INCLUSION_PICTURES", "").split()
        if only:
            self.wanted = [name for name in only if self.wanted is None or name in self.wanted]
        self.suffix = "" if look == "light" else "-" + look
        self.program, self.folder, self.files = program, folder, files_folder

    def wants(self, *names):
        return self.wanted is None or any(name in self.wanted for name in names)

    @contextlib.contextmanager
    def window(self, file=None, **settings):
        """The program with that file in front; closed at the end."""
        # A text cursor that blinks would make every picture another one.
        values = {"appearance": "light", "lessMotion": "true"} | self.settings | settings
        window = desktop.Workbench(self.program, self.files / file if file else None, values, files.CLOCK)
        try:
            window.activate()
            self.process = window.process
            wait_until_idle(self.process)
            yield self
        finally:
            window.close()

    def keys(self, *names):
        for name in names:
            desktop.keys(name)
            wait_until_idle(self.process)

    def type(self, text):
        desktop.type_text(text)
        wait_until_idle(self.process)

    def press(self, *names):
        """Presses buttons and menu entries by what a screen reader calls them."""
        for name in names:
            found(self.process, name).press()
            wait_until_idle(self.process)

    def focus(self, name, role=None):
        files.focus(self.process, name, role)
        wait_until_idle(self.process)

    def scroll_to(self, name, x, top=150):
        """Turns the wheel at that column until what is called so stands there, or nothing moves any more."""
        target, before = found(self.process, name), None
        for _ in range(6):
            at = target.top()
            if at == before or abs(at - top) < 60:
                break
            before = at
            clicks = max(1, abs(at - top) // 60)
            command("xdotool", "mousemove", str(x), "300", "click", "--repeat", str(clicks), "--delay", "20",
                    "5" if at > top else "4")
            wait_until_idle(self.process)

    def find(self, words):
        """Goes where the search over everything leads with those words."""
        self.keys("ctrl+k")
        self.type(words)
        self.keys("Return")

    @contextlib.contextmanager
    def dialog(self, *names):
        """What comes up when the last of them is pressed; Escape takes it away."""
        before = title_in_front()
        self.press(*names)
        desktop.wait_until(lambda: title_in_front() not in ("", before), 5)
        wait_until_idle(self.process)
        yield
        self.keys("Escape")
        desktop.wait_until(lambda: title_in_front() == before, 5)

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


def take_start(at):
    recent = ", ".join(str(at.files / name) for name in (files.SAMPLE, files.PROTECTED))
    with at.window(recentFiles=recent):
        at.picture("start")
        if at.wants("new-audit"):
            at.keys("ctrl+n")
            at.type("Hazel Wood Primary")
            at.focus("Framework")
            at.keys("Home", "Down", "Down")
            at.picture("new-audit")
            at.keys("Escape")
        if at.wants("whats-new"):
            with at.dialog("What is new"):
                at.picture("whats-new")
        if at.wants("about"):
            with at.dialog("About Inclusion Workbench"):
                at.picture("about")


def take_places(at):
    with at.window(files.SAMPLE):
        for number, place in enumerate(PLACES, 1):
            at.keys(f"ctrl+{number}")
            if place == "review":
                at.keys("Down")  # the first comment
            at.picture(place)


def take_overview(at):
    with at.window(files.SAMPLE):
        at.press("Show as table: Profile", "Show sources for each statement")
        at.picture("overview-tables")
        at.press("Show as picture: Profile", "Show sources by area")
        at.scroll_to("Highlighted descriptors by area and level", BETWEEN_COLUMNS)
        at.picture("overview-changes")
        at.press("See the audit as it stood on that day")
        at.picture("past")


def take_audit(at):
    with at.window(files.SAMPLE):
        at.keys("ctrl+2", "shift+Tab", "shift+Tab", "space", *["Down"] * STEPS_TO_ONE_SOURCE, "space", "Escape")
        at.picture("audit-filter")
        at.press("Show everything")
        at.keys("F6", "F6", *["Tab"] * 6)  # on to the last but one description
        at.picture("audit-highlight")
        at.focus("New strength")
        at.picture("audit-notes")
        at.press("Show the history")
        at.scroll_to("Hide the history", BESIDE_STEPS[at.suffix == "-large"])
        at.picture("audit-history")
        at.keys("ctrl+2", "ctrl+l")
        at.type("reading")
        at.picture("audit-reuse")
        at.keys("Escape")
        at.focus("Areas and statements")
        at.find("attendance, exclusions")
        at.picture("facts")
        at.find("1 identifying send")
        at.picture("answer")
        at.find("wellbeing in every lesson")
        at.focus("Areas and statements")
        at.keys("Up")
        at.picture("focus")
        at.keys("ctrl+1")
        at.scroll_to("Review meetings", BETWEEN_COLUMNS, 190 if at.suffix == "-large" else 150)
        at.picture("meetings")
        at.press("Record a meeting")
        at.scroll_to("Record a meeting", BETWEEN_COLUMNS)
        at.picture("meeting-form")
        at.press("Cancel", "Dates of the school year")
        at.scroll_to("Dates of the school year", BETWEEN_COLUMNS)
        at.picture("school-year")
    with at.window(files.NEXT_YEAR):
        at.keys("ctrl+shift+o")
        at.picture("audits")
        at.keys("Return", "ctrl+2")
        at.picture("carried")
    with at.window(files.FORMER):
        at.keys("ctrl+2")
        at.press("No longer in the framework (1)")
        at.picture("former")


def take_evidence_and_actions(at):
    with at.window(files.SAMPLE):
        at.keys("ctrl+3", "Down", "shift+Down", "shift+Down")
        at.picture("evidence-several")
        at.keys("Up", "Up", "Up")
        at.focus("Attach a file…")
        at.picture("evidence-files")
        with at.dialog("Take in a table…"):
            answer_file_dialog(at.files / files.EVIDENCE_TABLE)
            wait_until_idle(at.process)
            at.picture("evidence-import")
        at.keys("ctrl+4")
        at.press("Show the plan as a board by state")
        at.picture("actions-board")
        at.press("Show the plan as a table")
        at.focus("What comes next")
        at.picture("action-reviews")


def take_review(at):
    with at.window(files.SAMPLE):
        at.keys("ctrl+5")
        at.press("Type in what somebody said…")
        at.picture("review-typed")
        at.press("Close without saving the comment", "Import a reply…")
        answer_file_dialog(at.files / files.REPLY)
        wait_until_idle(at.process)
        at.picture("review-reply")
        at.press("Leave it", "Show the packs that were made")
        at.picture("review-packs")
        at.press("New pack")
        at.picture("review-new-pack")
        at.press("Leave the new pack", "Show what was judged apart")
        at.picture("review-apart")
        at.press("Show the review meetings")
        at.picture("review-meetings")


def take_dialogs(at):
    with at.window(files.SAMPLE):
        at.keys("ctrl+2", "F6", "F6", *["Tab"] * 6)
        at.keys("ctrl+k")
        at.type("transition")
        at.picture("search")
        at.keys("Escape", "ctrl+shift+r")
        at.picture("reading")
        at.keys("Escape", "ctrl+slash")
        at.picture("shortcuts")
        at.keys("Escape", "F1")
        at.picture("glossary")
        at.keys("Escape", "shift+F1")
        at.picture("guide")
        at.keys("Escape", "alt+f", "f")
        at.picture("frameworks")
        at.keys("Escape", "Escape")
        with at.dialog("Go back to a backup…"):
            at.picture("backups")
        with at.dialog("Protect with a passphrase…"):
            at.picture("protect")
        with at.dialog("Start one of your own…"):
            at.type("Our reading audit")
            at.picture("new-framework")
        with at.dialog("Bring a framework or a table…"):
            answer_file_dialog(at.files / files.FRAMEWORK_TABLE)
            wait_until_idle(at.process)
            at.picture("framework-import")
        with at.dialog("Lay your own copy over the wording…"):
            answer_file_dialog(at.files / files.OWN_COPY)
            wait_until_idle(at.process)
            at.picture("wording")


def take_files(at):
    with at.window(files.PROTECTED):
        at.picture("unlock")
    with at.window(files.EMPTY):
        at.picture("empty-file")
    with at.window(files.SAMPLE, author=""):
        at.picture("author")


def open_pack(at, title):
    at.type(files.WORDS)
    at.keys("Return")
    if not desktop.wait_until(lambda: title_in_front().startswith(title)):
        raise SystemExit(f"{title} does not open")
    wait_until_idle(at.process)


def take_packs(at):
    with at.window(files.PACK):
        at.picture("pack-words")
        open_pack(at, files.TITLE)
        at.picture("pack")
        at.focus("What the pack shows")
        at.keys("Home", "Down", "Down", "Down")
        at.focus("Your words")
        at.picture("pack-reply")
    with at.window(files.APART):
        open_pack(at, files.APART_TITLE)
        at.focus("What the pack shows")
        at.keys("Home", "Down", "Down")
        at.focus("Why this level")
        at.picture("pack-apart")


#: Which pictures each of them takes, so that what is not wanted is left out whole.
TAKEN = (
    (take_start, ("start", "new-audit", "whats-new", "about")),
    (take_places, PLACES),
    (take_overview, ("overview-tables", "overview-changes", "past")),
    (take_audit, ("audit-highlight", "audit-filter", "audit-notes", "audit-history", "audit-reuse", "facts", "answer", "focus",
                  "meetings", "meeting-form", "school-year", "audits", "carried", "former")),
    (take_evidence_and_actions, ("evidence-several", "evidence-files", "evidence-import", "action-reviews", "actions-board")),
    (take_review, ("review-typed", "review-reply", "review-packs", "review-new-pack", "review-apart", "review-meetings")),
    (take_dialogs, ("search", "reading", "shortcuts", "glossary", "guide", "frameworks", "backups", "protect", "new-framework",
                    "framework-import", "wording")),
    (take_files, ("unlock", "empty-file", "author")),
    (take_packs, ("pack-words", "pack", "pack-reply", "pack-apart")),
)


def main():
    program, audit, target, *looks = sys.argv[1:]
    desktop.inside()
    folder = pathlib.Path.home() / "Documents"
    folder.mkdir()
    frame_windows("light")
    files.Files(program, audit, folder).make()
    for look in looks or LOOKS:
        frame_windows(look)
        at = Photographer(look, program, pathlib.Path(target), folder)
        for take, names in TAKEN:
            if at.wants(*names):
                take(at)


if __name__ == "__main__":
    main()
