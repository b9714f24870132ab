"""framework overlay: a school's own copy laid over our wording; every text here is made up."""
import subprocess

import support
from support import FINDINGS

TABLE = """Area,No,Statement,Low,High
1 Gardens,1,Everyone plants vegetables in the school garden and waters them during summer.,a,b
,2,Tools are cleaned and put back into the shed after each lesson.,a,b
,3,Neighbours receive part of the harvest.,a,b
2 Kitchens,1,Learners choose recipes together with the cook.,a,b
,2,Meals follow what each religion and allergy asks for.,a,b
3 Music,1,Each class sings every morning before registration.,a,b
,2,Instruments may be borrowed for the holidays without a fee.,a,b
"""
# The same in other words, with the second area's heading missing, lines broken, and a list of something else before.
COPY = """How to use this
1. Read it.
2. Talk about it over lunch.

Area 1: Gardens

1. **All learners plant vegetables in our school garden, and water
them in summer.**
2. After each lesson, tools are cleaned and return to the shed.
3. The harvest is shared with neighbours.

Low

Practice differs.

- 1. Recipes are chosen by learners and the cook together.
- 2. Meals respect each religion and every allergy.**

Music
1. Every morning each class sings, before registration.
2. Without a fee, instruments may be borrowed over the holidays.
"""
MATCHED = {"1.1": "All learners plant vegetables in our school garden, and water them in summer.",
           "1.2": "After each lesson, tools are cleaned and return to the shed.",
           "1.3": "The harvest is shared with neighbours.",
           "2.1": "Recipes are chosen by learners and the cook together.",
           "2.2": "Meals respect each religion and every allergy.",
           "3.1": "Every morning each class sings, before registration.",
           "3.2": "Without a fee, instruments may be borrowed over the holidays."}


def pdf(lines):
    """A PDF of one page with those lines, in Python alone."""
    escaped = [line.replace("\\", "").replace("(", "\\(").replace(")", "\\)") for line in lines]
    content = "BT /F 10 Tf 14 TL 40 800 Td " + " ".join(f"({line}) '" for line in escaped) + " ET" if lines else ""
    parts = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
             f"<</Length {len(content)}>>stream\n{content}\nendstream\n",
             "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj{part}endobj\n"
    start = len(out)
    out += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"trailer<</Size {len(parts) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"


