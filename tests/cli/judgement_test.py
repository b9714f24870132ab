"""judge, describe, highlight, note, show, history, search: work on items."""
import support


class WithFile(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()

    def judgement(self, item):
        return self.done("show", self.file, item, "--json").json["judgement"]


class Judge(WithFile):
    def test_items_and_levels_take_ids_and_shown_names(self):
        for item, level, expected in (("leading-1", "settled", "settled"), ("1.1", "1", "starting"),
                                      ("LEADERS KNOW THE SCHOOL", "Leading the Way", "leading-the-way"),
                                      ("1.1", "Settled", "settled")):
            with self.subTest(item=item, level=level):
                self.done("judge", self.file, item, "--level", level, by="SENCO")
                self.assertEqual(self.judgement("1.1")["level"], expected)

    def test_what_is_not_given_stays(self):
        answer = self.done("judge", self.file, "1.1", "--level", "2", "--rationale", "Seen in – all – “classes”",
                           by="SENCO")
        self.assertEqual(answer.out, "")
        self.assertIn("1.1 Leaders know the school: Settled practice, in-progress", answer.err)
        self.done("judge", self.file, "1.1", "--state", "agreed", by="HT")
        judgement = self.judgement("1.1")
        self.assertEqual({key: judgement[key] for key in ("subject", "level", "rationale", "state", "author")},
                         {"subject": "leading-1", "level": "settled", "rationale": "Seen in – all – “classes”",
                          "state": "agreed", "author": "HT"})
        self.done("judge", self.file, "1.1", "--level", "none", by="HT")
        self.assertIsNone(self.judgement("1.1")["level"])
        self.assertEqual(self.judgement("1.1")["rationale"], "Seen in – all – “classes”")

    def test_areas_and_overall_judgements_have_their_own_scales(self):
        self.done("judge", self.file, "leading", "--level", "2", by="SENCO")
        self.assertEqual(self.judgement("leading")["level"], "settled")
        self.done("judge", self.file, "leading-overall", "--level", "2", by="SENCO")
        self.assertEqual(self.judgement("leading-overall")["level"], "little")
        self.refused("judge", self.file, "leading-overall", "--level", "settled", by="SENCO", says="much, little")

    def test_repeating_changes_nothing_and_leaves_no_history(self):
        self.done("judge", self.file, "1.1", "--level", "2", by="SENCO")
        before = self.done("history", self.file, "--json").json
        self.assertIn("nothing changed", self.done("judge", self.file, "1.1", "--level", "2", by="HT").err)
        self.assertEqual(self.done("history", self.file, "--json").json, before)

    def test_near_misses_are_suggested(self):
        self.refused("judge", self.file, "leadnig-1", "--level", "1", by="S", says="Did you mean leading-1")
        self.refused("judge", self.file, "1.3", "--level", "1", by="S", says=["no item", "1.1, 1.2"])
        self.refused("judge", self.file, "zzzzzz", "--level", "1", by="S", says="inclusion-audit show FILE")
        self.refused("judge", self.file, "1.1", "--level", "4", by="S", says="starting, settled, leading-the-way")

    def test_what_is_not_judged_cannot_be_judged(self):
        self.refused("judge", self.file, "attendance", "--level", "1", by="S", says="no item")
        self.refused("judge", self.file, "1.1", by="S", says="--level, --rationale or --state")
        self.refused("judge", self.file, "1.1", "--state", "finished", by="S", says="ready-for-review")
        self.refused("judge", self.file, "1.1", "--level", "1", says="--by ROLE")
        self.refused("judge", self.file, "--level", "1", by="S", says="ITEM is required")
        self.refused("judge", self.file, "1.1", "--level", "1", "--mark", "5", by="S", says="--mark")
        self.assertEqual({entry["edit"] for entry in self.done("history", self.file, "--json").json},
                         {"add-audit", "add-framework"})


class DescribeAndHighlight(WithFile):
    def test_a_description_is_kept_as_it_was_written_and_can_be_taken_away(self):
        text = "First paragraph.\n\nSecond: “quoted”, £5 — –5%"
        self.done("describe", self.file, "attendance", text, by="SENCO")
        self.assertEqual(self.done("show", self.file, "2.1", "--json").json["description"], text)
        self.done("describe", self.file, "2.1", "", by="SENCO")
        self.assertEqual(self.done("show", self.file, "2.1", "--json").json["description"], "")

    def test_a_text_that_begins_with_a_hyphen_is_taken_with_care(self):
        self.done("describe", self.file, "1.1", "--by", "SENCO", "--", "-5 % since autumn")
        self.assertEqual(self.done("show", self.file, "1.1", "--json").json["description"], "-5 % since autumn")
        self.done("judge", self.file, "1.1", "--rationale=-5 %", by="SENCO")
        self.assertEqual(self.judgement("1.1")["rationale"], "-5 %")

    def test_a_descriptor_is_marked_at_any_level(self):
        for mark in ("partly", "Fully", "not-yet"):
            self.done("highlight", self.file, "leading-1-settled", mark, by="SENCO")
            descriptors = self.done("show", self.file, "1.1", "--json").json["descriptors"]
            self.assertEqual({each["id"]: each["mark"] for each in descriptors},
                             {"leading-1-starting": "not-yet", "leading-1-settled": mark.lower()})
        self.refused("highlight", self.file, "leading-1-settled", "mostly", by="S", says="not-yet, partly or fully")
        self.refused("highlight", self.file, "leading-1-setled", "fully", by="S", says="leading-1-settled")
        self.refused("highlight", self.file, "1.1", "fully", by="S", says='no descriptor "1.1"')
        self.refused("highlight", self.file, "leading-1-settled", "fully", says="--by ROLE")


class PupilData(WithFile):
    def test_what_looks_like_data_about_a_child_is_noted_and_kept(self):
        names = "Ada Brown, Ben Clark, Cleo Davies, Dan Evans"
        for words in (("describe", self.file, "1.1", names), ("judge", self.file, "1.1", "--rationale", names),
                      ("note", "add", self.file, "1.1", names),
                      ("evidence", "add", self.file, "--title", "Group", "--summary", names, "--source-type", "data"),
                      ("action", "add", self.file, "--title", "Visits", "--purpose", names)):
            answer = self.done(*words, by="SENCO")
            self.assertIn("holds a list of names", answer.err, words)
            self.assertNotIn("Ada", answer.err)
        self.assertEqual(self.done("show", self.file, "1.1", "--json").json["description"], names)
        answer = self.done("describe", self.file, "1.2", "One child, born 3 May 2018, moved", by="SENCO")
        self.assertIn("a date of birth", answer.err)
        table = self.write("t.csv", f'title,source-type,summary\nGroup,data,"{names}"\n')
        self.assertIn("list of names", self.done("evidence", "import", self.file, table, "--dry-run").err)
        self.assertNotIn("note:", self.done("describe", self.file, "1.1", "Every class has profiles", by="S").err)


class Notes(WithFile):
    def test_notes_keep_their_order_and_kind(self):
        first = self.done("note", "add", self.file, "1.1", "First", "--kind", "strength", by="SENCO").id
        self.done("note", "add", self.file, "1.1", "To do", "--kind", "development", by="SENCO")
        second = self.done("note", "add", self.file, "1.1", "Second", "--kind", "strength", by="SENCO").id
        notes = self.done("show", self.file, "1.1", "--json").json["notes"]
        self.assertEqual([(note["kind"], note["text"]) for note in notes],
                         [("strength", "First"), ("strength", "Second"), ("development", "To do")])
        self.assertEqual([note["id"] for note in notes][:2], [first, second])
        self.done("note", "add", self.file, "leading-strengths", "In the slot", by="SENCO")
        self.assertIn("In the slot", self.done("show", self.file, "leading-strengths").out)

    def test_wrong_notes_are_refused(self):
        self.refused("note", "add", self.file, "1.1", "Text", "--kind", "praise", by="S",
                     says="strength, development or remark")
        self.refused("note", "add", self.file, "1.1", "  ", by="S", says="text")
        self.refused("note", "add", self.file, "9", "Text", by="S", says="no item")
        self.refused("note", "add", self.file, "1.1", "Text", says="--by ROLE")


class ShowHistorySearch(WithFile):
    def setUp(self):
        super().setUp()
        self.done("describe", self.file, "1.1", "Profiles are read", by="SENCO")
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", "Walks show profiles in use", by="SENCO")
        self.done("highlight", self.file, "leading-1-settled", "partly", by="TA lead")

    def test_show_lists_every_subject_in_order(self):
        lines = self.done("show", self.file, "--json").json
        self.assertEqual([line["subject"] for line in lines],
                         ["leading", "leading-1", "leading-2", "leading-overall", "numbers", "attendance", "voices",
                          "voices-1", "own", "own-1"])
        self.assertEqual(lines[1], {"subject": "leading-1", "number": "1.1", "title": "Leaders know the school",
                                    "level": "settled", "state": "in-progress", "evidence": 0, "marks": []})
        self.assertIn("Settled practice", self.done("show", self.file).out)

    def test_show_tells_all_of_one_item(self):
        out = self.done("show", self.file, "1.1").out
        for words in ("1.1 Leaders know the school", "Level: Settled practice", "Walks show profiles in use",
                      "Profiles are read", "leading-1-settled: partly", "Last changed by SENCO"):
            self.assertIn(words, out)
        self.assertEqual(set(self.done("show", self.file, "1.1", "--json").json),
                         {"subject", "label", "judgement", "ownWording", "description", "descriptors", "notes",
                          "evidence", "marks"})
        self.refused("show", self.file, "1.9", says="1.1")

    def test_history_is_newest_first_with_before_and_after(self):
        entries = self.done("history", self.file, "--json").json
        self.assertEqual([(entry["edit"], entry["author"]) for entry in entries],
                         [("set-highlight", "TA lead"), ("set-judgement", "SENCO"), ("set-description", "SENCO"),
                          ("add-framework", "SENCO"), ("add-audit", "SENCO")])
        self.assertEqual(set(entries[0]), {"at", "author", "edit", "batch", "undo", "kind", "record", "audit",
                                           "subject", "before", "after"})
        self.assertIsNone(entries[1]["before"])
        self.assertEqual(entries[1]["after"]["rationale"], "Walks show profiles in use")
        self.assertEqual([entry["edit"] for entry in self.done("history", self.file, "1.1", "--json").json],
                         ["set-judgement", "set-description"])
        self.assertEqual([entry["edit"] for entry in
                          self.done("history", self.file, "leading-1-settled", "--json").json], ["set-highlight"])
        self.assertEqual(len(self.done("history", self.file, "--limit", "2", "--json").json), 2)
        self.assertIn("Leaders know the school", self.done("history", self.file).out)
        self.refused("history", self.file, "7.7", says="no item")

    def test_search_finds_words_and_beginnings(self):
        hits = self.done("search", self.file, "walks", "profil", "--json").json
        self.assertEqual([(hit["kind"], hit["subject"]) for hit in hits], [("judgement", "leading-1")])
        self.assertEqual(set(hits[0]), {"kind", "record", "audit", "subject", "title", "snippet"})
        self.assertIn("[Walks]", self.done("search", self.file, "walks").out)
        self.assertEqual(len(self.done("search", self.file, "profil", "--json").json), 2)
        answer = self.done("search", self.file, "nowhere")
        self.assertEqual((answer.out, "nothing found" in answer.err), ("", True))
        # What looks like a query language is just words.
        for words in ('"', "AND", "title:profiles", "profiles*", "(", "NEAR(a b)", "-- x'"):
            self.done("search", self.file, "--", words)

    def test_control_characters_of_other_people_do_not_reach_the_terminal(self):
        self.done("evidence", "add", self.file, "--title", "a\x1b[31mred", "--source-type", "data",
                  "--summary", "x\x1b]0;title\x07y", by="SENCO")
        self.done("describe", self.file, "1.2", "one\x1b[2Jtwo", by="SENCO\x1b[1m")
        for words in (("evidence", "list", self.file), ("show", self.file, "1.2"), ("history", self.file),
                      ("search", self.file, "title")):
            answer = self.done(*words)
            self.assertNotIn("\x1b", answer.out + answer.err)


if __name__ == "__main__":
    support.main()
