"""A file under a passphrase: by file, pipe and standard input, never among the arguments, and no word of it anywhere."""
import os
import pathlib
import subprocess

import support
from support import DONE, FINDINGS, NO_ACCESS, USAGE

SECRET = "grey heron over the weir"
CANARY = "Zwiebelturm"


class Protection(support.CliTest):
    def setUp(self):
        super().setUp()
        self.words = self.folder / "words.txt"
        self.words.write_text(SECRET + "\nnot this line\n", encoding="utf-8")
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()
        self.new()
        self.done("evidence", "add", self.file, "--title", f"Walk at the {CANARY}", "--summary", CANARY * 500,
                  "--source-type", "observation", "--item", "leading-1", by="SENCO")
        self.done("backup", "make", self.file)

    def encrypt(self):
        answer = self.done("encrypt", self.file, "--passphrase-file", self.words)
        self.assertEqual(len(answer.out.split()), 13)
        self.assertEqual(answer.out.count("\n"), 1)
        return answer.id

    def open_by(self, *arguments, **options):
        return self.done(*arguments, "--unlock-from", self.words, **options)

    def holding(self, text, folder=None):
        """Names of files below a folder in which a text stands in any usual encoding."""
        found = []
        for path in (folder or self.folder).rglob("*"):
            if path.is_file() and path != self.words:
                data = path.read_bytes()
                if any(text.encode(code) in data for code in ("utf-8", "utf-16-le")):
                    found.append(path.name)
        return found

    def test_nothing_of_the_file_is_left_to_read(self):
        self.assertEqual(len(self.holding(CANARY)), 2)
        self.encrypt()
        self.assertEqual(self.holding(CANARY), [])
        for _ in range(2):
            self.open_by("evidence", "add", self.file, "--title", CANARY + "2", "--source-type", "data", by="SENCO",
                         environment={"TMPDIR": str(self.temporary), "SQLITE_TMPDIR": str(self.temporary)})
        self.open_by("backup", "make", self.file)
        self.open_by("check", self.file)
        self.assertEqual(self.holding(CANARY), [])
        self.assertEqual(self.holding(SECRET), [])
        self.assertEqual(list(self.temporary.iterdir()), [])
        self.assertIn(CANARY, self.open_by("search", self.file, CANARY).out)
        self.assertIn(CANARY, self.open_by("evidence", "list", self.file).out)

    def test_the_process_list_and_the_environment_never_show_the_passphrase(self):
        """A pipe as the source keeps the program waiting while it is looked at."""
        self.encrypt()
        reader, writer = os.pipe()
        with subprocess.Popen([str(support.PROGRAM), "info", str(self.file), "--unlock-from", f"/dev/fd/{reader}"],
                              pass_fds=[reader], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder) as run:
            os.close(reader)
            os.write(writer, SECRET[:5].encode())
            shown = pathlib.Path(f"/proc/{run.pid}/cmdline").read_bytes()
            shown += pathlib.Path(f"/proc/{run.pid}/environ").read_bytes()
            shown += subprocess.run(["ps", "axww"], capture_output=True, check=True).stdout
            os.write(writer, (SECRET[5:] + "\n").encode())
            os.close(writer)
            out, err = run.communicate(timeout=60)
        self.assertEqual(run.returncode, DONE, err)
        self.assertIn(b"Test School", out)
        self.assertNotIn(SECRET.encode(), shown)
        for word in ("heron", "weir"):
            self.assertNotIn(word.encode(), shown)
        self.assertNotIn("--passphrase ", self.done("encrypt", "--help").out)

    def test_without_the_passphrase_nothing_can_be_done(self):
        self.encrypt()
        self.refused("info", self.file, code=NO_ACCESS, says=["protected by a passphrase", "--unlock-from"])
        wrong = self.folder / "wrong.txt"
        wrong.write_text("something else\n", encoding="utf-8")
        before = self.file.read_bytes()
        for verb in (["info"], ["check"], ["decrypt"], ["backup", "make"]):
            self.refused(*verb, self.file, "--unlock-from", wrong, says="does not open")
        self.refused("info", self.file, "--unlock-from", self.folder / "none.txt", code=NO_ACCESS, says="none.txt")
        self.assertEqual(self.file.read_bytes(), before)

    def test_standard_input_and_the_variable_name_a_source(self):
        self.encrypt()
        finished = subprocess.run([str(support.PROGRAM), "info", str(self.file), "--unlock-from", "-"], text=True,
                                  input=SECRET + "\n", capture_output=True, check=True)
        self.assertIn("Test School", finished.stdout)
        self.done("info", self.file, environment={"INCLUSION_UNLOCK_FROM": str(self.words)})

    def test_recovery_words_open_the_file_and_stand_on_the_sheet(self):
        sheet = self.folder / "sheet.pdf"
        words = self.done("encrypt", self.file, "--passphrase-file", self.words, "--recovery-sheet", sheet).id
        text = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], capture_output=True, text=True, check=True).stdout
        for word in words.split():
            self.assertIn(word, text)
        self.assertIn("school.inclusion", text)
        self.assertNotIn("heron", text)
        recovery = self.folder / "recovery.txt"
        recovery.write_text(words + "\n", encoding="utf-8")
        self.done("info", self.file, "--unlock-from", recovery)
        self.refused("encrypt", self.file, "--passphrase-file", self.words, says="already")

    def test_the_passphrase_is_changed_and_taken_away_and_backups_go_along(self):
        self.encrypt()
        new = self.folder / "new.txt"
        new.write_text("another thing altogether\n", encoding="utf-8")
        self.open_by("passphrase", "change", self.file, "--passphrase-file", new)
        self.refused("info", self.file, "--unlock-from", self.words)
        self.done("info", self.file, "--unlock-from", new)
        details = self.done("backup", "list", self.file, "--details", "--json", "--unlock-from", new).json
        self.assertEqual([each["problem"] for each in details], [None])
        self.done("backup", "restore", self.file, "1", "--unlock-from", new)
        self.refused("info", self.file, code=NO_ACCESS)
        self.done("decrypt", self.file, "--unlock-from", new)
        self.done("check", self.file)
        self.assertEqual(len(self.holding(CANARY)), 3)  # two backups by now
        self.refused("decrypt", self.file, says="not protected")
        self.refused("passphrase", "change", self.file, "--passphrase-file", new, says="not protected")

    def test_a_backup_that_cannot_be_brought_along_is_named(self):
        broken = next(pathlib.Path(f"{self.file}-backups").iterdir())
        broken.write_bytes(b"?" * 9000)
        answer = self.expect(FINDINGS, "encrypt", self.file, "--passphrase-file", self.words)
        self.assertIn(broken.name, answer.err)
        self.open_by("info", self.file)

    def test_a_passphrase_must_be_given_and_be_long_enough(self):
        before = self.file.read_bytes()
        self.words.write_text("too short\n", encoding="utf-8")
        self.refused("encrypt", self.file, "--passphrase-file", self.words, says="10 characters")
        self.words.write_text("\n", encoding="utf-8")
        self.refused("encrypt", self.file, "--passphrase-file", self.words)
        sheet = self.folder / "sheet.pdf"
        self.words.write_text("too short\n", encoding="utf-8")
        self.refused("encrypt", self.file, "--passphrase-file", self.words, "--recovery-sheet", sheet)
        self.assertFalse(sheet.exists())
        self.assertEqual(self.file.read_bytes(), before)


support.main()
