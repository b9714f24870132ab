"""The whole job of an audit in the window on a display (xcb), with a window manager that gives and takes the keyboard.

usage: screen_test.py GUI_TESTS
"""
import os
import subprocess
import sys

import desktop

desktop.inside()
NAMES = ["The whole job is done in the window*", "The board shows the plan*", "A statement is described*"]
sys.exit(subprocess.run([sys.argv[1], ",".join(NAMES)], env=os.environ | {"QT_QPA_PLATFORM": "xcb"}).returncode)
