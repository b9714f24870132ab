"""audit next, revise, former; recheck; evidence check: what is carried along and looked at again."""
import support
from support import NO_ACCESS

GARDEN = support.SOURCE / "tests/data/frameworks"


class Cycles(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new(framework=GARDEN / "garden-1.json")
        for item in ("1.1", "1.2", "1.3", "3.1"):
            self.done("judge", self.file, item, "--level", "thriving", "--rationale", f"why {item}", by="SENCO")
        self.evidence = self.done("evidence", "add", self.file, "--title", "Garden walk", "--source-type", "observation",
                                  "--item", "1.2", by="SENCO").id

    def marks(self, cycle="2026/27"):
        lines = self.done("show", self.file, "--cycle", cycle, "--json").json
        return {line["subject"]: line["marks"] for line in lines if line["marks"]}

    def test_a_later_revision_is_previewed_then_moved_to_and_nothing_is_lost(self):
        to = ("--to", GARDEN / "garden-2.json")
        plan = self.done("audit", "revise", self.file, *to, "--dry-run", "--json").json
        self.assertEqual((plan["framework"], plan["fromRevision"], plan["toRevision"]), ("garden", 1, 2))
        kinds = [change["kind"] for change in plan["changes"]]
        self.assertEqual({kind: kinds.count(kind) for kind in set(kinds)},
                         {"unchanged": 5, "changed": 1, "added": 2, "split": 1, "merged": 1, "dropped": 2})
        self.assertEqual(self.done("audit", "list", self.file, "--json").json[0]["frameworkRevision"], 1)
        self.refused("audit", "revise", self.file, *to, says="--by")
        shown = self.done("audit", "revise", self.file, *to, by="SENCO")
        self.assertIn("1.3 Beds are planted + 1.4 Beds are weeded", shown.out)
        self.assertIn("backup", shown.err)
        self.assertEqual(len(self.done("backup", "list", self.file, "--json").json), 1)
        self.assertEqual(self.marks(), {"beds-2": ["look-again"], "beds-planted": ["look-again"],
                                        "beds-weeded": ["look-again"]})
        shown = self.done("show", self.file, "1.2").out
        self.assertIn("Every bed is watered once a week.", shown)
        self.assertIn("Level then: Thriving", shown)
        former = {each["subject"]: each for each in self.done("audit", "former", self.file, "--json").json}
        self.assertEqual(sorted(former), ["beds-3", "shed-1"])
        self.assertEqual((former["shed-1"]["level"], former["shed-1"]["judgement"]["rationale"]),
                         ("Thriving", "why 3.1"))
        self.assertEqual(former["beds-3"]["becameOf"], ["beds-planted", "beds-weeded"])
        self.assertIn("why 3.1", self.done("audit", "former", self.file).out)
        self.done("recheck", self.file, "1.2", by="Head")
        self.assertNotIn("beds-2", self.marks())
        self.assertIn("nothing changed", self.done("recheck", self.file, "1.2", by="Head").err)
        self.refused("audit", "revise", self.file, *to, by="SENCO", says="revision 2")
        self.done("check", self.file)

    def test_the_next_cycle_starts_from_the_last_and_nothing_counts_as_judged(self):
        said = self.done("audit", "next", self.file, "--cycle", "2027/28", by="SENCO").err
        self.assertIn("4 items to re-check", said)
        self.refused("audit", "next", self.file, "--cycle", "2027/28", by="SENCO",
                     says=["there is an audit of", "already"])
        lines = self.done("show", self.file, "--cycle", "2027/28", "--json").json
        self.assertEqual([line["level"] for line in lines if line["level"]], [])
        self.assertEqual(self.marks("2027/28"), {item: ["not-rechecked"] for item in
                                                 ("beds-1", "beds-2", "beds-3", "shed-1")})
        shown = self.done("show", self.file, "1.2", "--cycle", "2027/28").out
        for words in ("Last cycle: Thriving", "why 1.2", "Garden walk"):
            self.assertIn(words, shown)
        self.done("judge", self.file, "1.2", "--level", "growing", "--cycle", "2027/28", by="SENCO")
        self.done("recheck", self.file, "1.1", "--cycle", "2027/28", by="SENCO")
        self.assertEqual(sorted(self.marks("2027/28")), ["beds-3", "shed-1"])
        check = ("evidence", "check", self.file, "Garden walk")
        self.refused(*check, "maybe", "--cycle", "2027/28", by="SENCO", says=["still-true", "out-of-date"])
        self.done(*check, "out-of-date", "--cycle", "2027/28", by="SENCO")
        [evidence] = self.done("show", self.file, "1.2", "--cycle", "2027/28", "--json").json["evidence"]
        self.assertEqual((evidence["check"]["verdict"], evidence["check"]["author"]), ("out-of-date", "SENCO"))
        [evidence] = self.done("show", self.file, "1.2", "--cycle", "2026/27", "--json").json["evidence"]
        self.assertNotIn("check", evidence)
        self.refused("audit", "next", self.folder / "gone.inclusion", "--cycle", "2028/29", by="S", code=NO_ACCESS)
        self.done("check", self.file)

    def test_one_file_holds_several_frameworks_and_cycles(self):
        self.done("audit", "add", self.file, "--framework", support.FRAMEWORK, "--cycle", "2026/27",
                  by="SENCO")
        self.refused("show", self.file, says=["garden 2026/27", "full 2026/27"])
        self.refused("audit", "next", self.file, "--cycle", "2027/28", by="SENCO", says="several audits")
        self.done("audit", "next", self.file, "--framework", "garden", "--cycle", "2027/28", by="SENCO")
        self.done("evidence", "link", self.file, "Garden walk", "leading-1", "--framework", "full", by="SENCO")
        names = [(each["framework"], each["cycle"]) for each in self.done("audit", "list", self.file, "--json").json]
        self.assertEqual(names, [("garden", "2026/27"), ("full", "2026/27"), ("garden", "2027/28")])
        for framework, cycle in names:
            out = self.folder / f"{framework}-{cycle[:4]}.html"
            self.done("report", self.file, "--framework", framework, "--cycle", cycle, "--format", "html",
                      "--output", out)
            text = out.read_text(encoding="utf-8")
            self.assertIn("Garden walk", text)
            self.assertIn(cycle, text)
            self.assertEqual("Not yet re-checked" in text, cycle == "2027/28")
            self.assertEqual("The school garden" in text, framework == "garden")


if __name__ == "__main__":
    support.main()
