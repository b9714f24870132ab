"""new, audit, info, check, show: audit files as a whole, and files that are none."""
import os
import pathlib
import sqlite3

import support
from support import FINDINGS, FRAMEWORK, NO_ACCESS, USAGE

MINIMAL = FRAMEWORK.with_name("minimal.json")


def as_nobody():
    """Run in the child before the program: root may write everywhere, so tests of rights give that up."""
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


class New(support.CliTest):
    def test_a_new_file_holds_the_setting_and_one_audit(self):
        self.done("new", self.file, "--setting", "Hill School", "--phase", "special", "--reference", "123/4567",
                  "--framework", FRAMEWORK, "--cycle", "2026/27", by="SENCO")
        info = self.done("info", self.file, "--json").json
        self.assertEqual(info["setting"], {"name": "Hill School", "phase": "special", "reference": "123/4567",
                                           "sample": False})
        self.assertEqual([(audit["framework"], audit["cycle"]) for audit in info["audits"]], [("full", "2026/27")])
        self.assertEqual(info["audits"][0]["counts"], {"judgedItems": 3, "withLevel": 0, "described": 0,
                                                       "withEvidence": 0, "actions": 0, "overdue": 0})
        text = self.done("info", self.file).out
        self.assertIn("Hill School (special)", text)
        self.assertIn("123/4567", text)
        self.assertIn("is sound", self.done("check", self.file).err)

    def test_nothing_is_overwritten(self):
        self.write("school.inclusion", "something else")
        self.refused("new", self.file, "--setting", "S", "--framework", FRAMEWORK, "--cycle", "2026/27", by="S",
                     code=NO_ACCESS, says="is there already")
        self.assertEqual(self.file.read_text(), "something else")

    def test_a_refusal_leaves_no_file_behind(self):
        valid = {"--setting": "S", "--framework": FRAMEWORK, "--cycle": "2026/27", "--phase": "primary"}
        for option, value, says, code in (("--framework", "rise", "no framework", USAGE),
                                          ("--framework", "missing.json", "is not there", NO_ACCESS),
                                          ("--phase", "primry", "nursery, primary", USAGE),
                                          ("--setting", " ", "setting", USAGE),
                                          ("--cycle", "", "cycle", USAGE)):
            with self.subTest(option=option, value=value):
                options = [word for pair in {**valid, option: value}.items() for word in pair]
                self.refused("new", self.file, *options, by="SENCO", says=says, code=code)
                self.assertEqual(list(self.folder.iterdir()), [])
        for option in ("--setting", "--framework", "--cycle"):
            options = [word for pair in valid.items() if pair[0] != option for word in pair]
            self.refused("new", self.file, *options, by="SENCO", says=f"{option} is required")

    def test_an_invalid_framework_is_refused_with_its_findings(self):
        broken = self.write("broken.json", "{}")
        answer = self.refused("new", self.file, "--setting", "S", "--framework", broken, "--cycle", "1", by="S",
                              code=FINDINGS, says=["broken.json:", "has mistakes"])
        self.assertIn("error ", answer.err)
        self.assertFalse(self.file.exists())

    def test_who_makes_the_change_has_to_be_said(self):
        options = ("--setting", "S", "--framework", FRAMEWORK, "--cycle", "2026/27")
        self.refused("new", self.file, *options, says=["--by ROLE", "INCLUSION_BY"])
        self.refused("new", self.file, *options, "--by", "  ", says="--by ROLE")
        self.done("new", self.file, *options, environment={"INCLUSION_BY": "HT"})
        self.assertEqual(self.done("history", self.file, "--json").json[-1]["author"], "HT")

    def test_a_folder_that_cannot_be_written_is_an_error(self):
        options = ("--setting", "S", "--framework", FRAMEWORK, "--cycle", "2026/27")
        self.refused("new", self.folder / "missing" / "a.inclusion", *options, by="S", code=NO_ACCESS,
                     says="is not there")


