"""report, and all verbs in a row as a school would use them."""
import html.parser
import subprocess

import support
from support import FRAMEWORK, NO_ACCESS


class TextOf(html.parser.HTMLParser):
    """The text of a page, and its headings."""

    def __init__(self, page):
        super().__init__()
        self.words = []
        self.headings = []
        self.open = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" not in self.open and "script" not in self.open:
            self.words.append(data)
        if any(tag in self.open for tag in ("h1", "h2", "h3")):
            self.headings.append(data.strip())

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


class Report(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", "Walks show <profiles> & plans in use",
                  by="SENCO")

    def test_html_holds_what_was_written(self):
        out = self.folder / "report.html"
        self.done("report", self.file, "--format", "html", "--output", out)
        page = TextOf(out.read_text(encoding="utf-8"))
        for words in ("Test School", "2026/27", "Settled practice", "Walks show <profiles> & plans in use"):
            self.assertIn(words, page.text)

    def test_pdf_is_tagged_and_holds_what_was_written(self):
        out = self.folder / "report.pdf"
        self.done("report", self.file, "--format", "PDF", "--output", out)
        self.assertIn("Tagged:          yes", subprocess.run(["pdfinfo", out], capture_output=True, text=True,
                                                             check=True).stdout)
        text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Walks show <profiles> & plans in use", " ".join(text.split()))

    def test_standard_output_takes_the_bytes_and_nothing_else(self):
        words = [str(support.PROGRAM), "report", str(self.file), "--format", "pdf", "--output", "-", "--date",
                 "2026-11-20"]
        first = subprocess.run(words, capture_output=True, check=True).stdout
        self.assertTrue(first.startswith(b"%PDF-"))
        self.assertTrue(first.rstrip().endswith(b"%%EOF"))
        self.assertEqual(subprocess.run(words, capture_output=True, check=True).stdout, first,
                         "the same day gives the same bytes")

    def test_sections_can_be_chosen(self):
        known = self.refused("report", self.file, "--format", "html", "--output", "o.html", "--sections", "nonsense",
                             says="nonsense").err.split(": ")[-1].strip().rstrip(".").split(", ")
        self.assertGreater(len(known), 3)
        whole = self.done("report", self.file, "--format", "html", "--output", "-").out
        part = self.done("report", self.file, "--format", "html", "--output", "-", "--sections",
                         f"{known[0]},{known[1]}").out
        self.assertLess(len(TextOf(part).text), len(TextOf(whole).text))
        self.assertLess(len(TextOf(part).headings), len(TextOf(whole).headings))
        self.refused("report", self.file, "--format", "html", "--output", "o.html", "--sections", f"{known[0]},x",
                     says='"x"')
        self.assertFalse((self.folder / "o.html").exists())

    def test_the_summary_tells_what_changed_since_a_review_that_is_old_enough(self):
        sample = self.folder / "sample.inclusion"
        self.done("sample", sample)
        words = ("report", sample, "--framework", "rise-inclusion-audit", "--format", "html", "--output", "-",
                 "--sections", "summary")
        page = TextOf(self.done(*words, "--date", "2026-11-21").out)
        self.assertIn("What has changed since 21 October 2026", page.headings, "nothing happened after 18 November")
        self.assertNotIn("Nothing has been recorded since then", page.text)
        page = TextOf(self.done(*words, "--date", "2026-11-18").out)
        self.assertIn("What has changed since 17 November 2026", page.headings)
        page = TextOf(self.done(*words, "--date", "2026-11-21", "--since", "2026-11-18").out)
        self.assertIn("Nothing has been recorded since then", page.text)

    def test_the_summary_of_the_sample_takes_two_pages(self):
        sample = self.folder / "sample.inclusion"
        self.done("sample", sample)
        for framework in ("rise-inclusion-audit", "hackney-wellbeing", "astrea-send-review", "astrea-interview"):
            out = self.folder / "report.pdf"
            self.done("report", sample, "--framework", framework, "--format", "pdf", "--output", out, "--sections",
                      "cover,summary,contents", "--date", "2026-11-21")
            pages = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True,
                                   check=True).stdout.split("\f")
            begins = [number for number, page in enumerate(pages, 1) for line in page.splitlines()
                      if line.strip() in ("Summary", "Contents")]
            self.assertEqual(begins[0], 2, framework)
            self.assertLessEqual(begins[1], 4, framework)

    def test_other_formats_are_refused_by_name(self):
        for name in ("rtf", "nonsense"):
            self.refused("report", self.file, "--format", name, "--output", "out",
                         says=[f"{name} is not available yet; formats: pdf, html, odt, docx, csv, xlsx, json"])
        self.refused("report", self.file, "--output", "out", says="--format is required")
        self.refused("report", self.file, "--format", "pdf", says="--output is required")
        self.refused("report", self.file, "--format", "pdf", "--output", "o", "--audience", "aliens",
                     says="governors")
        self.refused("report", self.file, "--format", "pdf", "--output", "o", "--date", "today", says="2026-10-14")
        self.assertEqual(list(self.folder.glob("o*")), [])

    def test_an_output_that_cannot_be_written_is_an_error(self):
        self.refused("report", self.file, "--format", "html", "--output", self.folder / "gone" / "r.html",
                     code=NO_ACCESS, says="cannot be written")
        self.refused("report", self.file, "--format", "html", "--output", self.folder, code=NO_ACCESS)

    def test_a_report_is_written_from_a_file_that_is_only_read(self):
        before = self.file.read_bytes()
        self.done("report", self.file, "--format", "html", "--output", self.folder / "r.html")
        self.assertEqual(self.file.read_bytes(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["r.html", "school.inclusion"])

    def test_one_of_several_audits_is_chosen(self):
        self.done("audit", "add", self.file, "--framework", FRAMEWORK, "--cycle", "2027/28", by="S")
        self.refused("report", self.file, "--format", "html", "--output", "-", says="several audits")
        page = self.done("report", self.file, "--format", "html", "--output", "-", "--cycle", "2027/28").out
        self.assertNotIn("plans in use", page)


class EndToEnd(support.CliTest):
    def test_an_audit_from_the_first_day_to_its_report(self):
        by = {"by": "SENCO"}
        self.done("new", self.file, "--setting", "Hill School", "--framework", "rise-inclusion-audit", "--cycle",
                  "2026/27", **by)
        self.done("describe", self.file, "3.2", "Every class has one-page profiles.", **by)
        self.done("evidence", "add", self.file, "--title", "Learning walk, autumn", "--source-type", "observation",
                  "--date", "2026-10-14", "--item", "3.2", **by)
        table = self.write("more.csv", "title,source-type,date,items\nParent survey,parent-voice,9/10/2026,3.2;4.1\n")
        self.done("evidence", "import", self.file, table, **by)
        self.done("highlight", self.file, "teaching-2-strengthening-1", "partly", **by)
        self.done("judge", self.file, "3.2", "--level", "Strengthening Practice", "--rationale",
                  "Profiles guide planning in most classes.", **by)
        self.done("note", "add", self.file, "3", "Profiles are known", "--kind", "strength", **by)
        self.done("action", "add", self.file, "--title", "Coach new staff", "--area", "3", "--item", "3.2", "--due",
                  "2027-04-30", **by)
        self.done("action", "review", self.file, "Coach new staff", "--working", "Two coached", **by)

        page = TextOf(self.done("report", self.file, "--format", "html", "--output", "-").out)
        for words in ("Hill School", "Strengthening Practice", "Profiles guide planning in most classes.",
                      "Learning walk, autumn", "Parent survey", "Coach new staff"):
            self.assertIn(words, page.text)
        pdf = self.folder / "report.pdf"
        self.done("report", self.file, "--format", "pdf", "--output", pdf)
        self.assertEqual(subprocess.run(["qpdf", "--check", pdf], capture_output=True, check=False).returncode, 0)
        text = " ".join(subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True,
                                       check=True).stdout.split())
        for words in ("Hill School", "Profiles guide planning in most classes.", "Coach new staff"):
            self.assertIn(words, text)

        self.assertIn("is sound", self.done("check", self.file).err)
        counts = self.done("info", self.file, "--json").json["audits"][0]["counts"]
        self.assertEqual(counts, {"judgedItems": 43, "withLevel": 1, "described": 1, "withEvidence": 2, "actions": 1,
                                  "overdue": 0})


if __name__ == "__main__":
    support.main()
