"""fact, answer, meeting, school-year, audit focus: what audits hold beside judgements."""
import support


class WithFile(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()


class Facts(WithFile):
    def value(self, field):
        return [each["value"] for each in self.done("fact", "list", self.file, "--json").json if each["field"] == field]

    def test_facts_are_set_shown_and_cleared(self):
        self.done("fact", "set", self.file, "2.1", "funding", "£12,345.60", by="SENCO")
        self.done("fact", "set", self.file, "Attendance", "Attendance of all learners", "93.4 %", by="SENCO")
        self.done("fact", "set", self.file, "2.1", "date", "31/12/2026", by="SENCO")
        self.assertEqual(self.value("funding"), ["12345.60"])
        self.assertEqual(self.value("date"), ["2026-12-31"])
        self.assertIn("£12,345.60", self.done("fact", "list", self.file).out)
        self.assertIn("93.4%", self.done("fact", "list", self.file, "2.1").out)
        self.done("fact", "clear", self.file, "2.1", "funding", by="SENCO")
        self.assertEqual(self.value("funding"), [])
        self.assertEqual(self.done("check", self.file).code, 0)

    def test_a_wrong_value_is_refused_with_field_value_and_what_is_taken(self):
        for field, typed, sentence in (
                ("all", "110", '"Attendance of all learners" cannot be "110": a percentage lies between 0 and 100.'),
                ("plans", "-3", '"Learners with a plan" cannot be "-3": a count cannot be below 0.'),
                ("date", "31/12/1026", '"Date of the last audit" cannot be "31/12/1026": dates from 1950 to 2099 are '
                                       'taken; check the year.'),
                ("ratio", "0.4", '"Learners for each adult" cannot be "0.4": it must be at least 0.5.'),
                ("checked", "maybe", '"Checked by a governor" cannot be "maybe": write yes or no.')):
            with self.subTest(field=field):
                call = ["fact", "set", self.file, "2.1", field] + (["--by", "SENCO", "--", typed] if typed[0] == "-"
                                                                  else [typed, "--by", "SENCO"])
                answer = self.expect(support.USAGE, *call)
                self.assertIn(sentence, answer.err)
        self.assertEqual(self.done("fact", "list", self.file, "--json").json, [])

    def test_count_tables_have_rows_of_the_framework_and_of_the_school(self):
        self.done("fact", "set", self.file, "2.1", "needs", "12", "--row", "Speech and language", by="SENCO")
        self.done("fact", "set", self.file, "2.1", "needs", "7", "--row", "Hearing", by="SENCO")
        self.done("fact", "set", self.file, "2.1", "needs", "8", "--row", "hearing", by="SENCO")
        rows = {each["rowLabel"] or each["row"]: each["value"]
                for each in self.done("fact", "list", self.file, "--json").json}
        self.assertEqual(rows, {"speech": "12", "Hearing": "8"})
        self.assertIn("row", self.expect(support.USAGE, "fact", "set", self.file, "2.1", "needs", "3", by="SENCO").err)


class Answers(WithFile):
    def test_an_answer_is_kept_and_becomes_evidence(self):
        self.done("answer", "set", self.file, "2.2.1", "We ask them each week", "--from", "Headteacher", "--date",
                  "14/10/2026", "--follow-up", "See the diary", by="SENCO")
        self.done("answer", "set", self.file, "2.2.1", "--follow-up", "See both diaries", by="SENCO")
        (answer,) = self.done("answer", "list", self.file, "--json").json
        self.assertEqual(answer, {"item": "voices-1", "text": "We ask them each week", "respondent": "Headteacher",
                                  "date": "2026-10-14", "followUp": "See both diaries"})
        self.done("answer", "evidence", self.file, "2.2.1", by="SENCO")
        (evidence,) = self.done("evidence", "list", self.file, "--json").json
        self.assertEqual((evidence["summary"], evidence["sourceType"]), ("We ask them each week", "staff-voice"))
        self.refused("answer", "evidence", self.file, "2.2.1", by="SENCO", says=["made of the answer", "already"])
        self.assertEqual(len(self.done("evidence", "list", self.file, "--json").json), 1)
        self.assertIn("answer", self.done("search", self.file, "diaries").out)
        self.expect(support.USAGE, "answer", "set", self.file, "1.1", "no question", by="SENCO")


class Reviews(WithFile):
    def test_focus_areas_are_chosen_with_a_soft_note(self):
        self.assertNotIn("note:", self.done("audit", "focus", self.file, "1", by="SENCO").err)
        answer = self.done("audit", "focus", self.file, "1", "2", "3", by="SENCO")
        self.assertIn("asks for 1 to 2 focus areas; there are now 3", answer.err)
        self.done("audit", "focus", self.file, "--clear", by="SENCO")
        self.expect(support.USAGE, "audit", "focus", self.file, by="SENCO")
        self.expect(support.USAGE, "audit", "focus", self.file, "nowhere", by="SENCO")

    def test_meetings_are_due_by_the_school_year_and_held(self):
        meeting = self.done("meeting", "add", self.file, "--date", "2026-10-14", "--attended", "Mental health lead",
                            "--attended", "Link worker", "--notes", "Plan agreed", by="SENCO").id
        listed = self.done("meeting", "list", self.file, "--json").json
        self.assertEqual([each["id"] for each in listed["meetings"]], [meeting])
        self.assertEqual([due["state"] for due in listed["due"]][0], "held")
        self.done("school-year", "set", self.file, "autumn-1", "2026-10-19", "2026-10-22", by="SENCO")
        self.assertEqual(self.done("meeting", "list", self.file, "--json").json["due"][0]["held"], [])
        self.assertIn("2026-10-19", self.done("school-year", "show", self.file).out)
        answer = self.expect(support.USAGE, "school-year", "set", self.file, "autumn-1", "2026-10-22", "2026-10-19",
                             by="SENCO")
        self.assertIn("first day before its last", answer.err)
        self.assertIn("cannot be the dates of the school year", answer.err)


if __name__ == "__main__":
    support.main()