class ReadOnlyFolder(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.folder.chmod(0o555)
        self.file.chmod(0o444)
        self.addCleanup(self.folder.chmod, 0o755)
        if not self.reachable():
            self.skipTest("another user cannot reach the program or the temporary folder")

    def reachable(self):
        return all(os.stat(path).st_mode & 0o005 == 0o005
                   for place in (self.folder, support.PROGRAM, FRAMEWORK) for path in place.resolve().parents)

    def test_reading_works_and_writing_is_refused(self):
        info = self.run_program("info", self.file, preexec=as_nobody)
        self.assertEqual(info.code, 0, info.err)
        judged = self.run_program("judge", self.file, "1.1", "--level", "1", by="SENCO", preexec=as_nobody)
        self.assertEqual(judged.code, NO_ACCESS, judged.err)
        self.assertIn("cannot be written", judged.err)
        made = self.run_program("new", self.folder / "other.inclusion", "--setting", "S", "--framework", FRAMEWORK,
                                "--cycle", "1", by="S", preexec=as_nobody)
        self.assertEqual(made.code, NO_ACCESS, made.err)
        self.assertIn("cannot be written", made.err)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["school.inclusion"])


class NoAuditFile(support.CliTest):
    VERBS = (("info",), ("check",), ("show",), ("audit", "list"), ("evidence", "list"), ("action", "list"),
             ("history",))

    def test_a_missing_file_is_named(self):
        for verb in self.VERBS:
            with self.subTest(verb):
                self.refused(*verb, "gone.inclusion", code=NO_ACCESS, says="gone.inclusion is not there")
        self.refused("search", "gone.inclusion", "word", code=NO_ACCESS, says="gone.inclusion is not there")
        self.refused("judge", "gone.inclusion", "1.1", "--level", "1", by="S", code=NO_ACCESS, says="is not there")
        self.refused("report", "gone.inclusion", "--format", "pdf", "--output", "o.pdf", code=NO_ACCESS,
                     says="is not there")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_other_files_are_refused_and_left_as_they_are(self):
        database = self.folder / "other.db"
        connection = sqlite3.connect(database)
        connection.execute("CREATE TABLE t(x)")
        connection.commit()
        connection.close()
        for path in (self.write("text.inclusion", "no audit " * 200), self.write("empty.inclusion", ""), database):
            before = path.read_bytes()
            for verb in self.VERBS:
                with self.subTest(file=path.name, verb=verb):
                    self.refused(*verb, path, code=NO_ACCESS, says="is not an audit file")
            self.refused("judge", path, "1.1", "--level", "1", by="S", code=NO_ACCESS, says="is not an audit file")
            self.assertEqual(path.read_bytes(), before)

    def test_check_lists_damage_as_findings(self):
        self.new()
        for number in range(40):
            self.done("describe", self.file, "1.1", f"text {number} " + "word " * 400, by="SENCO")
        size = self.file.stat().st_size
        with open(self.file, "r+b") as stream:
            for page in range(8, size // 4096):
                stream.seek(page * 4096)
                stream.write(b"\xff" * 2000)
        answer = self.expect(FINDINGS, "check", self.file)
        self.assertRegex(answer.out, r"(?m)^[a-z-]+: ")
        problems = self.expect(FINDINGS, "check", self.file, "--json").json
        self.assertEqual(set(problems[0]), {"rule", "detail"})
        self.refused("info", self.file, code=NO_ACCESS, says=["is damaged", "backup list"])

    def test_a_file_of_a_newer_program_is_refused(self):
        self.new()
        connection = sqlite3.connect(self.file)
        connection.execute("PRAGMA user_version = 4711")
        connection.close()
        self.refused("info", self.file, code=NO_ACCESS, says=["4711", "newer Inclusion Workbench"])


class Audits(support.CliTest):
    def test_a_file_takes_several_audits_and_then_wants_a_choice(self):
        self.new()
        added = self.done("audit", "add", self.file, "--framework", MINIMAL, "--cycle", "2026/27", by="HT")
        self.done("audit", "add", self.file, "--framework", FRAMEWORK, "--cycle", "2027/28", by="HT")
        audits = self.done("audit", "list", self.file, "--json").json
        self.assertEqual(sorted((audit["framework"], audit["cycle"]) for audit in audits),
                         [("full", "2026/27"), ("full", "2027/28"), ("minimal", "2026/27")])
        self.assertIn(added.id, [audit["id"] for audit in audits])
        self.assertEqual(self.done("audit", "list", self.file).out.count("draft"), 3)

        self.refused("judge", self.file, "1.1", "--level", "1", by="S",
                     says=["several audits", "full 2026/27", "full 2027/28", "minimal 2026/27", "--cycle"])
        answer = self.refused("show", self.file, "--framework", "full", says=["full 2026/27, full 2027/28"])
        self.assertNotIn("minimal", answer.err)
        self.refused("show", self.file, "--cycle", "1999/00", says=["no audit", "1999/00", "minimal 2026/27"])
        self.done("judge", self.file, "1.1", "--level", "1", "--framework", "full", "--cycle", "2027/28", by="S")
        shown = self.done("show", self.file, "1.1", "--json", "--framework", "FULL", "--cycle", "2027/28").json
        self.assertEqual(shown["judgement"]["level"], "starting")
        shown = self.done("show", self.file, "1.1", "--json", "--framework", "full", "--cycle", "2026/27").json
        self.assertIsNone(shown["judgement"])

    def test_the_same_audit_twice_is_refused(self):
        self.new()
        self.refused("audit", "add", self.file, "--framework", FRAMEWORK, "--cycle", "2026/27", by="S",
                     says="already")
        self.refused("audit", "add", self.file, "--framework", FRAMEWORK, "--cycle", "2027/28", says="--by ROLE")
        self.assertEqual(len(self.done("audit", "list", self.file, "--json").json), 1)


class Backups(support.CliTest):
    def test_a_backup_brings_back_what_was(self):
        self.new()
        self.done("judge", self.file, "1.1", "--level", "1", by="SENCO")
        made = self.done("backup", "make", self.file).out.strip()
        self.assertTrue(pathlib.Path(made).is_file())
        self.done("judge", self.file, "1.1", "--level", "3", by="SENCO")
        listed = self.done("backup", "list", self.file, "--json").json
        self.assertEqual([pathlib.Path(backup["path"]).name for backup in listed], [pathlib.Path(made).name])
        self.assertEqual(set(listed[0]), {"path", "madeAt", "size"})
        self.assertIn(pathlib.Path(made).name, self.done("backup", "list", self.file).out)
        self.done("backup", "restore", self.file, "1")
        self.assertEqual(self.done("show", self.file, "1.1", "--json").json["judgement"]["level"], "starting")
        # What was there before the restoring is a backup itself.
        listed = self.done("backup", "list", self.file, "--json").json
        self.assertEqual(len(listed), 2)
        newest = pathlib.Path(listed[0]["path"]).name
        self.done("backup", "restore", self.file, newest)
        self.assertEqual(self.done("show", self.file, "1.1", "--json").json["judgement"]["level"], "leading-the-way")

    def test_a_lost_file_comes_back_from_its_backups(self):
        self.new()
        self.done("backup", "make", self.file)
        self.file.unlink()
        self.assertEqual(len(self.done("backup", "list", self.file, "--json").json), 1)
        self.done("backup", "restore", self.file, "1")
        self.done("check", self.file)

    def test_an_unknown_backup_is_refused(self):
        self.new()
        self.assertIn("there are no backups", self.done("backup", "list", self.file).err)
        self.refused("backup", "restore", self.file, "1", says=['no backup "1"', "backup list"])


if __name__ == "__main__":
    support.main()
