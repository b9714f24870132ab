"""What leaves a school: tables, JSON, the check for data about children, and the levels of redaction."""
import csv
import datetime
import io
import json
import os
import re
import resource
import zipfile

import support
from support import DONE, FINDINGS, NO_ACCESS


class Export(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", "=HYPERLINK(\"http://x\")", by="SENCO")
        self.add("Shown whole", "--summary", "What it shows", "--holder", "SENCO")
        self.add("Shown by title", "--summary", "Hidden words", "--disclosure", "title-only")
        self.add("Kept in school", "--summary", "Secret words", "--disclosure", "leave-out")

    def add(self, title, *options):
        self.done("evidence", "add", self.file, "--title", title, "--source-type", "document", "--date",
                  "2026-10-14", "--item", "1.1", *options, by="SENCO")

    def out(self, form, *options):
        return self.done("report", self.file, "--format", form, "--output", "-", "--date", "2026-11-20", *options).out

    def table(self, name, *options):
        return list(csv.DictReader(io.StringIO(self.out("csv", "--table", name, *options).lstrip("\ufeff"))))

    def test_evidence_as_csv_keeps_to_what_may_leave(self):
        rows = self.table("evidence")
        self.assertEqual([row["Title"] for row in rows], ["Shown by title", "Shown whole"])
        self.assertEqual(rows[1]["Date"], "2026-10-14")
        self.assertEqual(rows[1]["Items"], "1.1")
        self.assertEqual(rows[0]["Summary"], "")
        self.assertEqual(self.table("evidence", "--redaction", "titles")[1]["Summary"], "")
        self.assertEqual(self.table("evidence", "--redaction", "counts"), [])
        self.refused("report", self.file, "--format", "csv", "--output", "-", says=["table", "judgements"])

    def test_evidence_that_went_out_comes_in_again(self):
        self.done("report", self.file, "--format", "csv", "--table", "evidence", "--output", "evidence.csv")
        other = self.folder / "other.inclusion"
        self.new(file=other)
        self.done("evidence", "import", other, "evidence.csv", by="SENCO")
        titles = {each["title"] for each in self.done("evidence", "list", other, "--json").json}
        self.assertEqual(titles, {"Shown by title", "Shown whole"})

    def test_cells_are_never_formulas(self):
        for start in "=+-@":
            self.done("judge", self.file, "1.2", "--level", "2", "--rationale", start + "1+1", by="SENCO")
            cell = next(row["Rationale"] for row in self.table("judgements") if row["Number"] == "1.2")
            self.assertEqual(cell, "'" + start + "1+1")

    def xlsx(self):
        book = self.folder / "tables.xlsx"
        self.done("report", self.file, "--format", "xlsx", "--output", book, "--date", "2026-11-20")
        return zipfile.ZipFile(book)

    def test_the_workbook_holds_texts_as_texts_and_days_as_days(self):
        book = self.xlsx()
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        self.assertEqual(names, ["About", "Evidence", "Judgements", "Actions", "History"])
        sheets = "".join(book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name)
        self.assertNotIn("<f>", sheets)
        strings = book.read("xl/sharedStrings.xml").decode()
        self.assertIn("=HYPERLINK", strings)
        self.assertNotIn("Secret words", strings)
        self.assertNotIn("Hidden words", strings)
        self.assertIn("One piece of evidence", strings)  # says that something was left out
        serial = (datetime.date(2026, 10, 14) - datetime.date(1899, 12, 30)).days
        self.assertIn(f"<v>{serial}</v>", book.read("xl/worksheets/sheet2.xml").decode())

    def test_a_file_goes_out_as_json_and_comes_back_the_same(self):
        first = self.done("report", self.file, "--format", "json", "--output", "-")
        self.assertIn("what reports leave out", first.err)
        self.assertIn("Secret words", first.out)
        path = self.write("file.json", first.out)
        self.done("import", path, "--output", "again.inclusion")
        again = self.done("report", "again.inclusion", "--format", "json", "--output", "-").out
        self.assertEqual(json.loads(again), json.loads(first.out))
        self.assertEqual(again, first.out)
        self.refused("import", path, "--output", "again.inclusion", says="is there already", code=NO_ACCESS)
        broken = json.loads(first.out)
        broken["tables"]["judgement"][0]["state"] = "finished"
        bad = self.write("bad.json", json.dumps(broken))
        answer = self.expect(FINDINGS, "import", bad, "--output", "bad.inclusion")
        self.assertIn("/tables/judgement/0", answer.err)
        self.assertFalse((self.folder / "bad.inclusion").exists())

    def test_what_looks_like_data_about_children_holds_a_report_back(self):
        out = self.folder / "report.html"
        self.add("A123456789012 in the register")
        answer = self.expect(FINDINGS, "report", self.file, "--format", "html", "--output", out)
        self.assertIn("unique pupil number", answer.err)
        self.assertNotIn("A123456789012", answer.err)
        self.assertFalse(out.exists())
        found = self.expect(FINDINGS, "check-export", self.file, "--json").json
        self.assertEqual([(each["concern"], each["kind"], each["holdsBack"]) for each in found],
                         [("unique-pupil-number", "evidence", True)])
        # Evidence that is left out holds nothing back.
        self.done("report", self.file, "--format", "html", "--output", out, "--redaction", "counts")
        out.unlink()
        self.done("report", self.file, "--format", "html", "--output", out, "--pupil-data-checked")
        self.assertTrue(out.exists())

    def test_names_of_a_list_are_found_wherever_they_stand(self):
        names = self.write("names.txt", "Ada Quill\nJo\n\nX\n")
        self.done("describe", self.file, "1.2", "We met with ADA  QUILL's parents", by="SENCO")
        answer = self.expect(FINDINGS, "check-export", self.file, "--names", names)
        self.assertIn("a name of your list", answer.out)
        self.assertNotIn("Quill", answer.out)
        self.assertEqual(self.expect(DONE, "check-export", self.file).out, "")

    def test_small_counts_ask_for_a_look_and_hold_nothing_back(self):
        self.done("describe", self.file, "1.2", "Three learners joined; 29 learners stayed", by="SENCO")
        self.assertIn("very few children", self.done("check-export", self.file).out)
        self.assertEqual(self.done("check-export", self.file, "--small-numbers", "3").out, "")
        self.out("html")

    def test_redaction_takes_the_words_out_of_every_format(self):
        for form in ("html", "odt", "docx"):
            for level, there, gone in (("as-marked", ["Shown whole", "What it shows", "Shown by title"],
                                        ["Hidden words", "Kept in school", "Secret words"]),
                                       ("titles", ["Shown whole"], ["What it shows"]),
                                       ("counts", [], ["Shown whole", "Shown by title"])):
                path = self.folder / f"report.{form}"
                self.done("report", self.file, "--format", form, "--output", path, "--redaction", level)
                text = path.read_text(encoding="utf-8") if form == "html" else zipfile.ZipFile(path).read(
                    "content.xml" if form == "odt" else "word/document.xml").decode()
                for words in there:
                    self.assertIn(words, text, (form, level))
                for words in gone:
                    self.assertNotIn(words, text, (form, level))
                told = "counted and not listed" if level == "counts" else "not listed because"
                self.assertIn(told, text, (form, level))  # the report says what it leaves out
        self.refused("report", self.file, "--format", "html", "--output", "-", "--redaction", "none", says="titles")

    def test_templates_choose_sections_and_what_is_told(self):
        governors = self.out("html", "--template", "governors")
        self.assertIn("for governors", governors)
        self.assertNotIn("What it shows", governors)
        self.assertNotIn("Area by area", governors)
        full = self.out("html", "--template", "full")
        self.assertEqual(self.out("html"), full)  # which is made when no template is named
        self.assertIn("for leaders", full)
        self.assertIn("What it shows", full)
        self.assertIn("for parents", self.out("html", "--template", "full", "--audience", "parents"))
        self.refused("report", self.file, "--format", "html", "--output", "-", "--template", "x", says="inspection")

    def test_a_folder_that_cannot_be_written_gets_nothing(self):
        for form, more in (("pdf", []), ("odt", []), ("docx", []), ("html", []), ("xlsx", []), ("json", []),
                           ("csv", ["--table", "evidence"])):
            self.refused("report", self.file, "--format", form, "--output", "/proc/report", *more,
                         says="cannot be written", code=NO_ACCESS)

    def test_a_disk_that_fills_up_leaves_no_half_file(self):
        def small():
            import signal
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        before = self.write("report.html", "the old report")
        answer = self.run_program("report", self.file, "--format", "html", "--output", before, preexec=small)
        self.assertEqual(answer.code, NO_ACCESS, answer.err)
        self.assertIn("no space", answer.err)
        self.assertEqual(before.read_text(), "the old report")
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith(".part")], [])

    def test_long_odd_and_right_to_left_texts_reach_every_format(self):
        long = ("Words without end " * 2800)[:50_000].strip()
        odd = "\u0634\u0643\u0631\u0627 \U0001F600 \u05d1\u05e8\u05d5\u05db\u05d9\u05dd"
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", long, by="SENCO")
        self.done("describe", self.file, "1.2", odd, by="SENCO")
        for form in ("pdf", "html", "odt", "docx"):
            path = self.folder / f"long.{form}"
            self.done("report", self.file, "--format", form, "--output", path)
            if form == "pdf":
                continue  # tests/report reads the text of PDFs
            text = path.read_text(encoding="utf-8") if form == "html" else zipfile.ZipFile(path).read(
                "content.xml" if form == "odt" else "word/document.xml").decode()
            self.assertIn(long, text, form)
            self.assertIn(odd, text, form)


support.main()
