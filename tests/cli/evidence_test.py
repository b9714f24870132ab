"""evidence add, list, link; action add, list, review."""
import datetime
import hashlib

import support
from support import NO_ACCESS


class Evidence(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()

    def add(self, title="Parent survey", kind="parent-voice", *more):
        return self.done("evidence", "add", self.file, "--title", title, "--source-type", kind, *more, by="SENCO").id

    def listed(self, *more):
        return self.done("evidence", "list", self.file, "--json", *more).json

    def test_all_of_it_is_kept_and_the_id_is_printed(self):
        note = self.write("note.txt", "Zusammenfassung: 12 of 15\n")
        ident = self.add("Parent survey", "parent-voice", "--date", "9/10/2026", "--item", "1.1", "--item", "leading",
                         "--item", "leading-1", "--summary", "12 of 15 agree", "--holder", "Office",
                         "--link", "https://example.org/s", "--tag", "survey", "--tag", "autumn", "--disclosure",
                         "title-only", "--attach", note)
        [evidence] = self.listed()
        created = evidence.pop("createdAt")
        self.assertRegex(created, r"^\d{4}-\d\d-\d\dT[\d:.]+Z$")
        links = evidence.pop("links")
        self.assertEqual(sorted(link["subject"] for link in links), ["leading", "leading-1"])
        [attachment] = evidence.pop("attachments")
        self.assertEqual((attachment["fileName"], attachment["mediaType"], attachment["size"], attachment["sha256"]),
                         ("note.txt", "text/plain", 26, hashlib.sha256(note.read_bytes()).hexdigest()))
        self.assertEqual(evidence, {"id": ident, "title": "Parent survey", "summary": "12 of 15 agree",
                                    "sourceType": "parent-voice", "date": "2026-10-09", "holder": "Office",
                                    "link": "https://example.org/s", "tags": ["autumn", "survey"],
                                    "disclosure": "title-only"})
        self.assertIn("Parent survey", self.done("evidence", "list", self.file).out)

    def test_the_list_can_be_narrowed(self):
        self.add("A", "data", "--date", "2026-10-02", "--item", "1.1", "--tag", "x")
        self.add("B", "learning walk", "--date", "2026-10-01")
        self.add("C", "data")
        self.assertEqual([each["title"] for each in self.listed()], ["B", "A", "C"])
        self.assertEqual([each["title"] for each in self.listed("--item", "1.1")], ["A"])
        self.assertEqual([each["title"] for each in self.listed("--source-type", "data")], ["A", "C"])
        self.assertEqual([each["title"] for each in self.listed("--tag", "x")], ["A"])
        self.assertEqual(self.listed("--item", "1.2"), [])
        self.refused("evidence", "list", self.file, "--item", "1.7", says="1.1, 1.2")
        self.refused("evidence", "list", self.file, "--source-type", "rumour", says="learner-voice")

    def test_linking_takes_the_title_or_a_beginning_of_the_id(self):
        ident = self.add()
        self.done("evidence", "link", self.file, "parent SURVEY", "1.1", by="SENCO")
        self.done("evidence", "link", self.file, ident[:8], "3.1", "--note", "Question 4", by="SENCO")
        links = {link["subject"]: link["note"] for link in self.listed()[0]["links"]}
        self.assertEqual(links, {"leading-1": "", "own-1": "Question 4"})
        self.refused("evidence", "link", self.file, "parent surveys", "1.1", by="S", says="Did you mean Parent survey?")
        self.refused("evidence", "link", self.file, "Parent survey", "8.8", by="S", says="no item")
        self.refused("evidence", "link", self.file, "Parent survey", "1.1", says="--by ROLE")
        self.add()
        self.refused("evidence", "link", self.file, "Parent survey", "1.1", by="S", says=["may mean", ident])

    def test_mistakes_leave_the_file_as_it_was(self):
        base = ("evidence", "add", self.file, "--title", "T", "--source-type", "data")
        self.refused(*base, "--item", "1.1", says="--by ROLE")
        self.refused(*base, "--item", "1.x", by="S", says="no item")
        self.refused(*base, "--date", "10/14/2026", by="S", says="month stands first")
        self.refused(*base, "--date", "9/10/26", by="S", says="century")
        self.refused(*base, "--attach", "gone.pdf", by="S", code=NO_ACCESS, says="gone.pdf is not there")
        self.refused(*base, "--attach", self.folder, by="S", code=NO_ACCESS, says="cannot be read")
        self.refused(*base, "--disclosure", "secret", by="S", says="title-only")
        self.refused("evidence", "add", self.file, "--title", " ", "--source-type", "data", by="S", says="title")
        self.refused("evidence", "add", self.file, "--title", "T", "--source-type", "gossip", by="S",
                     says=["gossip", "work-scrutiny"])
        self.refused("evidence", "add", self.file, "--title", "T", by="S", says="--source-type is required")
        self.assertEqual(self.listed(), [])

    def test_a_large_attachment_is_refused_with_the_limit(self):
        big = self.folder / "big.pdf"
        with open(big, "wb") as stream:
            stream.truncate(60 * 1024 * 1024)
        self.refused("evidence", "add", self.file, "--title", "T", "--source-type", "data", "--attach", big, by="S",
                     code=NO_ACCESS, says=["too large", "60.0 MB", "25.0 MB"])


class Actions(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()

    def listed(self):
        return self.done("action", "list", self.file, "--json").json

    def test_all_of_an_action_is_kept(self):
        ident = self.done("action", "add", self.file, "--title", "Coach staff", "--purpose", "Settled in all classes",
                          "--area", "Leading inclusion", "--item", "1.1", "--item", "leading-1-settled", "--lead",
                          "Deputy", "--start", "1/11/2026", "--due", "2027-04-30", "--outcome", "All walks show it",
                          "--cost", "Two days", "--milestone", "2026-12-18 First visits", "--milestone", "No day yet",
                          by="SENCO").id
        [action] = self.listed()
        action.pop("createdAt")
        self.assertEqual(action, {
            "id": ident, "area": "leading", "title": "Coach staff", "purpose": "Settled in all classes",
            "lead": "Deputy", "start": "2026-11-01", "due": "2027-04-30", "outcome": "All walks show it",
            "cost": "Two days", "state": "planned", "subjects": ["leading-1", "leading-1-settled"], "rounds": [],
            "milestones": [{"title": "First visits", "due": "2026-12-18", "reached": False},
                           {"title": "No day yet", "due": None, "reached": False}]})

    def test_review_rounds_are_added_and_old_ones_stay(self):
        self.done("action", "add", self.file, "--title", "Coach staff", by="SENCO")
        self.done("action", "review", self.file, "coach staff", "--working", "Mostly", "--next", "Visit Year 4",
                  "--date", "2026-12-09", "--state", "in-progress", by="HT")
        self.done("action", "review", self.file, self.listed()[0]["id"][:6], "--working", "First look",
                  "--date", "2026-11-09", by="SENCO")
        [action] = self.listed()
        self.assertEqual(action["state"], "in-progress")
        self.assertEqual(action["rounds"], [
            {"date": "2026-11-09", "working": "First look", "nextActions": "", "author": "SENCO"},
            {"date": "2026-12-09", "working": "Mostly", "nextActions": "Visit Year 4", "author": "HT"}])
        self.done("action", "review", self.file, "Coach staff", "--working", "Today", by="HT")
        self.assertIn(datetime.date.today().isoformat(), [each["date"] for each in self.listed()[0]["rounds"]])

    def test_overdue_actions_are_marked_with_a_word(self):
        self.done("action", "add", self.file, "--title", "Late", "--due", "2020-01-31", by="SENCO")
        self.done("action", "add", self.file, "--title", "Done", "--due", "2020-01-31", "--state", "done", by="SENCO")
        out = self.done("action", "list", self.file).out
        self.assertEqual(out.count("overdue"), 1)
        self.assertEqual(self.done("info", self.file, "--json").json["audits"][0]["counts"]["overdue"], 1)

    def test_mistakes_are_refused(self):
        base = ("action", "add", self.file, "--title", "T")
        self.refused(*base, says="--by ROLE")
        self.refused(*base, "--area", "Leadership", by="S", says="no area")
        self.refused(*base, "--item", "5.5", by="S", says="no item")
        self.refused(*base, "--due", "soon", by="S", says="2026-10-14")
        self.refused(*base, "--start", "2026-12-01", "--due", "2026-11-01", by="S", says="before the start")
        self.refused(*base, "--state", "late", by="S", says="planned, in-progress, done or stopped")
        self.refused(*base, "--milestone", "2026-12-01", by="S", says="milestone")
        self.refused("action", "add", self.file, by="S", says="--title is required")
        self.assertEqual(self.listed(), [])
        self.refused("action", "review", self.file, "T", "--working", "x", by="S", says=["no action", "action list"])
        self.done(*base, by="S")
        self.refused("action", "review", self.file, "T", by="S", says="--working is required")
        self.refused("action", "review", self.file, "T", "--working", "x", "--state", "late", by="S", says="stopped")
        self.assertEqual(self.listed()[0]["rounds"], [])


if __name__ == "__main__":
    support.main()
