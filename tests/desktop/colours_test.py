"""The window follows the colours of the desktop while it is open: from light to dark, to high contrast and back.

The desktop is KDE's, as Qt sees it: colours in kdeglobals, and a signal on the message bus when they change.

usage: colours_test.py WORKBENCH AUDIT
"""
import ctypes
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]

#: Ground and ink of the desktop, and what the window then has behind its cards (src/widgets/theme/theme.cpp).
LIGHT, DARK, CONTRAST = ("239,240,241", "35,38,41"), ("42,46,50", "252,252,252"), ("0,0,0", "255,255,255")
SURFACE = {LIGHT: 0xF5F6F8, DARK: 0x171B21, CONTRAST: 0x000000}


def write_colours(ground, ink):
    config = pathlib.Path(os.environ["XDG_CONFIG_HOME"])
    config.mkdir(parents=True, exist_ok=True)
    groups = "".join(f"[Colors:{group}]\nBackgroundNormal={ground}\nForegroundNormal={ink}\n"
                     for group in ("Window", "View", "Button", "Tooltip"))
    (config / "kdeglobals").write_text(
        groups + "[Colors:Selection]\nBackgroundNormal=255,255,0\nForegroundNormal=0,0,0\n", encoding="utf-8")


def change_colours(ground, ink):
    write_colours(ground, ink)
    subprocess.run(["dbus-send", "--session", "--type=signal", "/org/freedesktop/portal/desktop",
                    "org.freedesktop.portal.Settings.SettingChanged", "string:org.kde.kdeglobals.General",
                    "string:ColorScheme", "variant:string:Another"], check=True)


class Screen:
    """What stands on the display, pixel by pixel."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        for name, kind in (("XOpenDisplay", ctypes.c_void_p), ("XGetImage", ctypes.c_void_p),
                           ("XDefaultRootWindow", ctypes.c_ulong), ("XGetPixel", ctypes.c_ulong)):
            getattr(self.x11, name).restype = kind
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def colour(self, x, y):
        image = ctypes.c_void_p(self.x11.XGetImage(self.display, self.root, x, y, 1, 1, ctypes.c_ulong(0xFFFFFF), 2))
        pixel = self.x11.XGetPixel(image, 0, 0) & 0xFFFFFF
        self.x11.XDestroyImage(image)
        return pixel


class Colours(unittest.TestCase):
    def test_the_window_follows_the_colours_of_the_desktop(self):
        with tempfile.TemporaryDirectory() as folder:
            sample = pathlib.Path(folder) / "sample.inclusion"
            subprocess.run([AUDIT, "sample", sample], check=True, capture_output=True)
            write_colours(*LIGHT)
            window = desktop.Workbench(WORKBENCH, sample, environment={
                "QT_QPA_PLATFORMTHEME": "kde", "XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "5"})
            self.addCleanup(window.close)
            number = window.activate()
            subprocess.run(["xdotool", "windowsize", "--sync", number, "1200", "700"], check=True)
            desktop.keys("ctrl+1")
            screen = Screen()
            where = subprocess.run(["xdotool", "getwindowgeometry", "--shell", number], check=True,
                                   capture_output=True, text=True).stdout
            place = dict(line.split("=") for line in where.split())
            # Beside the cards of the Overview.
            spot = int(place["X"]) + 6, int(place["Y"]) + int(place["HEIGHT"]) // 2
            for colours in (LIGHT, DARK, CONTRAST, LIGHT):
                if colours is not LIGHT or screen.colour(*spot) != SURFACE[LIGHT]:
                    change_colours(*colours)
                self.assertTrue(desktop.wait_until(lambda wanted=SURFACE[colours]: screen.colour(*spot) == wanted),
                                f"{colours}: {screen.colour(*spot):06X} instead of {SURFACE[colours]:06X}")


if __name__ == "__main__":
    desktop.inside()
    unittest.main(argv=sys.argv[:1])
