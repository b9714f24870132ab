"""Translations: every text can be found for translators, and the program speaks another language.

usage: translation_test.py SOURCE_DIR WORKBENCH LUPDATE LRELEASE
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

SOURCE, WORKBENCH, LUPDATE, LRELEASE = sys.argv[1:5]
HELP = "A workbench for honest school inclusion audits."


class Translation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.template = cls.folder / "inclusion-workbench.ts"
        cls.said = subprocess.run([LUPDATE, "-locations", "none", "-I", f"{SOURCE}/src", f"{SOURCE}/src", f"{SOURCE}/ui", "-ts", str(cls.template)],
                                  check=True, capture_output=True, text=True, timeout=100)
        cls.tree = xml.parse(cls.template)

    def messages(self):
        return self.tree.getroot().iter("message")

    def test_every_text_is_found_for_translators(self):
        complaints = [line for line in (self.said.stdout + self.said.stderr).splitlines()
                      if "lacks Q_OBJECT" in line or "Cannot invoke tr" in line
                      # std is nothing that lupdate has to know
                      or ("Qualifying with unknown" in line and not line.endswith("::std"))]
        self.assertEqual(complaints, [])
        self.assertGreater(sum(1 for _ in self.messages()), 700)
        contexts = {name.text for name in self.tree.getroot().iter("name")}
        for context in ("main", "MainWindow", "inclusion::MainWindow", "ReadingDialog", "inclusion::ProseWriting"):
            self.assertIn(context, contexts)

    def test_places_for_values_are_numbered_without_gaps(self):
        import re
        for message in self.messages():
            source = message.findtext("source")
            places = {int(each) for each in re.findall(r"%(\d+)", source)}
            self.assertEqual(places, set(range(1, len(places) + 1)), source)

    def test_the_program_speaks_the_language_of_the_desktop(self):
        for message in self.messages():
            if message.findtext("source") == HELP:
                translation = message.find("translation")
                translation.text = "Gweithdy ar gyfer archwiliadau gonest."
                translation.attrib.pop("type", None)
        self.tree.getroot().set("language", "cy_GB")
        welsh = self.folder / "inclusion-workbench_cy.ts"
        self.tree.write(welsh, encoding="utf-8", xml_declaration=True)
        place = self.folder / "data" / "inclusion-workbench" / "translations"
        place.mkdir(parents=True)
        subprocess.run([LRELEASE, "-silent", str(welsh), "-qm", str(place / "inclusion-workbench_cy.qm")], check=True)
        for language, expected in (("cy_GB.UTF-8", "Gweithdy"), ("en_GB.UTF-8", HELP)):
            environment = os.environ | {"XDG_DATA_HOME": str(self.folder / "data"), "LC_ALL": language,
                                        "LANGUAGE": language.split("_")[0], "HOME": str(self.folder)}
            said = subprocess.run([WORKBENCH, "--help"], env=environment, capture_output=True, text=True, check=True,
                                  timeout=30)
            self.assertIn(expected, said.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
