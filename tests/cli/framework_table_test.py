"""framework from-table: CSV, ODS, XLSX and DOCX become the same framework; bad files are refused."""
import json
import zipfile

import support
from support import FINDINGS, USAGE

ROWS = [["Area", "No", "Statement", "Emerging", "Secure"],
        ["1 Leading", "1", "Leaders know every learner.", "One does.", "All do."],
        [None, "2", "Leaders plan & check <termly>.", "Rarely.", "Always."],
        ["2 Teaching", "1", "Teachers adapt what they teach.", "Some do.", "All do."]]


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def ods(rows=ROWS, body=None):
    def cell(text):
        if text is None:
            return "<table:covered-table-cell/>"
        return f"<table:table-cell><text:p>{escape(text)}</text:p></table:table-cell>"
    lines = "".join("<table:table-row>" + "".join(map(cell, row)) +
                    '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>' for row in rows)
    table = body or lines + ('<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
                             'table:number-columns-repeated="16384"/></table:table-row>')
    return {"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
                           f'<office:spreadsheet><table:table table:name="Audit">{table}</table:table>'
                           "</office:spreadsheet></office:body></office:document-content>"}


def xlsx(rows=ROWS):
    texts, lines = [], []
    for number, row in enumerate(rows, 1):
        cells = ""
        for column, text in zip("ABCDE", row):
            if text is None:
                cells += f'<c r="{column}{number}" s="1"/>'
            elif text.isdigit():
                cells += f'<c r="{column}{number}"><v>{text}</v></c>'
            else:
                cells += f'<c r="{column}{number}" t="s"><v>{len(texts)}</v></c>'
                half = len(text) // 2
                texts.append(f"<si><r><t>{escape(text[:half])}</t></r><r><t>{escape(text[half:])}</t></r></si>")
        lines.append(f'<row r="{number}">{cells}</row>')
    return {"xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="Lists" state="hidden" r:id="rId2"/>'
                               '<sheet name="Audit" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
                                          '<Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst>{''.join(texts)}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{''.join(lines)}</sheetData></worksheet>"}


def docx(rows=ROWS):
    def cell(text):
        merged = "<w:tcPr><w:vMerge/></w:tcPr>" if text is None else ""
        words = "".join(f"<w:r><w:t xml:space='preserve'>{escape(word)} </w:t></w:r>" for word in (text or "").split())
        return f"<w:tc>{merged}<w:p>{words}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc>"
    lines = "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows)
    return {"word/document.xml": '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Our audit</w:t></w:r></w:p>'
                                 f"<w:tbl>{lines}</w:tbl></w:body></w:document>"}


class FromTable(support.CliTest):
    def package(self, name, entries):
        path = self.folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for entry, text in entries.items():
                package.writestr(entry, text)
        return path

    def table(self, path, *more, code=0):
        return self.expect(code, "framework", "from-table", path, "--id", "our-audit", "--title", "Our audit", *more)

    def tables(self):
        csv = "\n".join(",".join(cell or "" for cell in row) for row in ROWS)
        return [self.write("audit.csv", csv), self.package("audit.ods", ods()), self.package("audit.xlsx", xlsx()),
                self.package("audit.docx", docx())]

    def test_every_kind_of_table_becomes_the_same_valid_framework(self):
        for path in self.tables():
            with self.subTest(path.name):
                out = self.folder / (path.name + ".json")
                self.table(path, "--output", out)
                self.assertIn("is valid: 2 areas, 3 items", self.done("framework", "validate", out).err)
                data = json.loads(out.read_text(encoding="utf-8"))
                found = [(area["number"], area["title"], item["number"], item["text"])
                         for area in data["areas"] for item in area["items"]]
                self.assertEqual(found, [("1", "Leading", "1.1", ROWS[1][2]), ("1", "Leading", "1.2", ROWS[2][2]),
                                         ("2", "Teaching", "2.1", ROWS[3][2])])
                self.assertEqual([each["text"] for area in data["areas"] for each in area["descriptors"]],
                                 [text for row in ROWS[1:] for text in row[3:]])
                self.assertEqual(data["source"]["title"], path.name)

    def test_the_preview_tells_columns_counts_and_first_rows(self):
        answer = self.table(self.tables()[1], "--dry-run")
        for words in ("2 areas, 3 statements, 2 levels, 6 descriptors", "lowest level first: Emerging, Secure",
                      "Leaders know every learner"):
            self.assertIn(words, answer.out)
        self.assertIn("Nothing was written", answer.err)
        self.assertIn("say where the framework goes", self.table(self.tables()[0], code=USAGE).err)

    def test_a_table_goes_into_an_audit_file_and_can_be_audited_by(self):
        self.new()
        self.table(self.tables()[2], "--into", self.file, "--by", "SENCO")
        self.done("audit", "add", self.file, "--framework", "our-audit", "--cycle", "2026/27", by="SENCO")
        self.done("judge", self.file, "2.1", "--framework", "our-audit", "--level", "Secure", "--rationale", "seen",
                  by="SENCO")
        self.assertIn("Secure", self.done("show", self.file, "2.1", "--framework", "our-audit").out)

    def test_tables_under_headings_of_a_document_are_areas(self):
        rows = [["No", "Statement", "Low", "High"], ["1", "First.", "a", "b"]]
        one = docx(rows)["word/document.xml"].replace("Our audit", "Area 1: Leading").replace("</w:body></w:document>",
                                                                                             "")
        two = docx(rows)["word/document.xml"].replace("Our audit", "Area 2: Teaching").partition("<w:body>")[2]
        path = self.package("two.docx", {"word/document.xml": one + two})
        self.table(path, "--output", "two.json")
        data = json.loads((self.folder / "two.json").read_text(encoding="utf-8"))
        self.assertEqual([(area["title"], area["items"][0]["number"]) for area in data["areas"]],
                         [("Leading", "1.1"), ("Teaching", "2.1")])

    def test_files_of_an_office_program_are_read_as_they_look(self):
        """Written by LibreOffice: headings of two rows, merged cells, numbers that are numbers, soft hyphens."""
        for name, numbers in (("garden.ods", ["1.1", "1.10", "2.1", "3.1"]), ("garden.xlsx", ["1.1", "1.10", "2.1", "3.1"]),
                              ("garden.docx", ["1.1", "2.1"])):
            with self.subTest(name=name):
                out = name + ".json"
                answer = self.table(support.SOURCE / "tests/data/tables" / name, "--output", out)
                self.assertEqual(self.done("framework", "validate", out).out, "")
                data = json.loads((self.folder / out).read_text(encoding="utf-8"))
                items = [item for area in data["areas"] for item in area["items"]]
                self.assertEqual([item["number"] for item in items if item["number"] in numbers], numbers)
                self.assertIn("knows every gardener", items[0]["text"])
                self.assertEqual([level["title"] for level in data["scales"][0]["levels"]],
                                 ["Emerging", "Developing", "Secure"])
                self.assertEqual("number-mended" in answer.err, name != "garden.docx")

    def test_bad_files_are_refused_with_a_sentence_and_change_nothing(self):
        row = '<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="{}">' \
              "<text:p>x</text:p></table:table-cell></table:table-row>"
        content = ods()["content.xml"]
        sealed = self.package("sealed.zip", {"content.xml": "x"}).read_bytes()
        bad = {
            "bomb.ods": ("table-package", self.package("1", {"content.xml": " " * 20_000_000})),
            "many.xlsx": ("table-package", self.package("2", {f"part{i}": "" for i in range(5100)})),
            "entities.ods": ("table-entities", self.package("3", {
                "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]>' + content})),
            "deep.docx": ("table-too-deep", self.package("4", {"word/document.xml": "<a>" * 90_000 + "</a>" * 90_000})),
            "wide.ods": ("table-too-wide", self.package("5", ods(body=row.format(1, 16384)))),
            "long.ods": ("table-too-long", self.package("6", ods(body=row.format(1_000_000, 1)))),
            "cut.xlsx": ("table-damaged", self.write("7", self.package("8", xlsx()).read_bytes()[:700])),
            "shared.xlsx": ("table-damaged", self.package("9", xlsx() | {"xl/sharedStrings.xml": "<sst/>"})),
            "xml.docx": ("table-damaged", self.package("10", {"word/document.xml": "<w:document><w:body>"})),
            "latin.docx": ("table-damaged", self.package("11", {"word/document.xml": b"<a>caf\xe9</a>"})),
            "other.zip": ("table-kind", self.package("12", {"readme.txt": "x"})),
            "text.odt": ("table-kind", self.package("13", {"content.xml": "<o:text xmlns:o='o'/>"})),
            "paper.pdf": ("table-kind", self.write("14", "%PDF-1.7")),
            "office.xlsx": ("table-encrypted", self.write("15", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99)),
            "sealed.ods": ("table-encrypted", self.package("16", ods() | {
                "META-INF/manifest.xml": "<manifest:encryption-data/>"})),
            # The flag of an encrypted entry, in its local header and in the list at the end.
            "locked.zip": ("table-encrypted", self.write("17", sealed[:6] + b"\1" + sealed[7:].replace(
                b"PK\1\2\x14\3\x14\0\0", b"PK\1\2\x14\3\x14\0\1"))),
            "empty.csv": ("table-empty", self.write("18", "")),
            "blank.ods": ("table-empty", self.package("19", ods(rows=[]))),
            "no-statement.csv": ("column-missing", self.write("20", "a,b\n1,2\n")),
            "no-levels.docx": ("levels-missing", self.package("21", docx([row[:3] for row in ROWS]))),
            "cells.ods": ("table-damaged", self.write("cells.ods", "No,Statement,Low,High\n1,Plan.,a,b\n")),
            "page.html": ("table-kind", self.write("23", "<!DOCTYPE html><table><tr><td>No</td></tr></table>")),
            "twice.xlsx": ("number-twice", self.package("22", xlsx(ROWS[:3] + [[None, "2", "Again.", "a", "b"]]))),
        }
        self.new()
        before = self.file.read_bytes()
        for name, (rule, path) in bad.items():
            with self.subTest(name):
                answer = self.table(path, "--into", self.file, "--by", "SENCO", "--output", "x.json", code=FINDINGS)
                self.assertIn(f" error {rule}: ", answer.out)
                self.assertIn("nothing was imported", answer.err)
                self.assertFalse((self.folder / "x.json").exists())
                self.assertEqual(self.file.read_bytes(), before)


if __name__ == "__main__":
    support.main()
