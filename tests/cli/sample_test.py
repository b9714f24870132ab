"""sample: the audit of an invented school, and what happens when its text has mistakes."""
import json

import support
from support import FINDINGS, NO_ACCESS

RISE = ("--framework", "rise-inclusion-audit")
SAMPLE = support.SOURCE / "resources/sample/sample-audit.json"


class Sample(support.CliTest):
    def test_the_shipped_sample_is_a_whole_audit(self):
        self.assertEqual(self.done("sample", self.file).out, "")
        self.done("check", self.file)
        text = json.loads(SAMPLE.read_text(encoding="utf-8"))
        info = self.done("info", self.file, "--json").json
        self.assertTrue(info["setting"]["sample"])
        self.assertEqual(info["setting"]["name"], text["setting"]["name"])
        self.assertEqual({audit["framework"] for audit in info["audits"]},
                         {text["framework"], *(each["framework"] for each in text["alongside"])})
        (counts,) = [audit["counts"] for audit in info["audits"] if audit["framework"] == text["framework"]]
        self.assertEqual((counts["judgedItems"], counts["described"], counts["actions"]), (43, 43, 12))
        self.assertGreater(counts["withLevel"], 30)
        self.assertLess(counts["withLevel"], 43)
        self.assertGreaterEqual(counts["overdue"], 1)
        evidence = self.done("evidence", "list", self.file, "--json").json
        answers = [answer for each in text["alongside"] for answer in each.get("answers", []) if answer.get("evidence")]
        self.assertEqual(len(evidence), len(text["evidence"]) + len(answers))
        self.assertEqual(len({each["sourceType"] for each in evidence}), 10)
        last = {each["subject"]: each for each in sorted(text["judgements"], key=lambda each: each["date"])}
        for line in self.done("show", self.file, *RISE, "--json").json:
            expected = last.get(line["subject"], {}).get("level") or None
            self.assertEqual(line["level"], expected, line)
        actions = {each["title"]: each for each in self.done("action", "list", self.file, *RISE, "--json").json}
        for action in text["actions"]:
            stored = actions[action["title"]]
            self.assertEqual(stored["state"], action.get("state", "planned"))
            self.assertEqual([each["reached"] for each in stored["milestones"]],
                             [each.get("reached", False) for each in action.get("milestones", [])])
            self.assertEqual([each["date"] for each in stored["rounds"]],
                             [each["date"] for each in action.get("rounds", [])])

    def test_one_piece_of_evidence_stands_under_three_audits(self):
        self.done("sample", self.file)
        audits = {audit["id"]: audit["framework"] for audit in self.done("audit", "list", self.file, "--json").json}
        shared = [each["title"] for each in self.done("evidence", "list", self.file, "--json").json
                  if {"rise-inclusion-audit", "hackney-wellbeing", "astrea-send-review"}
                  <= {audits[link["audit"]] for link in each["links"]}]
        self.assertIn("Suspensions and behaviour log by group, 2025/26", shared)

    def test_no_text_tells_what_the_tables_leave_out(self):
        self.done("sample", self.file)
        review = ("--framework", "astrea-send-review")
        self.assertEqual([each for each in self.done("check-export", self.file, *review, "--json").json
                          if each["concern"] == "hidden-figure"], [])
        # It would be found: the table of primary needs leaves the row "Physical disability" out.
        self.done("describe", self.file, "2.11", "22 have cognition and learning needs, 7 sensory and physical ones.", *review,
                  by="SENCO")
        found = self.expect(FINDINGS, "check-export", self.file, *review)
        self.assertIn("may tell a figure that the tables leave out", found.out)

    def test_each_audit_has_what_its_framework_asks_for(self):
        self.done("sample", self.file)
        meetings = self.done("meeting", "list", self.file, "--framework", "hackney-wellbeing", "--json").json
        self.assertEqual(len(meetings["meetings"]), 2)
        self.assertEqual(meetings["due"][0]["state"], "held")
        actions = self.done("action", "list", self.file, "--framework", "hackney-wellbeing", "--json").json
        self.assertIn(2, [len(action["rounds"]) for action in actions])
        facts = self.done("fact", "list", self.file, "--framework", "astrea-send-review", "--json").json
        self.assertGreater(len(facts), 30)
        self.assertIn(18200000, [fact["number"] for fact in facts if fact["type"] == "money"])
        answers = self.done("answer", "list", self.file, "--framework", "astrea-interview", "--json").json
        self.assertEqual(len(answers), 12)

    def test_its_history_looks_like_a_year_of_work(self):
        self.done("sample", self.file)
        text = json.loads(SAMPLE.read_text(encoding="utf-8"))
        entries = self.done("history", self.file, *RISE, "--json").json
        times = [entry["at"] for entry in reversed(entries)]
        self.assertEqual(times, sorted(times))
        self.assertEqual(times[0][:10], text["start"])
        self.assertLessEqual(times[-1][:10], text["today"])
        self.assertLessEqual({entry["author"] for entry in entries}, set(text["people"]))
        self.assertGreater(len({entry["author"] for entry in entries}), 2)
        self.assertGreater(len({time[:10] for time in times}), 20)

    def test_it_is_the_same_every_time(self):
        other = self.folder / "other.inclusion"
        self.done("sample", self.file)
        self.done("sample", other)
        self.assertEqual(self.file.read_bytes(), other.read_bytes())
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["other.inclusion", "school.inclusion"])

    def test_nothing_is_overwritten_or_left_behind(self):
        self.write("school.inclusion", "mine")
        self.refused("sample", self.file, code=NO_ACCESS, says="is there already")
        self.assertEqual(self.file.read_text(), "mine")
        self.refused("sample", self.folder / "gone" / "s.inclusion", code=NO_ACCESS, says="cannot be written")
        self.refused("sample", self.folder / "s.inclusion", "--from", "gone.json", code=NO_ACCESS, says="gone.json")


