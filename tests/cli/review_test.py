"""Review packs, replies and comments by the command line. The way through a browser has a test of its own
(tests/review_page)."""
import json
import subprocess
import zipfile

import support

WORDS = "badger candle meadow river teapot willow"


class Review(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.words = self.write("words.txt", WORDS + "\n")
        self.done("judge", self.file, "leading-1", "--level", "settled", "--rationale", "seen in lessons", by="SENCO")

    def export(self, output, *more, form="file"):
        return self.done("review", "export", self.file, "--format", form, "--output", output, "--reviewer", "Chair",
                         "--passphrase-file", self.words, *more, by="SENCO")

    def test_a_pack_file_is_read_with_its_words_only(self):
        self.export("pack.inclusion-review", "--note", "Thank you")
        pack = self.done("review", "read", "pack.inclusion-review", "--passphrase-file", self.words).json
        self.assertEqual(pack["note"], "Thank you")
        self.assertIn("seen in lessons", json.dumps(pack))
        self.assertNotIn(b"seen in lessons", (self.folder / "pack.inclusion-review").read_bytes())
        other = self.write("other.txt", "six other words altogether from another list")
        self.refused("review", "read", "pack.inclusion-review", "--passphrase-file", other,
                     says=["passphrase does not open pack.inclusion-review", "Check each word"])
        whole = (self.folder / "pack.inclusion-review").read_bytes()
        self.write("cut.inclusion-review", whole[:-20])
        self.assertEqual(self.run_program("review", "read", "cut.inclusion-review", "--passphrase-file", self.words).out, "")
        self.refused("review", "read", self.words, "--passphrase-file", self.words, code=support.NO_ACCESS,
                     says="is no review pack")

    def test_without_a_passphrase_file_six_words_are_made_and_printed(self):
        answer = self.done("review", "export", self.file, "--format", "file", "--output", "pack.inclusion-review", by="SENCO")
        self.assertEqual(len(answer.out.split()), 6)
        self.assertIn("by phone", answer.err)
        words = self.write("new.txt", answer.out)
        self.done("review", "read", "pack.inclusion-review", "--passphrase-file", words)

    def test_packs_are_listed_and_made_again_as_they_were(self):
        self.export("first.inclusion-review", "--title", "Autumn", "--reply-by", "2026-12-10")
        self.done("judge", self.file, "leading-1", "--level", "starting", "--rationale", "changed since", by="SENCO")
        packs = self.done("review", "packs", self.file, "--json").json
        self.assertEqual([(each["title"], each["replyBy"], each["reviewers"]) for each in packs],
                         [("Autumn", "2026-12-10", ["Chair"])])
        self.assertIn("Autumn", self.done("review", "packs", self.file).out)
        self.done("review", "export", self.file, "--format", "file", "--output", "again.inclusion-review", "--pack", "Autumn",
                  "--passphrase-file", self.words)
        read = [self.done("review", "read", name, "--passphrase-file", self.words).out
                for name in ("first.inclusion-review", "again.inclusion-review")]
        self.assertEqual(read[0], read[1])
        self.assertNotIn("changed since", read[1])

    def test_a_page_allows_nothing_but_its_own_script_and_can_be_zipped(self):
        self.export("review.html", form="html")
        page = (self.folder / "review.html").read_text(encoding="utf-8")
        self.assertIn("default-src 'none'; script-src 'sha256-", page)
        self.assertNotIn("seen in lessons", page)
        self.assertNotIn("{{", page)
        self.assertNotIn("http", page.replace("http-equiv", ""))
        self.export("review.zip", "--zip", form="html")
        with zipfile.ZipFile(self.folder / "review.zip") as package:
            self.assertEqual(package.namelist(), ["review-pack.html"])

    def test_a_passphrase_that_is_too_short_is_spoken_of(self):
        self.assertNotIn("is short", self.export("pack.inclusion-review").err)
        answer = self.done("review", "export", self.file, "--format", "file", "--output", "weak.inclusion-review",
                           "--passphrase-file", self.write("weak.txt", "school"), by="SENCO")
        self.assertIn("that passphrase is short", answer.err)

    def test_a_zip_is_named_as_one_and_nothing_else_is(self):
        for name, more, says in (("review.html", ("--zip",), "ends in .zip"), ("review.zip", (), "goes with --zip")):
            self.refused("review", "export", self.file, "--format", "html", "--output", name, *more, by="SENCO", says=says)
            self.assertFalse((self.folder / name).exists())
        self.assertEqual(self.done("review", "packs", self.file, "--json").json, [])

    def test_the_passphrase_is_told_where_the_form_to_print_cannot_be_written(self):
        answer = self.run_program("review", "export", self.file, "--format", "file", "--output", "pack.inclusion-review",
                                  "--paper", "no/such/folder/form.pdf", by="SENCO")
        self.assertEqual(answer.code, support.NO_ACCESS)
        words = self.write("told.txt", answer.out)
        self.assertEqual(len(answer.out.split()), 6)
        self.done("review", "read", "pack.inclusion-review", "--passphrase-file", words)

    def test_the_form_to_print_goes_beside_the_pack_and_says_that_it_is_open(self):
        answer = self.done("review", "export", self.file, "--format", "file", "--output", "pack.inclusion-review", "--paper",
                           "form.pdf", "--passphrase-file", self.words, by="SENCO")
        self.assertIn("It is not sealed", answer.err)
        text = subprocess.run(["pdftotext", str(self.folder / "form.pdf"), "-"], capture_output=True, text=True,
                              check=True).stdout
        self.assertIn("seen in lessons", text)
        self.assertGreater(text.count("I challenge this"), 3)
        self.done("review", "export", self.file, "--format", "file", "--output", "again.inclusion-review", "--pack", "1",
                  "--paper", "again.pdf", "--passphrase-file", self.words)
        self.assertEqual((self.folder / "again.pdf").read_bytes(), (self.folder / "form.pdf").read_bytes())

    def test_a_pack_that_cannot_be_written_is_not_recorded(self):
        answer = self.run_program("review", "export", self.file, "--format", "file", "--output", "no/such/folder/x",
                                  "--passphrase-file", self.words, by="SENCO")
        self.assertEqual(answer.code, support.NO_ACCESS)
        self.assertEqual(self.done("review", "packs", self.file, "--json").json, [])

    def test_wrong_words_of_the_command_are_explained(self):
        self.refused("review", "export", self.file, "--format", "odt", "--output", "x", by="SENCO", says="html or file")
        self.refused("review", "export", self.file, "--format", "file", "--output", "x", "--detail", "most", by="SENCO",
                     says="titles-only")
        self.refused("review", "export", self.file, "--format", "file", "--output", "x", "--area", "nowhere", by="SENCO",
                     says="no area")
        self.refused("review", "settle", self.file, "1234", by="SENCO", says="no comment")

    def test_a_comment_typed_in_is_answered_settled_and_taken_up_again(self):
        self.done("review", "add-comment", self.file, "--on-behalf", "Parent governor", "--item", "leading-1", "--stance",
                  "challenge", "--text", "Not what I hear.", by="Clerk")
        comment = self.done("review", "list", self.file, "--json").json[0]
        self.assertEqual((comment["reviewer"], comment["onBehalf"], comment["enteredBy"], comment["state"]),
                         ("Parent governor", True, "Clerk", "open"))
        short = comment["id"]
        self.done("review", "answer", self.file, short, "--text", "We ask families.", "--action", "Ask families", "--level",
                  "starting", "--rationale", "families differ", by="SENCO")
        comment = self.done("review", "list", self.file, "--json").json[0]
        self.assertEqual((comment["state"], comment["answeredBy"], comment["judgementSubject"]),
                         ("answered", "SENCO", "leading-1"))
        actions = self.done("action", "list", self.file, "--json").json
        self.assertEqual([(each["title"], each["id"]) for each in actions], [("Ask families", comment["actionId"])])
        self.done("review", "settle", self.file, short, by="Head")
        self.assertEqual(self.done("review", "list", self.file, "--json").json[0]["settledBy"], "Head")
        self.done("review", "reopen", self.file, short, by="Head")
        self.assertEqual(self.done("review", "list", self.file, "--json").json[0]["state"], "answered")
        self.assertIn("(typed in)", self.done("review", "list", self.file).out)

    def test_a_comment_is_taken_back_and_up_again(self):
        self.done("review", "add-comment", self.file, "--on-behalf", "Chair", "--text", "Why?", by="Clerk")
        comment = self.done("review", "list", self.file, "--json").json[0]["id"]
        self.done("review", "withdraw", self.file, comment, by="Clerk")
        taken = self.done("review", "list", self.file, "--json").json[0]
        self.assertEqual((taken["withdrawnBy"], taken["text"]), ("Clerk", "Why?"))
        self.assertIn("withdrawn", self.done("review", "list", self.file).out)
        self.done("review", "reopen", self.file, comment, by="Clerk")
        self.assertEqual(self.done("review", "list", self.file, "--json").json[0]["withdrawnBy"], "")

    def test_a_pack_to_judge_apart_shows_no_judgement_and_has_no_page(self):
        self.export("apart.inclusion-review", "--apart", "--unsealed")
        pack = self.done("review", "read", "apart.inclusion-review").json
        self.assertTrue(pack["apart"])
        self.assertNotIn("seen in lessons", json.dumps(pack))
        self.refused("review", "export", self.file, "--format", "html", "--output", "x", "--apart", by="SENCO",
                     says="judging apart needs the workbench")
        self.refused("review", "export", self.file, "--format", "html", "--output", "x", "--unsealed", by="SENCO",
                     says="a page is always sealed")
        self.assertEqual(self.done("review", "differences", self.file, "--json").json, [])
        self.refused("review", "reconcile", self.file, "leading-1", "--level", "settled", "--reason", "x", by="SENCO",
                     says="first view")

    def test_a_meeting_decides_and_its_minutes_and_changes_are_written(self):
        self.done("review", "add-comment", self.file, "--on-behalf", "Chair", "--item", "leading-1", "--text",
                  "How do you know?", by="Clerk")
        comment = self.done("review", "list", self.file, "--json").json[0]["id"]
        self.done("meeting", "add", self.file, "--date", "2026-11-24", "--attended", "Chair", by="Clerk")
        self.done("meeting", "decide", self.file, "2026-11-24", "--comment", comment, "--text", "We ask families.",
                  by="Clerk")
        meeting = self.done("meeting", "list", self.file, "--json").json["meetings"][0]
        self.assertEqual(meeting["decisions"],
                         [{"subjectId": "leading-1", "commentId": comment, "text": "We ask families."}])
        self.done("meeting", "minutes", self.file, "2026-11-24", "--format", "html", "--output", "minutes.html",
                  "--since", "2020-01-01")
        page = (self.folder / "minutes.html").read_text(encoding="utf-8")
        for said in ("How do you know?", "We ask families.", "24 November 2026", "Chair", "What changed since"):
            self.assertIn(said, page)
        self.done("review", "changes", self.file, "--since", "2020-01-01", "--format", "html", "--output", "changes.html")
        self.assertIn("What changed since 1 January 2020", (self.folder / "changes.html").read_text(encoding="utf-8"))
        for form in ("pdf", "odt", "docx"):
            self.done("meeting", "minutes", self.file, "2026-11-24", "--format", form, "--output", "m." + form)
            self.assertGreater((self.folder / ("m." + form)).stat().st_size, 1000)
        self.refused("review", "changes", self.file, "--output", "x", "--since", "yesterday", says="date")

    def test_something_else_is_no_reply(self):
        for name, content in (("a.inclusion-reply", "{}"), ("b.inclusion-reply", b"\x00\xff"), ("c.inclusion-reply", "")):
            self.write(name, content)
            self.refused("review", "import", self.file, name, by="SENCO", code=support.NO_ACCESS, says="is no review reply")
        stranger = json.dumps({"format": "inclusion-sealed-reply", "version": 1,
                               "packId": "00000000-0000-4000-8000-000000000001", "packHash": "0" * 64,
                               "nonce": "AAAAAAAAAAAAAAAA", "sealed": "AAAA"})
        self.write("d.inclusion-reply", stranger)
        self.refused("review", "import", self.file, "d.inclusion-reply", by="SENCO",
                     says="answers a review pack that was not made from this audit file")
        self.write("e.inclusion-reply", stranger.replace('"version": 1', '"version": 9'))
        self.refused("review", "import", self.file, "e.inclusion-reply", by="SENCO", code=support.NO_ACCESS,
                     says="newer Inclusion Workbench")


if __name__ == "__main__":
    support.main()
