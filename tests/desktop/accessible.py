"""What assistive technology sees of a running program, over AT-SPI. Needs gir1.2-atspi-2.0 and python3-gi."""
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version must be asked for first)

from desktop import keys, press, type_text, wait_until

INTERACTIVE = {"push button", "toggle button", "check box", "radio button", "text", "entry", "password text",
               "combo box", "spin button", "slider", "list", "list box", "tree", "tree table", "table", "page tab",
               "link", "document text", "button"}
#: Rows and cells come in thousands, and are no controls of their own.
MANY = {"tree", "tree table", "table", "list", "list box"}


def asked(question, otherwise=None):
    try:
        return question()
    except GLib.Error:
        return otherwise


class Accessible:
    """One object of the tree. Nothing is kept: each question goes to the program."""

    def __init__(self, object):
        self.object = object

    @property
    def name(self):
        return asked(self.object.get_name, "") or ""

    @property
    def role(self):
        return asked(self.object.get_role_name, "") or ""

    def has(self, state):
        states = asked(self.object.get_state_set)
        return bool(states and states.contains(state))

    @property
    def is_showing(self):
        return self.has(Atspi.StateType.SHOWING) and self.has(Atspi.StateType.VISIBLE)

    @property
    def is_usable(self):
        return self.is_showing and self.has(Atspi.StateType.ENABLED) and self.has(Atspi.StateType.FOCUSABLE)

    @property
    def is_focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    def alt_keys(self):
        """The letters that reach it with Alt alone."""
        keys = set()
        for place in range(asked(self.object.get_n_actions, 0) or 0):
            key = asked(lambda: self.object.get_key_binding(place), "") or ""
            if key.startswith("Alt+") and len(key) == 5:
                keys.add(key.lower())
        return keys

    def children(self):
        for place in range(asked(self.object.get_child_count, 0) or 0):
            child = asked(lambda: self.object.get_child_at_index(place))
            if child is not None:
                yield Accessible(child)

    def label(self):
        """The text of the label beside it; Qt 6.4 gives the relation in either direction."""
        for relation in asked(self.object.get_relation_set, []) or []:
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                for place in range(relation.get_n_targets()):
                    target = Accessible(relation.get_target(place))
                    if target.role == "label" and target.name:
                        return target.name
        return ""

    def everything(self):
        """This object and all below it, without the insides of lists and tables."""
        yield self
        if self.role in MANY:
            return
        for child in self.children():
            yield from child.everything()

    def in_sight(self, is_top=True):
        """The same without what is hidden, as the places are that are not in view: nothing below can be seen either."""
        if not is_top and not self.has(Atspi.StateType.VISIBLE):
            return
        yield self
        if self.role in MANY:
            return
        for child in self.children():
            yield from child.in_sight(False)

    def press(self):
        """Does what a press does, without mouse or key."""
        for place in range(asked(self.object.get_n_actions, 0) or 0):
            if (asked(lambda: self.object.get_action_name(place), "") or "").lower() in ("press", "toggle"):
                asked(lambda: self.object.do_action(place))
                return
        raise AssertionError(f"{self} cannot be pressed")

    def text(self):
        """What is written in a field."""
        field = asked(self.object.get_text_iface)
        return asked(lambda: Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field)), "") if field else ""

    def top(self):
        """Where on the screen it begins, in pixels from above."""
        return asked(lambda: self.object.get_extents(Atspi.CoordType.SCREEN).y, 0)

    def focus(self):
        """Gives it the keyboard, as a screen reader does."""
        asked(self.object.grab_focus)

    def __str__(self):
        return f"{self.role} '{self.name or self.label()}'"


def application(process):
    """The program on the accessibility bus."""
    def find():
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            program = asked(lambda: desktop.get_child_at_index(place))
            if program is not None and asked(program.get_process_id) == process.pid:
                return Accessible(program)
        return None
    Atspi.init()
    found = wait_until(find)
    if not found:
        raise AssertionError("the program is not on the accessibility bus")
    return found


def problems_of(program):
    """Controls without a name of their own, and letters with Alt that mean two things."""
    problems = []
    meant = {}
    for object in program.in_sight():
        for key in object.alt_keys() if object.is_showing else ():
            if meant.setdefault(key, str(object)) != str(object):
                problems.append(f"{key} means {meant[key]} and {object}")
        if object.role not in INTERACTIVE or not object.is_usable:
            continue
        # A box's name is its value: what it is called stands beside it.
        named = object.label() if object.role == "combo box" else object.name or object.label()
        if not named.strip():
            problems.append(f"no name: {object}")
    return problems


#: Qt says of the current tab and of windows that they have the focus, whatever has it.
NEVER_ALONE = {"page tab", "frame", "layered pane", "filler", "panel"}


def active_window(program):
    """The window that has the keyboard: the last one that says so, which lies in front."""
    active = [window for window in program.children() if window.has(Atspi.StateType.ACTIVE)]
    return active[-1] if active else program


def focused(program):
    for object in active_window(program).in_sight():
        if object.is_focused and object.role not in NEVER_ALONE:
            return object
    return None


def next_stop(program, before, seconds):
    """What has the keyboard as soon as it is another than before, or what still has it when that has had its time."""
    def moved():
        object = focused(program)
        return str(object) if object and str(object) != before else None
    return wait_until(moved, seconds, 0.02) or str(wait_until(lambda: focused(program), 2) or "nothing")


def tab_walk(program, most=120, patience=2):
    """Presses Tab until the focus is where it began; what got it, in order, and what is wrong with that. Whatever keeps
    it for more than `patience` presses is a trap: a page of text goes through its links first."""
    seen, problems, stayed = [], [], 0
    for _ in range(most):
        press("Tab")
        said = next_stop(program, seen[-1] if seen else None, 1 if patience <= 2 else 0.25)
        stayed = stayed + 1 if seen and said == seen[-1] else 0
        if stayed >= patience:
            stops = [each for each in active_window(program).in_sight() if each.role in INTERACTIVE and each.is_usable]
            return seen, problems + [f"Tab does not leave {said}"] * (len(stops) > 1)
        if len(seen) > 2 and said == seen[0] and not stayed:
            return seen, problems
        seen.append(said)
    return seen, problems + [f"Tab does not come round in {most} steps"]


def called(program, name, shown=False, seconds=20):
    """The control or entry of a menu that a screen reader calls so: one that can be used before one that is hidden, as the
    entries of closed menus are."""
    def find():
        found = [each for each in program.everything() if each.name == name and each.role not in MANY | {"label"}]
        found.sort(key=lambda each: not each.is_usable)
        return next((each for each in found if each.is_showing or not shown), None)
    found = wait_until(find, seconds)
    if not found:
        raise AssertionError(f"nothing is called '{name}'")
    return found


def answer_file_dialog(program, path):
    """Types a path into the dialog for files."""
    def asks():
        object = focused(program)
        return object and "name:" in (object.name or object.label())
    if not wait_until(asks, 10):
        raise AssertionError(f"no dialog asks for a file, but {focused(program)} has the focus")
    keys("ctrl+a")
    type_text(str(path))
    for _ in range(3):  # the list of completions takes the first Return where it is open
        keys("Return")
        if wait_until(lambda: not asks(), 2):
            return
    raise AssertionError("the dialog for files stays")
