"""What goes wrong around a report: no format leaves a half file, and each gets hard contents right or says why not."""
import csv
import io
import json
import os
import re
import resource
import signal
import subprocess
import zipfile

import support
from support import NO_ACCESS

FORMATS = {
    "pdf": ("--format", "pdf"), "html": ("--format", "html"), "odt": ("--format", "odt"), "docx": ("--format", "docx"),
    "csv": ("--format", "csv", "--table", "judgements"), "xlsx": ("--format", "xlsx"), "json": ("--format", "json")}


def png_damaged():
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 30


def largest_file(size):
    """Files end at `size` bytes, as on a disk that fills up in the middle of writing."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


class Reports(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.out = self.folder / "out"
        self.out.mkdir()
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()

    def command(self, form, out):
        return ("report", self.file, *FORMATS[form], "--date", "2026-11-20", "--output", out)

    def each(self, check):
        """Calls `check` with each format and the place for its file."""
        for form in FORMATS:
            with self.subTest(form):
                check(form, self.out / ("report." + form))

    def names(self):
        return sorted(each.name for each in self.out.iterdir())

    def bytes_of(self, form, name="report"):
        path = self.out / (name + "." + form)
        self.done(*self.command(form, path))
        return path.read_bytes()

    def text(self, form, name="report"):
        """All that a format says, blanks folded, as a program that reads it finds it."""
        content = self.bytes_of(form, name)
        path = self.out / (name + "." + form)
        if form == "pdf":
            subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
            text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
            text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)  # where it tells a direction
        elif form in ("odt", "docx", "xlsx"):
            part = {"odt": "content.xml", "docx": "word/document.xml", "xlsx": "xl/sharedStrings.xml"}[form]
            with zipfile.ZipFile(path) as package:
                self.assertIsNone(package.testzip())
                xml = package.read(part).decode("utf-8") if part in package.namelist() else "".join(
                    package.read(each).decode("utf-8") for each in package.namelist() if "sheet" in each)
            text = re.sub("<[^>]*>", " ", xml)
        elif form == "json":
            text = json.dumps(json.loads(content), ensure_ascii=False)
        else:
            text = content.decode("utf-8-sig")
            if form == "csv":
                text = " ".join(" ".join(row) for row in csv.reader(io.StringIO(text)))
        return " ".join(text.split())

    def test_a_folder_that_is_not_there_or_closed_gets_nothing(self):
        def check(form, path):
            self.refused(*self.command(form, self.folder / "gone" / path.name), code=NO_ACCESS, says="cannot be written")
            self.assertFalse((self.folder / "gone").exists())
            self.refused(*self.command(form, self.out), code=NO_ACCESS, says="cannot be written")
            path.write_text("the old one")
            self.out.chmod(0o555)
            try:
                if not os.access(self.out, os.W_OK):
                    self.refused(*self.command(form, path), code=NO_ACCESS, says="cannot be written")
                    self.assertEqual(path.read_text(), "the old one")
            finally:
                self.out.chmod(0o755)
        self.each(check)
        self.assertEqual(self.names(), sorted("report." + form for form in FORMATS))

    def test_a_disk_that_fills_up_half_way_leaves_no_half_file(self):
        def check(form, path):
            half = len(self.bytes_of(form)) // 2
            path.write_text("the old one")
            for there in (True, False):
                if not there:
                    path.unlink()
                answer = self.refused(*self.command(form, path), code=NO_ACCESS, preexec=largest_file(half),
                                      environment={"TMPDIR": str(self.temporary)})
                self.assertRegex(answer.err, "no space left|cannot be")
                self.assertEqual(path.read_text() if there else path.exists(), "the old one" if there else False)
                self.assertEqual(self.names(), [path.name] if there else [])
                self.assertEqual(list(self.temporary.iterdir()), [])
        self.each(check)

    def test_a_full_disk_behind_standard_output_is_said(self):
        for form in FORMATS:
            with self.subTest(form), open("/dev/full", "wb") as full:
                words = [str(support.PROGRAM), *map(str, self.command(form, "-"))]
                answer = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, cwd=self.folder, timeout=120)
                self.assertEqual(answer.returncode, NO_ACCESS, answer.stderr)
                self.assertIn("inclusion-audit: ", answer.stderr)

    def test_a_damaged_picture_is_said_and_the_rest_is_there(self):
        picture = self.folder / "corner.png"
        picture.write_bytes(png_damaged())
        self.done("evidence", "add", self.file, "--title", "Reading corner", "--source-type", "observation", "--date",
                  "2026-10-14", "--item", "1.1", "--attach", picture, by="SENCO")
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", "told all the same", by="SENCO")
        def check(form, path):
            text = self.text(form)
            self.assertIn("told all the same", text)
            if form in ("pdf", "html", "odt", "docx"):
                self.assertIn("The picture corner.png of the evidence “Reading corner” cannot be shown", text)
        self.each(check)

    def test_a_rationale_of_fifty_thousand_letters_is_told_whole(self):
        words = " ".join("word%05d" % number for number in range(5000))
        self.assertGreaterEqual(len(words), 49999)
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", words, by="SENCO")
        def check(form, path):
            text = self.text(form)
            if form == "xlsx":  # a cell holds no more, and the book says so
                self.assertIn("word03100", text)
                self.assertNotIn("word04999", text)
                self.assertIn("longer than a cell can hold", text)
            else:
                for number in range(0, 5000, 7):
                    self.assertIn("word%05d" % number, text)
                self.assertLess(text.index("word00000"), text.index("word04999"))
        self.each(check)

    def test_right_to_left_and_emoji_text_is_told(self):
        for words in ("שלום עולם", "مرحبا بالعالم", "before 😀 after 👩‍👩‍👧 end"):
            self.done("judge", self.file, "1.1", "--level", "2", "--rationale", words, by="SENCO")
            def check(form, path):
                # The order in which PDF readers give right-to-left letters depends on them; the letters are there.
                text = self.text(form)
                for word in words.split():
                    found = word in text or (form == "pdf" and not word.isalpha()) or (
                        form == "pdf" and word in text.replace(" ", ""))  # it sees gaps between letters as blanks
                    self.assertTrue(found, word)
            self.each(check)

    def test_a_framework_of_500_items_is_told_in_every_format(self):
        framework = {
            "format": 1, "id": "large", "revision": 1, "title": "A large framework", "language": "en-GB",
            "summary": "Twenty areas of twenty-five statements.", "source": {"title": "Written for a test"},
            "provenance": "project",
            "scales": [{"id": "s", "title": "Scale", "levels": [
                {"id": "no", "title": "Not yet", "symbol": "N", "colour": "#BFD8EE"},
                {"id": "yes", "title": "Yes", "symbol": "Y", "colour": "#1F5A94"}]}],
            "areas": [{"id": f"a{area}", "number": str(area), "title": f"Area {area}", "provenance": "project",
                       "items": [{"id": f"a{area}-{item}", "number": f"{area}.{item}", "scale": "s",
                                  "title": f"Statement {area}-{item}", "text": f"We do thing {area}-{item}.",
                                  "kind": "statement", "provenance": "project"} for item in range(1, 26)]} for area in range(1, 21)]}
        self.file = self.folder / "large.inclusion"
        self.new(framework=self.write("large.json", json.dumps(framework)))
        for area in range(1, 21):
            self.done("judge", self.file, f"{area}.25", "--level", "yes", "--rationale", f"Reason {area}", by="SENCO")
        def check(form, path):
            text = self.text(form)
            for area in range(1, 21):
                self.assertIn(f"Reason {area}", text)
            self.assertIn("20-25", text)
        self.each(check)


if __name__ == "__main__":
    support.main()
