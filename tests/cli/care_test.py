"""What keeps a file safe and confidential: who works on it, erasing, damage, what backups hold."""
import support
from support import FINDINGS, NO_ACCESS, USAGE


class InUse(support.CliTest):
    def test_a_verb_that_writes_says_who_has_the_file_and_one_that_reads_works(self):
        self.new()
        (self.folder / ".school.inclusion.lock").write_text(
            '{"token": "t", "host": "STAFF-LAPTOP", "boot": "b", "role": "Head", "since": "2026-11-22T10:00:00.000Z"}')
        self.refused("describe", self.file, "leading-1", "text", by="SENCO", code=NO_ACCESS,
                     says=["by Head on STAFF-LAPTOP since 2026-11-22", "nothing was changed"])
        self.done("info", self.file)

    def test_nothing_is_left_beside_the_file(self):
        self.new()
        self.done("describe", self.file, "leading-1", "text", by="SENCO")
        self.assertEqual(sorted(each.name for each in self.folder.iterdir()), ["school.inclusion"])


class Erase(support.CliTest):
    def add(self, title):
        return self.done("evidence", "add", self.file, "--title", title, "--summary", "zibelsummary", "--source-type",
                         "data", by="SENCO").id

    def test_evidence_is_gone_from_the_bytes_and_backups_that_hold_it_are_named(self):
        self.new()
        self.add("Zibeltitle")
        backup = self.done("backup", "make", self.file).id
        self.refused("evidence", "erase", self.file, "Zibeltitle", by="SENCO", says="--for-good")
        self.assertIn(b"zibelsummary", self.file.read_bytes())
        erased = self.expect(FINDINGS, "evidence", "erase", self.file, "zibeltitle", "--for-good", by="SENCO")
        self.assertIn(backup.rsplit("/", 1)[-1], erased.err)
        self.assertNotIn(b"zibel", self.file.read_bytes().lower())
        self.done("check", self.file)

    def test_evidence_that_is_not_there_is_refused(self):
        self.new()
        self.refused("evidence", "erase", self.file, "Nothing", "--for-good", by="SENCO", code=USAGE, says="no evidence")


class Damage(support.CliTest):
    def test_what_can_be_read_is_saved_and_the_rest_is_named(self):
        self.new()
        for number in range(40):
            self.done("note", "add", self.file, "leading-strengths", f"Strength {number} " + "x" * 3000, by="SENCO")
        saved = self.folder / "saved.inclusion"
        self.assertEqual(self.done("salvage", self.file, "--output", saved, "--json").json["lost"], [])
        saved.unlink()
        damaged = bytearray(self.file.read_bytes())
        place = damaged.rindex(b"Strength 20") // 4096 * 4096
        damaged[place:place + 4096] = b"\x5a" * 4096
        self.file.write_bytes(damaged)
        answer = self.expect(FINDINGS, "salvage", self.file, "--output", saved)
        self.assertIn("unreadable", answer.out)
        self.done("check", saved)
        self.assertEqual(self.file.read_bytes(), bytes(damaged))
        self.refused("salvage", self.file, "--output", saved, code=NO_ACCESS, says="is there already")


class BackupDetails(support.CliTest):
    def test_a_backup_says_what_would_change(self):
        self.new()
        self.done("note", "add", self.file, "leading-strengths", "One", by="SENCO")
        self.done("backup", "make", self.file)
        self.done("note", "add", self.file, "leading-strengths", "Two", by="SENCO")
        details = self.done("backup", "list", self.file, "--details", "--json").json
        self.assertEqual(details[0]["counts"]["note"], {"held": 1, "comeBack": 0, "different": 0, "goAway": 1})
        self.assertIsNone(details[0]["problem"])
        self.assertRegex(self.done("backup", "list", self.file, "--details").out, r"note +1 +0 +0 +1")


support.main()