class Overlay(support.CliTest):
    def setUp(self):
        super().setUp()
        self.done("framework", "from-table", self.write("own.csv", TABLE), "--id", "own", "--title", "Own", "--output",
                  "own.json")
        self.new(framework="./own.json")

    def overlay(self, name, text, *more, code=0):
        return self.expect(code, "framework", "overlay", self.file, "--framework", "own", "--from",
                           self.write(name, text), *more, by="SENCO")

    def kept(self):
        """Number → sentence of the school's own copy, as `show` prints it."""
        found = {}
        for number in MATCHED:
            answer = self.done("show", self.file, number, "--json").json
            if answer["ownWording"]:
                found[number] = answer["ownWording"]
        return found

    def test_a_text_is_matched_by_area_number_and_words(self):
        answer = self.overlay("copy.txt", COPY)
        self.assertIn("7 of 7 statements", answer.err)
        self.assertIn("It stays in this file only", answer.err)
        self.assertEqual(self.kept(), MATCHED)
        shown = self.done("framework", "show", "own", "--in", self.file).out
        self.assertIn("The school's own copy of the wording, from copy.txt", shown)
        self.assertIn(MATCHED["2.2"], shown)
        self.assertIn("The school's own copy (copy.txt)", self.done("show", self.file, "1.3").out)
        self.assertEqual([each["ownWording"] for each in self.done("framework", "list", "--in", self.file,
                                                                   "--json").json], [7])
        self.done("judge", self.file, "1.2", "--level", "1", "--rationale", "seen", by="SENCO")
        self.done("report", self.file, "--format", "html", "--output", "r.html")
        report = (self.folder / "r.html").read_text(encoding="utf-8")
        self.assertIn("In the school’s own copy: " + MATCHED["1.2"], report.replace("&#39;", "'").replace("'", "’"))
        self.done("framework", "export", self.file, "own", "--output", "out.json")
        self.assertNotIn(MATCHED["1.1"], (self.folder / "out.json").read_text(encoding="utf-8"))
        self.done("check", self.file)

    def test_the_copy_is_taken_away_again(self):
        self.overlay("copy.txt", COPY)
        self.done("framework", "overlay", self.file, "--framework", "own", "--remove", by="SENCO")
        self.assertEqual(self.kept(), {})
        self.refused("framework", "overlay", self.file, "--framework", "own", "--remove", by="SENCO",
                     says="no wording of your own")

    def test_a_pdf_is_matched_like_a_text(self):
        self.overlay("copy.pdf", pdf([line for line in COPY.replace("*", "").splitlines()]))
        self.assertEqual(self.kept(), MATCHED)

    def test_a_table_of_numbers_and_sentences_is_matched(self):
        rows = "".join(f'{number},"{text}"\n' for number, text in MATCHED.items())
        self.overlay("copy.csv", "Number,Official wording\n" + rows)
        self.assertEqual(self.kept(), MATCHED)

    def test_a_sentence_that_reads_like_another_is_left_out_and_named(self):
        swapped = COPY.replace("2. After each lesson, tools are cleaned and return to the shed.",
                               "2. The harvest is shared with neighbours.", 1).replace(
                               "3. The harvest is shared with neighbours.\n\nLow", "3. Parking is free.\n\nLow")
        answer = self.overlay("copy.txt", swapped)
        self.assertEqual(self.kept(), {number: text for number, text in MATCHED.items()
                                       if number not in ("1.2", "1.3")})
        self.assertIn("not found: 1.2 Tools are cleaned", answer.out)
        self.assertRegex(answer.out, 'not taken: line 9, "The harvest .*": it is numbered 1.2, but reads more like 1.3')
        self.assertRegex(answer.out, 'not taken: line 10, "Parking is free.": it is numbered 1.3, but has too little')

    def test_a_dry_run_shows_both_and_changes_nothing(self):
        before = self.file.read_bytes()
        answer = self.overlay("copy.txt", COPY, "--dry-run")
        self.assertIn("Recipes are chosen by learners", answer.out)
        self.assertIn("Learners choose recipes", answer.out)
        self.assertEqual(self.file.read_bytes(), before)

    def test_what_cannot_be_read_is_refused_with_a_sentence_and_changes_nothing(self):
        self.write("plain.pdf", pdf(["1. Secret"]))
        subprocess.run(["qpdf", "--warning-exit-0", "--encrypt", "open", "owner", "256", "--", "plain.pdf", "sealed.pdf"], check=True,
                       cwd=self.folder)
        bad = {
            "empty.txt": ("wording-empty", ""),
            "scan.pdf": ("pdf-no-text", pdf([])),
            "sealed-copy.pdf": ("pdf-encrypted", (self.folder / "sealed.pdf").read_bytes()),
            "cut.pdf": ("pdf-damaged", "%PDF-1.7 and no more"),
            "prose.txt": ("wording-no-numbers", "There is nothing with a number here."),
            "latin.txt": ("wording-encoding", b"1. caf\xe9"),
            "number.csv": ("number-unknown", "Number,Sentence\n9.9,Nothing.\n1.1,Everyone plants.\n"),
            "twice.csv": ("number-twice", "Number,Sentence\n1.1,Everyone plants.\n1.1,Everyone plants.\n"),
            "half.csv": ("cell-empty", "Number,Sentence\n1.1,\n"),
            "other.csv": ("column-missing", "a,b\n1,2\n"),
        }
        before = self.file.read_bytes()
        for name, (rule, text) in bad.items():
            with self.subTest(name):
                answer = self.overlay(name, text, code=FINDINGS)
                self.assertIn(f" error {rule}: ", answer.out)
                self.assertNotIn("framework show", answer.out)  # the window says the same sentences
                self.assertEqual(self.file.read_bytes(), before)
        answer = self.overlay("else.txt", "1. Roads are wide.\n2. Cars are fast.\n", code=FINDINGS)
        self.assertIn("nothing was changed", answer.err)
        self.assertEqual(self.file.read_bytes(), before)


if __name__ == "__main__":
    support.main()
