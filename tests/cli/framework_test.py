"""framework list, show, validate; help and usage errors of the whole program."""
import json
import shutil
import subprocess

import support
from support import FINDINGS, FRAMEWORK, NO_ACCESS, USAGE


class Framework(support.CliTest):
    def test_list_names_every_shipped_framework(self):
        shipped = sorted(path for path in (support.SOURCE / "frameworks").glob("*.json"))
        listed = self.done("framework", "list", "--json").json
        self.assertEqual(len(listed), len(shipped))
        text = self.done("framework", "list").out
        for each in listed:
            self.assertEqual(set(each), {"id", "revision", "title", "summary", "areas", "items", "provenance", "file"})
            self.assertIn(each["id"], text)

    def test_show_json_prints_the_file_itself(self):
        self.assertEqual(self.done("framework", "show", FRAMEWORK, "--json").out,
                         FRAMEWORK.read_text(encoding="utf-8"))

    def test_show_tells_areas_levels_items_resources_and_provenance(self):
        out = self.done("framework", "show", FRAMEWORK).out
        for words in ("revision 3", "4 areas, 5 items, 4 resources", "Settled practice", "Leading inclusion",
                      "case-study: 1", "2.2.1"):
            self.assertIn(words, out)
        lines = [line.split() for line in out.splitlines()]
        self.assertIn(["2", "numbers", "1", "0", "project", "The", "school", "in", "numbers"], lines)

    def test_an_unknown_framework_is_refused(self):
        self.refused("framework", "show", "no-such-framework", says=["no framework", "framework list"])
        self.refused("framework", "show", "missing.json", code=NO_ACCESS, says="missing.json is not there")

    def test_validate_is_content_with_valid_files(self):
        answer = self.done("framework", "validate", FRAMEWORK, FRAMEWORK.with_name("minimal.json"))
        self.assertEqual(answer.out, "")
        self.assertEqual(answer.err.count("is valid"), 2)

    def test_validate_lists_every_finding_with_its_place(self):
        data = json.loads(FRAMEWORK.read_text(encoding="utf-8"))
        data["areas"][0]["items"][0]["scale"] = "no-such-scale"
        data["areas"][1]["title"] = ""
        broken = self.write("broken.json", json.dumps(data))
        answer = self.expect(FINDINGS, "framework", "validate", broken)
        lines = answer.out.splitlines()
        self.assertTrue(any(line.startswith(f"{broken}:/areas/0/items/0/scale: error ") for line in lines), answer.out)
        self.assertTrue(any(line.startswith(f"{broken}:/areas/1/title: error ") for line in lines), answer.out)
        findings = self.expect(FINDINGS, "framework", "validate", broken, "--json").json
        self.assertEqual(len(findings), len(lines))
        for finding in findings:
            self.assertEqual(set(finding), {"file", "pointer", "line", "severity", "rule", "message", "hint"})

    def test_validate_takes_crosswalk_files_and_looks_for_their_items(self):
        crosswalks = sorted((support.SOURCE / "frameworks/crosswalks").glob("*.json"))
        answer = self.done("framework", "validate", *crosswalks)
        self.assertEqual(answer.out, "")
        self.assertEqual(answer.err.count("is valid: a crosswalk with"), len(crosswalks))
        data = json.loads(crosswalks[0].read_text(encoding="utf-8"))
        data["links"][0]["from"] = "sr-leadership-99"
        data["links"][1]["relation"] = "like"
        broken = self.expect(FINDINGS, "framework", "validate", self.write("relation.json", json.dumps(data)))
        self.assertIn("relation.json:/links/1/relation: error", broken.out)
        data["links"][1]["relation"] = "overlaps"
        broken = self.expect(FINDINGS, "framework", "validate", self.write("item.json", json.dumps(data)))
        self.assertIn("item.json:/links/0/from: error link-item-unknown", broken.out)
        self.assertIn("sr-leadership-9", broken.out)

    def test_validate_says_when_the_frameworks_of_a_crosswalk_are_not_at_hand(self):
        crosswalk = {"format": 1, "id": "mine", "title": "Mine", "from": json.loads(
            FRAMEWORK.read_text(encoding="utf-8"))["id"], "to": "rise-inclusion-audit", "links": [
                {"from": "leading-1", "to": "leadership-1", "relation": "overlaps", "note": "Both ask who leads."}]}
        path = self.write("mine.json", json.dumps(crosswalk))
        answer = self.done("framework", "validate", path)
        self.assertIn("warning crosswalk-framework-unknown", answer.out)
        self.assertEqual(self.done("framework", "validate", path, FRAMEWORK).out, "")

    def test_text_that_is_no_json_is_named_by_its_line(self):
        answer = self.expect(FINDINGS, "framework", "validate", self.write("cut.json", '{\n"id": "x",\n'))
        self.assertRegex(answer.out, r"cut\.json:\d+: error ")

    def test_validate_survives_hostile_files(self):
        for name, text in (("deep.json", "[" * 100_000), ("nul.json", b"{\0}"), ("latin.json", b'{"id": "caf\xe9"}'),
                           ("empty.json", ""), ("list.json", "[]")):
            with self.subTest(name):
                answer = self.expect(FINDINGS, "framework", "validate", self.write(name, text))
                self.assertIn(f"{name}:", answer.out)

    def test_validate_goes_on_after_a_file_that_cannot_be_read(self):
        answer = self.expect(NO_ACCESS, "framework", "validate", "missing.json", FRAMEWORK)
        self.assertIn("missing.json is not there", answer.err)
        self.assertIn("full.json is valid", answer.err)
        self.expect(NO_ACCESS, "framework", "validate", self.folder)


