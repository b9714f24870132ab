"""action export: the days of the plan as a calendar."""
import re
import support


class Calendar(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.done("action", "add", self.file, "--title", "Coach, then look", "--due", "2027-04-30",
                  "--milestone", "2026-12-18 First visits; all", by="SENCO")
        self.done("action", "add", self.file, "--title", "Without a day", by="SENCO")

    def test_every_day_of_the_plan_is_an_event_with_an_id_that_stays(self):
        target = self.folder / "plan.ics"
        answer = self.done("action", "export", self.file, "--format", "ics", "--output", target)
        self.assertEqual(answer.out, "")
        self.assertIn("2 days", answer.err)
        text = target.read_bytes().decode("utf-8")
        self.assertEqual(text.count("BEGIN:VEVENT\r\n"), 2)
        self.assertIn("DTSTART;VALUE=DATE:20270430\r\n", text)
        self.assertIn("SUMMARY:Coach\\, then look\r\n", text)
        self.assertIn("SUMMARY:First visits\\; all\r\n", text)
        self.assertNotIn("Without a day", text)
        again = self.done("action", "export", self.file, "--format", "ics", "--output", "-").out
        ids = re.compile(r"^UID:(.*)$", re.MULTILINE)
        self.assertEqual([uid.strip() for uid in ids.findall(again)], [uid.strip() for uid in ids.findall(text)])

    def test_other_formats_and_places_are_refused(self):
        self.refused("action", "export", self.file, "--format", "csv", "--output", "plan.csv", says="ics")
        self.refused("action", "export", self.file, "--format", "ics", "--output", self.folder / "no" / "plan.ics",
                     code=support.NO_ACCESS)


if __name__ == "__main__":
    support.main()
