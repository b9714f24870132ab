"""evidence import: tables as spreadsheets write them, and every way in which a row can be wrong."""
import support
from support import DONE, FINDINGS, NO_ACCESS


class Import(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()

    def listed(self):
        return self.done("evidence", "list", self.file, "--json").json

    def take(self, table, *more, code=DONE):
        path = table if not isinstance(table, (str, bytes)) else self.write("table.csv", table)
        return self.expect(code, "evidence", "import", self.file, path, *more, by="SENCO")

    def problems(self, table):
        """Rule, row and column of every problem; nothing may have been taken in."""
        answer = self.take(table, "--json", code=FINDINGS)
        self.assertIn("nothing was imported", answer.err)
        self.assertEqual(answer.json["rows"], [])
        self.assertEqual(self.listed(), [])
        return [(each["row"], each["column"], each["rule"]) for each in answer.json["problems"]]

    def test_every_column_is_read(self):
        answer = self.take("title,source-type,date,items,summary,holder,link,tags,disclosure\n"
                           "Survey,parent-voice,2026-10-09,1.1;own-1,12 of 15,Office,https://example.org,b|a,title-only\n"
                           "Walk,observation,,,,,,,\n")
        self.assertIn("imported 2 rows", answer.err)
        walk, survey = sorted(self.listed(), key=lambda each: each["title"], reverse=True)
        self.assertEqual(sorted(link["subject"] for link in survey["links"]), ["leading-1", "own-1"])
        self.assertEqual({key: survey[key] for key in ("title", "sourceType", "date", "summary", "holder", "link",
                                                       "tags", "disclosure")},
                         {"title": "Survey", "sourceType": "parent-voice", "date": "2026-10-09",
                          "summary": "12 of 15", "holder": "Office", "link": "https://example.org",
                          "tags": ["a", "b"], "disclosure": "title-only"})
        self.assertEqual((walk["date"], walk["links"], walk["disclosure"]), (None, [], "include"))

    def test_a_table_is_one_edit(self):
        self.take("title,source-type\nA,data\nB,data\nC,data\n")
        entries = self.done("history", self.file, "--json").json
        added = [entry for entry in entries if entry["edit"] == "add-evidence-rows"]
        self.assertEqual((len(added), len({entry["batch"] for entry in added})), (3, 1))

    def test_what_spreadsheets_write_is_understood(self):
        # A byte order mark, semicolons, CRLF, line ends and quotation marks in cells, British dates, friendly names.
        table = ('\ufeffEvidence;Source Type;Date of evidence;Statements;What it shows;Held by\r\n'
                 '"Walk; ""autumn""";Learning walk;14/10/2026;1.1 1.2 | 3.1;"first line\r\nsecond";SENCO\r\n'
                 'Books;book look;4 Nov 2026;;;\r\n')
        self.take(table.encode("utf-8"))
        walk, books = self.listed()
        self.assertEqual((walk["title"], walk["sourceType"], walk["date"], walk["summary"], walk["holder"]),
                         ('Walk; "autumn"', "observation", "2026-10-14", "first line\nsecond", "SENCO"))
        self.assertEqual(len(walk["links"]), 3)
        self.assertEqual((books["sourceType"], books["date"]), ("work-scrutiny", "2026-11-04"))

    def test_a_dry_run_shows_everything_and_changes_nothing(self):
        before = self.file.read_bytes()
        table = self.write("t.csv", "title,source-type,date,items\nSurvey,parent-voice,3/4/2026,1.1\n")
        answer = self.done("evidence", "import", self.file, table, "--dry-run")
        for words in ("Survey", "parent-voice", "3 Apr 2026", "leading-1"):
            self.assertIn(words, answer.out)
        self.assertIn("Nothing was changed", answer.err)
        rows = self.done("evidence", "import", self.file, table, "--dry-run", "--json").json["rows"]
        self.assertEqual([(row["row"], row["title"], row["date"], row["subjects"]) for row in rows],
                         [(2, "Survey", "2026-04-03", ["leading-1"])])
        self.assertEqual(self.file.read_bytes(), before)
        self.refused("evidence", "import", self.file, table, says="--by ROLE")

    def test_every_bad_row_is_named_and_nothing_is_imported(self):
        table = ("title,source-type,date,items,disclosure\n"
                 "Good,data,2026-10-01,1.1,\n"
                 ",data,,,\n"
                 "No type,,,,\n"
                 "Gossip,gossip,,,\n"
                 "American,data,10/14/2026,,\n"
                 "Short year,data,1/2/26,,\n"
                 "Serial,data,46309,,\n"
                 "No day,data,31/02/2026,,\n"
                 "Unknown,data,,\"1.1; 7.7\",\n"
                 "Open,data,,,secret\n"
                 "Long,data,,,,,more\n")
        self.assertEqual(sorted(self.problems(table)), sorted([
            (3, "title", "cell-empty"), (4, "source-type", "cell-empty"), (5, "source-type", "source-type-unknown"),
            (6, "date", "date-month-first"), (7, "date", "date-year-short"), (8, "date", "date-serial"),
            (9, "date", "date-day"), (10, "items", "item-unknown"), (11, "disclosure", "disclosure-unknown"),
            (12, "", "row-too-long")]))
        answer = self.take(table, code=FINDINGS)
        self.assertIn("table.csv: row 6, column date: error date-month-first: \"10/14/2026\"", answer.out)
        self.assertIn("row 12: error row-too-long", answer.out)

    def test_near_misses_of_items_are_suggested(self):
        answer = self.take("title,source-type,items\nA,data,leadin-1\n", code=FINDINGS)
        self.assertIn("did you mean leading-1", answer.out)

    def test_a_wrong_header_is_named(self):
        self.assertEqual(self.problems("title,source-type,colour\nA,data,red\n"), [(1, "colour", "column-unknown")])
        self.assertEqual(self.problems("title,date\nA,2026-10-01\n"), [(1, "source-type", "column-missing")])
        self.assertEqual(self.problems("title,name,source-type\nA,B,data\n"), [(1, "name", "column-twice")])
        self.assertEqual(self.problems("title,,source-type\nA,x,data\n"), [(1, "column 2", "column-unnamed")])

    def test_broken_tables_are_named(self):
        self.assertEqual(self.problems('title,source-type\nA,data\n"B,data\nC,data\n'), [(3, "", "quote-open")])
        self.assertEqual(self.problems('title,source-type\nthe "B",data\n'), [(2, "", "quote-stray")])
        self.assertEqual(self.problems(""), [(0, "", "table-empty")])
        self.assertEqual(self.problems("title,source-type\nCaf\u00e9,data\n".encode("latin-1")),
                         [(0, "", "table-encoding")])
        self.assertEqual(self.problems("title,source-type\nA,data\n".encode("utf-16")), [(0, "", "table-encoding")])
        self.assertEqual(self.problems(b"PK\x03\x04\0\0\0"), [(0, "", "table-binary")])

    def test_many_problems_are_counted_and_not_all_listed(self):
        problems = self.problems("title,source-type\n" + ",data\n" * 1000)
        self.assertEqual((len(problems), problems[-1]), (201, (0, "", "problems-many")))

    def test_a_header_alone_is_no_row(self):
        self.take("title,source-type\n")
        self.assertEqual(self.listed(), [])

    def test_reading_a_table_twice_is_noticed(self):
        table = "title,source-type\nA,data\nB,data\n"
        self.assertNotIn("note:", self.take(table).err)
        self.assertIn("2 rows have the title, source type and date", self.take(table, "--dry-run").err)

    def test_tables_that_cannot_be_read_are_errors(self):
        self.take(self.folder / "gone.csv", code=NO_ACCESS)
        self.take(self.folder, code=NO_ACCESS)

    def test_a_large_table_is_quick_enough_to_be_taken_in(self):
        table = "title,source-type,date,items,summary\n" + "".join(
            f'Evidence {number},data,2026-10-{1 + number % 28:02},1.1;3.1,"words, and more"\n' for number in range(5000))
        self.take(table)
        self.assertEqual(self.done("info", self.file, "--json").json["evidence"], 5000)


if __name__ == "__main__":
    support.main()
