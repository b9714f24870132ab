"""What the tests of the command line share: they run the real program and look at stdout, stderr and exit code.

Every test file ends with `support.main()` and is called with SOURCE_DIR and the path of inclusion-audit.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1])
PROGRAM = pathlib.Path(sys.argv[2])
FRAMEWORK = SOURCE / "tests/data/frameworks/full.json"

DONE, FINDINGS, USAGE, NO_ACCESS = 0, 1, 2, 3


class Answer:
    """How one call ended."""

    def __init__(self, finished):
        self.code = finished.returncode
        self.out = finished.stdout
        self.err = finished.stderr

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def id(self):
        """The id that a command printed as its only output."""
        return self.out.strip()


class CliTest(unittest.TestCase):
    """A folder of its own for each test, and calls of the program that must end as expected."""

    maxDiff = None

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.file = self.folder / "school.inclusion"

    def run_program(self, *arguments, by=None, environment=None, preexec=None):
        variables = {key: value for key, value in os.environ.items() if key != "INCLUSION_BY"}
        variables.update(environment or {})
        words = [str(PROGRAM), *map(str, arguments)] + (["--by", by] if by else [])
        return Answer(subprocess.run(words, capture_output=True, text=True, encoding="utf-8", env=variables,
                                     cwd=self.folder, timeout=120, preexec_fn=preexec))

    def expect(self, code, *arguments, **options):
        answer = self.run_program(*arguments, **options)
        self.assertEqual(answer.code, code, f"{arguments}\nstdout: {answer.out}\nstderr: {answer.err}")
        if code in (USAGE, NO_ACCESS):
            self.assertIn("inclusion-audit: ", answer.err, "a failure says why")
            self.assertNotIn("terminate called", answer.err)
        return answer

    def done(self, *arguments, **options):
        return self.expect(DONE, *arguments, **options)

    def refused(self, *arguments, says=(), code=USAGE, **options):
        """The command is refused, stdout stays empty and stderr holds all the words given."""
        answer = self.expect(code, *arguments, **options)
        self.assertEqual(answer.out, "")
        for words in [says] if isinstance(says, str) else says:
            self.assertIn(words, answer.err)
        return answer

    def write(self, name, text, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    def new(self, file=None, framework=FRAMEWORK, cycle="2026/27"):
        """Makes an audit file by the framework of the tests."""
        self.done("new", file or self.file, "--setting", "Test School", "--framework", framework, "--cycle", cycle,
                  by="SENCO")


def main():
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
