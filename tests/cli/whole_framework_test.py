"""A framework as a school may write one, from the first check to the report: four levels, two scales, legal duties,
facts of every type, a gap between groups, slots and a question."""
import support
from support import USAGE

LIBRARY = support.SOURCE / "tests/data/frameworks/library.json"


class WholeFramework(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new(framework=LIBRARY)

    def judge(self, *words, **options):
        return self.done("judge", self.file, *words, by="Librarian", **options).err

    def fact(self, field, value, *more):
        return self.done("fact", "set", self.file, "1.4", field, value, *more, by="Librarian").err

    def report(self):
        self.done("report", self.file, "--format", "html", "--output", "out.html", "--audience", "leaders")
        return (self.folder / "out.html").read_text(encoding="utf-8")

    def test_it_is_valid_and_shown_as_it_was_written(self):
        answer = self.done("framework", "validate", LIBRARY)
        self.assertEqual(answer.out, "")
        shown = self.done("framework", "show", LIBRARY).out
        for words in ("4     at-home", "3     needs-care", "Adjustments are made"):
            self.assertIn(words, shown)

    def test_a_legal_duty_at_the_lowest_level_is_told_where_it_and_its_area_are_judged(self):
        self.assertIn("the law asks for this", self.judge("1.1", "--level", "closed"))
        said = self.judge("getting-in-overall", "--level", "Needs care")
        self.assertIn("a legal duty in this area is still open: 1.1 Adjustments are made (Closed door); "
                      "1.3 Accessibility plan names it (not judged yet).", said)
        self.assertNotIn("legal duty", self.judge("getting-in-overall", "--level", "Needs rebuilding"),
                         "the lowest level promises nothing")
        self.assertNotIn("legal duty", self.judge("finding", "--level", "open"), "it has no duties")
        self.judge("getting-in-overall", "--level", "Needs care")
        page = self.report()
        for words in ("This is a legal duty.", "The law asks for this, and it stands at the lowest level.",
                      "1.1 Adjustments are made and 1.3 Accessibility plan names it",
                      "One thing that the law asks for stands at the lowest level"):
            self.assertIn(words, page)
        self.assertNotIn("law asks", self.judge("1.1", "--level", "ajar"))
        self.judge("1.3", "--level", "at-home")
        self.assertNotIn("legal duty", self.judge("getting-in-overall", "--level", "Needs work"))
        self.assertNotIn("stands at the lowest level", self.report())

    def test_what_is_not_judged_is_told_apart_from_what_is_not_there(self):
        def says(item):
            return self.expect(USAGE, "judge", self.file, item, "--level", "2", by="Librarian").err
        self.assertIn("1.4 Who comes in is not judged; it has facts to be entered", says("1.4"))
        self.assertIn("2.4 What is missing is not judged; it is a question to be answered", says("2.4"))
        self.assertIn("1 Getting in is not judged as a whole; what is judged is getting-in-overall", says("1"))
        self.assertIn('there is no item "9.9"', says("9.9"))
        self.refused("judge", self.file, "1.1", "--level", "needs-work", by="Librarian",
                     says="closed, ajar, open, at-home")

    def test_show_says_what_helps_with_judging(self):
        shown = self.done("show", self.file, "1.1").out
        for words in ("The law asks for this.", "Ask a learner who uses an adjustment.",
                      "document: The list of adjustments"):
            self.assertIn(words, shown)
        self.assertIn('Facts: 0 entered; "fact list FILE 1.4" shows them', self.done("show", self.file, "1.4").out)
        self.assertIn("Weigh what learners said most.", self.done("show", self.file, "getting-in-overall").out)

    def test_facts_of_every_type_reach_the_report_with_the_gap_between_groups(self):
        for field, value in (("budget", "£4,250.50"), ("seats", "60"), ("hours", "22.5"), ("borrow-all", "61%"),
                             ("borrow-send", "38.5"), ("borrow-non-send", "67"), ("last-audit", "12/05/2025"),
                             ("barriers", "The door is heavy")):
            self.assertIn("saved: 1.4, ", self.fact(field, value))
        self.assertIn("saved: 1.4, Is the way in free of steps?\n", self.fact("step-free", "no"))
        self.fact("loans-by-format", "120", "--row", "Large print")
        page = self.report()
        for words in ("£4,250.50", "22.5", "12 May 2025", "The door is heavy", "Loans by format: Large print",
                      "Learners who borrowed this term (share)",
                      "Learners with SEND: 28.5 points lower than learners without SEND"):
            self.assertIn(words, page)
        self.refused("fact", "set", self.file, "1.4", "loans-by-format", "9", by="Librarian",
                     says="name one by --row: print, large-print, audio, or a new one")
        self.refused("fact", "set", self.file, "1.4", "nothing", "9", by="Librarian", says="budget, seats, hours")

    def test_a_note_on_a_slot_is_of_the_kind_that_the_slot_shows(self):
        said = self.done("note", "add", self.file, "getting-in-strengths", "A wide door", by="Librarian").err
        self.assertIn("a strength on What works", said)
        self.refused("note", "add", self.file, "getting-in-strengths", "x", "--kind", "development", by="Librarian",
                     says='"What works" is for notes of the kind strength')
        self.assertIn("A wide door", self.report())

    def test_a_report_says_whose_wording_a_framework_of_the_school_is(self):
        page = self.report()
        self.assertIn("by The library team of the school", page)
        self.assertNotIn("written for this program", page)


if __name__ == "__main__":
    support.main()
