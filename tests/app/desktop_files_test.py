"""What makes a double click open an audit: the desktop entry is valid, and the file type is told by name and content.

usage: desktop_files_test.py SOURCE_DIR AUDIT
"""
import configparser
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE, AUDIT = sys.argv[1:3]
DESKTOP = pathlib.Path(SOURCE) / "resources" / "desktop"
ASK_TYPE = """
import gi, sys
from gi.repository import Gio
for path in sys.argv[1:]:
    info = Gio.File.new_for_path(path).query_info("standard::content-type", 0, None)
    print(info.get_content_type())
"""


class DesktopFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_the_desktop_entry_is_valid(self):
        said = subprocess.run(["desktop-file-validate", str(DESKTOP / "inclusion-workbench.desktop")],
                              capture_output=True, text=True)
        self.assertEqual((said.returncode, said.stdout + said.stderr), (0, ""))
        entry = configparser.RawConfigParser(strict=True)
        entry.optionxform = str
        entry.read(DESKTOP / "inclusion-workbench.desktop", encoding="utf-8")
        self.assertIn("application/x-inclusion-audit;", entry["Desktop Entry"]["MimeType"])
        self.assertTrue(entry["Desktop Entry"]["Exec"].endswith(" %f"))

    def test_a_planted_mistake_is_found(self):
        planted = self.folder / "planted.desktop"
        planted.write_text("[Desktop Entry]\nType=Application\nName=X\nExec=x %z\n")
        said = subprocess.run(["desktop-file-validate", str(planted)], capture_output=True, text=True)
        self.assertNotEqual(said.returncode, 0)

    def test_an_audit_is_known_by_its_name_and_by_its_content(self):
        packages = self.folder / "data" / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", packages)
        shutil.copy(DESKTOP / "inclusion-workbench.xml", packages)
        subprocess.run(["update-mime-database", str(self.folder / "data" / "mime")], check=True, capture_output=True)
        named = self.folder / "school.inclusion"
        subprocess.run([AUDIT, "sample", str(named)], check=True, capture_output=True)
        unnamed = self.folder / "school"
        shutil.copy(named, unnamed)
        other = self.folder / "other.txt"
        other.write_text("not an audit")
        environment = os.environ | {"XDG_DATA_HOME": str(self.folder / "data"), "XDG_DATA_DIRS": str(self.folder / "data")}
        said = subprocess.run(["/usr/bin/python3", "-c", ASK_TYPE, str(named), str(unnamed), str(other)], check=True,
                              env=environment, capture_output=True, text=True)
        self.assertEqual(said.stdout.split(), ["application/x-inclusion-audit", "application/x-inclusion-audit",
                                               "text/plain"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
