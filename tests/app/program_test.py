"""The window program as a desktop starts it: arguments, exit codes, and that it comes up on good and bad files.

usage: program_test.py WORKBENCH AUDIT
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

WORKBENCH, AUDIT = sys.argv[1:3]


def without_display(home):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return environment | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_RUNTIME_DIR": str(home)}


class Program(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_program(self, *arguments):
        return subprocess.run([WORKBENCH, *arguments], env=without_display(self.folder), text=True,
                              capture_output=True, timeout=30)

    def start(self, *arguments):
        """Starts the window and waits until it has written where it stopped, or for two seconds."""
        environment = without_display(self.folder) | {"QT_QPA_PLATFORM": "offscreen"}
        program = subprocess.Popen([WORKBENCH, *arguments], env=environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        settings = self.folder / "inclusion-workbench" / "workbench.ini"
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline and program.poll() is None and not settings.exists():
            time.sleep(0.02)
        running = program.poll() is None
        program.terminate()
        program.communicate(timeout=30)
        return running, settings.read_text(encoding="utf-8") if settings.exists() else ""

    def test_version_and_help_need_no_display(self):
        version = self.run_program("--version")
        self.assertEqual(version.returncode, 0)
        self.assertRegex(version.stdout, r"^inclusion-workbench \d+\.\d+\.\d+\n$")
        helped = self.run_program("--help")
        self.assertEqual(helped.returncode, 0)
        self.assertIn("FILE", helped.stdout)

    def test_an_unknown_option_is_a_mistake_in_usage(self):
        result = self.run_program("--nonsense")
        self.assertEqual(result.returncode, 2)
        self.assertIn("nonsense", result.stderr)

    def test_the_sample_opens_and_is_kept_among_recent_files(self):
        sample = self.folder / "sample.inclusion"
        subprocess.run([AUDIT, "sample", str(sample)], check=True, capture_output=True)
        before = sample.read_bytes()
        running, settings = self.start(str(sample))
        self.assertTrue(running)
        self.assertIn("sample.inclusion", settings)
        self.assertEqual(sample.read_bytes(), before, "looking changes nothing")

    def test_a_missing_and_a_foreign_file_leave_the_window_standing(self):
        foreign = self.folder / "letter.inclusion"
        foreign.write_bytes(b"x" * 5000)
        for path in (self.folder / "none.inclusion", foreign, self.folder):
            running, settings = self.start(str(path))
            self.assertTrue(running, path)
            self.assertNotIn("recentFiles", settings)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
