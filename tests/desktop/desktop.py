"""A desktop of its own for tests from outside: display, window manager, message bus and accessibility bus.

`inside()` starts the calling script again on such a desktop and ends with its exit code; on the desktop it returns.
Needs xvfb, openbox, dbus, at-spi2-core, xdotool.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

MARK = "INCLUSION_TEST_DESKTOP"


def inside(size="1366x768"):
    if os.environ.get(MARK):
        return
    with tempfile.TemporaryDirectory() as home:
        read, write = os.pipe()
        display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        number = os.read(read, 20).decode().strip()
        environment = os.environ | {
            MARK: "1", "DISPLAY": ":" + number, "HOME": home, "XDG_CONFIG_HOME": home + "/config",
            "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "GTK_A11Y": "none", "LC_ALL": "C.UTF-8"}
        environment.pop("WAYLAND_DISPLAY", None)
        os.chmod(home, 0o700)
        manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            code = subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment).returncode
        finally:
            for process in (manager, display):
                process.terminate()
                process.wait()
    sys.exit(code)


def wait_until(condition, seconds=20, every=0.1):
    """What `condition` gives as soon as it gives something, or its last answer when the time is up."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer or time.monotonic() > deadline:
            return answer
        time.sleep(every)


def press(name):
    """Presses a key and waits for nothing: whoever presses it watches what comes of it."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)


def keys(*names):
    """Presses keys by their X names, e.g. "ctrl+e", one after the other."""
    for name in names:
        press(name)
        time.sleep(0.15)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


class Workbench:
    """The window program with a file or none, in the hands of a SENCO who has said so before."""

    def __init__(self, program, file=None, settings=None, environment=None):
        folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "inclusion-workbench"
        folder.mkdir(parents=True, exist_ok=True)
        values = {"author": "SENCO"} | (settings or {})
        (folder / "workbench.ini").write_text(
            "[General]\n" + "".join(f"{key}={value}\n" for key, value in values.items()), encoding="utf-8")
        self.process = subprocess.Popen([program, *([str(file)] if file else [])], stderr=subprocess.PIPE, text=True,
                                        env=os.environ | (environment or {}))

    def activate(self):
        """Waits for the window and puts it in front."""
        def window():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                   capture_output=True, text=True).stdout.split()
            return found[-1] if found else None
        number = wait_until(window)
        if not number:
            raise AssertionError("no window came up")
        subprocess.run(["xdotool", "windowactivate", "--sync", number], check=True, timeout=20)
        return number

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=30)
