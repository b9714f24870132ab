"""Orca, and what it says. Speech goes to the dummy module of speech-dispatcher, so no sound card is needed; what is
spoken stands in Orca's own log. Needs orca and speech-dispatcher."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

from desktop import wait_until

SPOKEN = re.compile(rb"SPEECH OUTPUT: '(.*)' ?\{")

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
#: Orca writes its log in blocks of 8 KiB, so the last words would be missing: open it line by line.
START = """
import builtins, runpy, sys
del sys.argv[0]
whole = builtins.open
builtins.open = lambda file, mode="r", *more, **named: (
    whole(file, mode, 1) if mode == "w" and file == sys.argv[-1] else whole(file, mode, *more, **named))
runpy.run_path(sys.argv[0], run_name="__main__")
"""


class ScreenReader:
    def __init__(self):
        folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"])
        speech = folder / "speech-dispatcher"
        speech.mkdir(parents=True, exist_ok=True)
        (speech / "speechd.conf").write_text(
            # Without a sound card only libao opens: it has a driver that drops what it is given.
            'LogLevel 1\nLogDir "default"\nAudioOutputMethod "libao"\nAddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n', encoding="utf-8")
        self.log = folder / "orca.log"
        self.heard = 0
        # The accessibility bus must be there before the reader and the program that it reads.
        launcher = next(path for path in LAUNCHERS if pathlib.Path(path).exists())
        self.bus = subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL)
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, shutil.which("orca"), "--replace", "--debug-file", str(self.log)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not wait_until(lambda: "Screen reader on." in self.all(), 60):
            raise AssertionError("the screen reader did not start")

    def all(self):
        if not self.log.exists():
            return []
        return [words.decode("utf-8", "replace").strip() for words in SPOKEN.findall(self.log.read_bytes())]

    def forget(self):
        """What was said until now no longer counts."""
        self.heard = len(self.all())

    def said(self):
        return self.all()[self.heard:]

    def waits_for(self, words, seconds=25):
        """Whether a sentence with these words is said, from the last `forget` on."""
        return bool(wait_until(lambda: any(words in sentence for sentence in self.said()), seconds, 0.3))

    def close(self):
        # Asked politely, Orca takes its time to say goodbye.
        for process in (self.process, self.bus):
            process.kill()
            process.wait()