class Usage(support.CliTest):
    def test_version_and_help_go_to_stdout(self):
        self.assertRegex(self.done("--version").out, r"^inclusion-audit \d+\.\d+\.\d+\n$")
        self.assertIn("Exit codes", self.done("--help").out)

    def test_every_verb_has_help_with_an_example(self):
        def verbs(*path):
            lines = self.done(*path, "--help").out.partition("Subcommands:\n")[2].splitlines()
            return [line.split()[0] for line in lines if line.startswith("  ") and line.strip()]

        found = [(verb,) for verb in verbs()]
        self.assertIn(("framework",), found)
        for path in found:
            inner = verbs(*path)
            found += [path + (verb,) for verb in inner if len(path) == 1]
            if not inner:
                with self.subTest(path):
                    self.assertIn("Example:\n  inclusion-audit " + " ".join(path), self.done(*path, "--help").out)

    def test_what_is_not_understood_is_said_with_the_way_to_help(self):
        self.refused(says=["say what to do", "inclusion-audit --help"])
        self.refused("framewrok", says=['no verb "framewrok"', "Did you mean framework?"])
        self.refused("framework", "lsit", says=["Did you mean list?", "inclusion-audit framework --help"])
        self.refused("framework", says="list, show, validate")
        self.refused("framework", "show", says="FRAMEWORK is required")
        self.refused("framework", "list", "--jsn", says="--jsn")

    def test_a_program_without_its_data_says_so(self):
        (self.folder / "bin").mkdir()
        alone = shutil.copy2(support.PROGRAM, self.folder / "bin" / "inclusion-audit")
        for words in (("framework", "list"), ("sample", "s.inclusion")):
            finished = subprocess.run([alone, *words], capture_output=True, text=True, check=False, cwd=self.folder)
            self.assertEqual(finished.returncode, NO_ACCESS, finished.stderr)
            self.assertIn("share/inclusion-workbench", finished.stderr)

    def test_output_that_cannot_be_written_is_an_error(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            finished = subprocess.run([str(support.PROGRAM), "framework", "show", str(FRAMEWORK)], stdout=full,
                                      stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(finished.returncode, NO_ACCESS)
        self.assertIn("output cannot be written", finished.stderr)


if __name__ == "__main__":
    support.main()