class Mistakes(support.CliTest):
    BASE = {
        "setting": {"name": "S", "phase": "primary", "sample": True},
        "framework": "rise-inclusion-audit", "cycle": "2026/27", "start": "2026-09-07", "today": "2026-12-01",
        "author": "SENCO", "people": ["SENCO", "HT"],
    }

    def findings(self, text):
        path = self.write("sample.json", text if isinstance(text, str) else json.dumps(text))
        answer = self.expect(FINDINGS, "sample", self.file, "--from", path)
        self.assertFalse(self.file.exists())
        found = []
        for line in answer.out.splitlines():
            place, severity, words = line.partition(": error ")
            self.assertTrue(severity, line)
            found.append((place.removeprefix(f"{path}:"), words.split(":")[0]))
        return found

    def test_the_least_sample_is_taken(self):
        self.done("sample", self.file, "--from", self.write("sample.json", json.dumps(self.BASE)))
        self.done("check", self.file)

    def test_every_mistake_is_found_with_its_place(self):
        evidence = {"key": "a", "title": "T", "sourceType": "data", "subjects": ["teaching-1"]}
        for change, expected in (
                ({"author": "Cook"}, [("/author", "author-unknown")]),
                ({"framework": "none"}, [("/framework", "framework-unknown")]),
                ({"today": "2026-08-01"}, [("/today", "date-outside")]),
                ({"start": "2026-09-31"}, [("/start", "date-form")]),
                ({"descriptions": {"teaching-77": "x"}}, [("/descriptions/teaching-77", "reference-unknown")]),
                ({"descriptions": {"teaching-1": ""}}, [("/descriptions/teaching-1", "value-form")]),
                ({"descriptions": {"teaching-1": 7}}, [("/descriptions/teaching-1", "value-form")]),
                ({"descriptions": {"teaching-1": {"text": "x", "day": 1}}},
                 [("/descriptions/teaching-1/day", "unknown-key")]),
                ({"descriptions": {"teaching-1": {"text": "x", "date": "2026-09-01"}}},
                 [("/descriptions/teaching-1/date", "date-outside")]),
                ({"highlights": {"teaching-1": "fully"}}, [("/highlights/teaching-1", "reference-unknown")]),
                ({"highlights": {"teaching-2-strengthening-1": "much"}},
                 [("/highlights/teaching-2-strengthening-1", "unknown-word")]),
                ({"judgements": [{"subject": "teaching-1", "level": "best"}]},
                 [("/judgements/0/level", "level-unknown")]),
                ({"judgements": [{"subject": "teaching-1"}, {"subject": "teaching-1"}]},
                 [("/judgements/1", "judgement-twice")]),
                ({"notes": [{"subject": "x-1", "kind": "remark", "text": "x"}]},
                 [("/notes/0/subject", "reference-unknown")]),
                ({"evidence": [evidence, evidence]}, [("/evidence/1/key", "key-twice")]),
                ({"evidence": [{**evidence, "subjects": ["teaching-1", "teaching-1"]}]},
                 [("/evidence/0/subjects/1", "subject-twice")]),
                ({"evidence": [{**evidence, "date": "2026-10-02", "recorded": "2026-10-01"}]},
                 [("/evidence/0/date", "date-outside")]),
                ({"evidence": [{**evidence, "date": "2026-12-02"}]}, [("/evidence/0/date", "date-outside")]),
                ({"links": [{"evidence": "a", "subjects": ["teaching-1"]}]}, [("/links/0/evidence", "key-unknown")]),
                ({"answers": [{"question": "teaching-1", "text": "x"}]},
                 [("/answers/0/question", "reference-unknown")]),
                ({"focus": {"areas": ["nowhere"]}}, [("/focus/areas/0", "reference-unknown")]),
                ({"alongside": [{"framework": "none", "cycle": "2026/27"}]},
                 [("/alongside/0/framework", "framework-unknown")]),
                ({"alongside": [{"framework": "astrea-send-review", "cycle": "2026/27", "facts": [
                    {"item": "sr-tracking-11", "field": "attendance-send", "value": "110"},
                    {"item": "sr-tracking-11", "field": "height", "value": "1"}]}]},
                 [("/alongside/0/facts/0/value", "value-refused"), ("/alongside/0/facts/1", "reference-unknown")]),
                ({"actions": [{"title": "A", "area": "x", "subjects": ["y"], "date": "2026-10-01",
                               "rounds": [{"date": "2026-09-30"}]}]},
                 [("/actions/0/area", "reference-unknown"), ("/actions/0/subjects/0", "reference-unknown"),
                  ("/actions/0/rounds/0/date", "date-outside")]),
        ):
            with self.subTest(change):
                self.assertEqual(sorted(self.findings({**self.BASE, **change})), sorted(expected))

    def test_what_does_not_fit_the_schema_is_found(self):
        self.assertIn("/notes/0/kind", [place for place, _ in self.findings(
            {**self.BASE, "notes": [{"subject": "teaching-1", "kind": "praise", "text": "x"}], "colour": "red"})])
        self.assertEqual(len(self.findings({**self.BASE, "colour": "red", "cycle": ""})), 2)
        self.assertTrue(self.findings("[]"))
        self.assertTrue(self.findings("{"))
        self.assertTrue(self.findings("[" * 10_000))
        self.findings({**self.BASE, "setting": {"name": "S", "phase": "primary", "sample": False}})


if __name__ == "__main__":
    support.main()
