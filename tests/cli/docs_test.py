"""docs/command-line.md and docs/sample.md name whatever the program has: verbs, options, rules."""
import re

import support

DOCS = (support.SOURCE / "docs/command-line.md").read_text(encoding="utf-8")
SAMPLE_DOCS = (support.SOURCE / "docs/sample.md").read_text(encoding="utf-8")


def rules_in(*files):
    """The names of rules as they stand in the code: quoted words with hyphens that begin a finding."""
    text = "".join((support.SOURCE / file).read_text(encoding="utf-8") for file in files)
    return set(re.findall(r'"((?:table|quote|row|column|cell|date|item|problems|source-type|disclosure|framework|'
                          r'reference|level|value|unknown|author|key|subject|judgement)-'
                          r'(?:[a-z]+-)?[a-z]+)"', text)) - {"source-type", "date-of-evidence"}


class Docs(support.CliTest):
    def verbs(self, *path):
        lines = self.done(*path, "--help").out.partition("Subcommands:\n")[2].splitlines()
        names = [line.split()[0] for line in lines if re.match(r"  [a-z]", line)]
        return [verb for name in names for verb in self.verbs(*path, name)] if names else [path]

    def test_every_verb_and_option_is_described(self):
        verbs = self.verbs()
        self.assertGreater(len(verbs), 25)
        for verb in verbs:
            call = "inclusion-audit " + " ".join(verb)
            self.assertIn(call, DOCS)
            for option in re.findall(r"^  (?:-h,)?(--[a-z-]+)", self.done(*verb, "--help").out, re.MULTILINE):
                self.assertIn(option, DOCS, call)

    def test_every_rule_of_tables_is_described(self):
        rules = rules_in("src/import/csv_table.cpp", "src/core/audit/date_reading.cpp", "src/import/evidence_table.cpp")
        self.assertGreater(len(rules), 20)
        self.assertEqual({rule for rule in rules if f"`{rule}`" not in DOCS}, set())

    def test_every_rule_of_framework_tables_is_described(self):
        files = ("table_book", "package", "xml_reading", "ods_table", "xlsx_table", "docx_table", "framework_columns",
                 "framework_numbers", "framework_table", "wording_source", "wording_match", "pdf_text")
        text = "".join((support.SOURCE / f"src/import/{name}.cpp").read_text(encoding="utf-8") for name in files)
        rules = set(re.findall(r'"((?:table|column|cell|levels?|number|sheet|problems|wording|pdf)-[a-z]+(?:-[a-z]+)?)"', text))
        rules -= {"table-row", "table-rows", "table-header-rows", "table-row-group", "number-columns-repeated",
                  "number-rows-repeated"}
        self.assertGreater(len(rules), 20)
        self.assertEqual({rule for rule in rules if f"`{rule}`" not in DOCS}, set())

    def test_every_rule_of_samples_is_described(self):
        rules = rules_in("src/core/sample/sample_reader.cpp")
        self.assertGreater(len(rules), 8)
        self.assertEqual({rule for rule in rules if f"`{rule}`" not in SAMPLE_DOCS}, set())

    def test_every_heading_of_a_table_is_described(self):
        code = (support.SOURCE / "src/import/evidence_table.cpp").read_text(encoding="utf-8")
        rows = re.findall(r'^\s*\{"([a-z-]+)", (?:true|false), \{(.*?)\}\},$', code, re.MULTILINE)
        self.assertEqual(len(rows), 9)
        for name, aliases in rows:
            line = next(line for line in DOCS.splitlines() if line.startswith(f"| `{name}`"))
            self.assertEqual(re.findall(r'"([a-z-]+)"', aliases), re.findall(r"[a-z-]+", line.split("|")[-2]), name)

    def test_a_finding_of_a_table_looks_as_described(self):
        example = next(line.strip() for line in DOCS.splitlines() if line.startswith("    evidence.csv: row 6"))
        self.new()
        self.write("evidence.csv", "title,source-type,date\n" + "A,data,\n" * 4 + "B,data,10/14/2026\n")
        answer = self.expect(support.FINDINGS, "evidence", "import", self.file, "evidence.csv", by="SENCO")
        self.assertEqual(answer.out.strip(), example)

    def test_a_finding_of_a_framework_looks_as_described(self):
        example = next(line.strip() for line in DOCS.splitlines() if line.startswith("    my-framework.json:"))
        text = support.FRAMEWORK.read_text(encoding="utf-8").replace('"scale": "practice"', '"scale": "practise"', 1)
        self.write("my-framework.json", text)
        answer = self.expect(support.FINDINGS, "framework", "validate", "my-framework.json")
        self.assertIn(example, answer.out.splitlines())


if __name__ == "__main__":
    support.main()
