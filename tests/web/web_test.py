"""What browsers make of our reports: pdf.js reads the tags of the PDF, axe-core looks over the page in Chromium.

usage: web_test.py INCLUSION_AUDIT    (the packages of package-lock.json come by scripts/install test)
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
PROGRAM = pathlib.Path(sys.argv[1])


def node(script, *arguments):
    done = subprocess.run(["node", str(HERE / script), *map(str, arguments)], capture_output=True, text=True,
                          encoding="utf-8", timeout=240)
    if done.returncode != 0:
        raise AssertionError(f"{script}: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])  # pdf.js warns on stdout, too


class WebTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not (HERE / "node_modules").is_dir():
            raise AssertionError("tests/web/node_modules is missing: run scripts/install test")
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.holder.name)
        cls.audit = cls.folder / "sample.inclusion"
        cls.run_program("sample", cls.audit)

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    @staticmethod
    def run_program(*arguments):
        subprocess.run([str(PROGRAM), *map(str, arguments)], check=True, capture_output=True, timeout=120)

    def report(self, form, *options, audit=None):
        out = self.folder / f"report.{form}"
        if audit is None:  # the sample, which has several audits
            audit = self.audit
            if "--framework" not in options:
                options += ("--framework", "rise-inclusion-audit")
        self.run_program("report", audit, "--format", form, "--date", "2026-11-22", "--output", out, *options)
        return out

    def assert_all_tagged(self, found):
        self.assertEqual(found["untagged"], [])
        self.assertEqual(found["unheld"], [])
        self.assertEqual(found["unmarked"], [])

    def test_pdf_js_finds_no_untagged_text_in_reports_on_figures_and_answers(self):
        for framework in ("hackney-wellbeing", "astrea-send-review", "astrea-interview"):
            with self.subTest(framework=framework):
                found = node("pdf_marks.mjs", self.report("pdf", "--framework", framework))
                self.assert_all_tagged(found)
                self.assertGreater(found["pages"], 5)

    def test_pdf_js_finds_no_text_outside_a_tag_or_artefact(self):
        found = node("pdf_marks.mjs", self.report("pdf"))
        self.assert_all_tagged(found)
        self.assertGreater(found["pages"], 40)
        self.assertGreater(found["characters"], 100_000)
        for role in ("H1", "H2", "Table", "TH", "TD", "L", "LI", "Link", "Figure"):
            self.assertGreater(found["roles"].get(role, 0), 0, role)

    def test_pdf_js_finds_nothing_in_the_report_of_an_empty_audit(self):
        empty = self.folder / "empty.inclusion"
        framework = HERE.parent / "data/frameworks/full.json"
        self.run_program("new", empty, "--setting", "Oakfield", "--framework", framework, "--cycle", "2026/27", "--by",
                         "SENCO")
        self.assert_all_tagged(node("pdf_marks.mjs", self.report("pdf", audit=empty)))
        self.assertEqual(self.axe(self.report("html", audit=empty))["violations"], [])

    def test_pdf_js_finds_nothing_in_the_report_of_a_framework_with_500_items(self):
        framework = {
            "format": 1, "id": "large", "revision": 1, "title": "A large framework", "language": "en-GB",
            "summary": "Twenty areas of twenty-five questions.", "source": {"title": "Written for a test"},
            "provenance": "project",
            "areas": [{"id": f"area-{a}", "number": str(a), "title": f"Area number {a}",
                       "items": [{"id": f"item-{a}-{i}", "number": f"{a}.{i}", "kind": "question",
                                  "title": f"How does question {i} of area {a} stand with you?"}
                                 for i in range(1, 26)]} for a in range(1, 21)]}
        path = self.folder / "large.json"
        path.write_text(json.dumps(framework), encoding="utf-8")
        audit = self.folder / "large.inclusion"
        self.run_program("new", audit, "--setting", "Oakfield", "--framework", path, "--cycle", "2026/27", "--by", "SENCO")
        self.run_program("evidence", "add", audit, "--title", "A walk", "--source-type", "observation", "--date",
                         "2026-10-14", "--item", "20.25", "--by", "SENCO")
        found = node("pdf_marks.mjs", self.report("pdf", audit=audit))
        self.assert_all_tagged(found)
        self.assertGreater(found["characters"], 20_000)
        self.assertGreater(found["roles"]["LI"], 498)  # all but the one with evidence are not begun
        html = self.report("html", audit=audit)
        self.assertEqual(self.axe(html)["violations"], [])
        page = html.read_text(encoding="utf-8")
        self.assertEqual(page.count("How does question "), 500 + page.count("How does question 25 of area 20") - 1)

    def test_untagged_text_would_be_found(self):
        pdf = self.folder / "planted.pdf"
        text = b"BT /F1 12 Tf 20 50 Td (Untagged words) Tj ET"
        objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R"
                   b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
                   b"<</Length %d>>stream\n%s\nendstream" % (len(text), text)]
        body = b"%PDF-1.4\n"
        places = []
        for number, content in enumerate(objects, 1):
            places.append(len(body))
            body += b"%d 0 obj%s endobj\n" % (number, content)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        pdf.write_bytes(body + b"xref\n0 5\n0000000000 65535 f \n" + table +
                        b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body))
        self.assertEqual(len(node("pdf_marks.mjs", pdf)["untagged"]), 1)

    def axe(self, page):
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        self.assertIsNotNone(chromium, "chromium is missing: run scripts/install test")
        return node("html_axe.mjs", page, chromium, self.folder / "profile")

    def test_axe_finds_nothing_in_the_reports_of_the_other_frameworks(self):
        for framework in ("hackney-wellbeing", "astrea-send-review", "astrea-interview"):
            with self.subTest(framework):
                found = self.axe(self.report("html", "--framework", framework))
                self.assertEqual(found["violations"], [])

    def test_axe_finds_nothing_in_the_page(self):
        found = self.axe(self.report("html"))
        self.assertEqual(found["violations"], [])
        self.assertGreater(found["elements"], 1000)
        self.assertGreater(found["passes"], 10)

    def test_axe_would_find_a_defect(self):
        page = self.folder / "planted.html"
        page.write_text("<!DOCTYPE html><html><head><title>x</title></head><body><img src='x.png'></body></html>")
        violations = " ".join(self.axe(page)["violations"])
        self.assertIn("image-alt", violations)
        self.assertIn("html-has-lang", violations)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
