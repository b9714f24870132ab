"""framework import, export, remove, template; new and audit add with frameworks that the file holds."""
import json

import support
from support import FINDINGS, NO_ACCESS


class OwnFrameworks(support.CliTest):
    def template(self, name="ours.json", *more):
        self.done("framework", "template", "--output", name, "--id", "ours", *more)
        return self.folder / name

    def ids(self):
        return [each["id"] for each in self.done("framework", "list", "--in", self.file, "--json").json]

    def test_a_template_is_valid_and_says_what_to_write(self):
        path = self.template("ours.json", "--levels", "Low", "Middle", "High", "Top")
        self.assertEqual(self.done("framework", "validate", path).out, "")
        data = json.loads(path.read_text(encoding="utf-8"))
        self.assertEqual([level["title"] for level in data["scales"][0]["levels"]], ["Low", "Middle", "High", "Top"])
        self.assertIn("Write here", path.read_text(encoding="utf-8"))
        self.refused("framework", "template", "--output", path, code=NO_ACCESS, says="is there already")
        for levels in ("1", "11", "0", "999999"):
            self.refused("framework", "template", "--output", "x.json", "--levels", levels, says="2 to 10")
        self.refused("framework", "template", "--output", "x.json", "--id", "Not An Id", says="lower-case")
        self.assertFalse((self.folder / "x.json").exists())

    def test_a_framework_goes_in_is_used_and_comes_out_byte_for_byte(self):
        path = self.template()
        self.new()
        self.done("framework", "import", self.file, path, by="SENCO")
        self.assertIn("ours", self.ids())
        self.done("audit", "add", self.file, "--framework", "ours", "--cycle", "2026/27", by="SENCO")
        self.done("judge", self.file, "1.1", "--framework", "ours", "--level", "2", "--rationale", "seen", by="SENCO")
        self.done("framework", "export", self.file, "ours", "--output", "out.json")
        self.assertEqual((self.folder / "out.json").read_bytes(), path.read_bytes())
        self.refused("framework", "export", self.file, "ours", "--output", "out.json", code=NO_ACCESS, says="already")
        self.assertIn("First area".lower(), self.done("framework", "show", "ours", "--in", self.file).out.lower())
        self.done("framework", "remove", self.file, "ours", by="SENCO")
        self.assertIn("ours", self.ids(), "the audit keeps it")
        self.refused("framework", "remove", self.file, "ours", by="SENCO", says='no framework of your own "ours"')
        self.done("check", self.file)

    def test_a_framework_given_as_a_file_can_be_named_by_its_id_afterwards(self):
        path = self.template()
        self.new(framework=path)
        self.done("audit", "add", self.file, "--framework", "ours", "--cycle", "2027/28", by="SENCO")
        self.assertEqual([each["origin"] for each in
                          self.done("framework", "list", "--in", self.file, "--json").json], ["ours.json"])

    def test_all_findings_are_shown_and_nothing_is_kept_of_a_framework_with_errors(self):
        self.new()
        before = self.file.read_bytes()
        data = json.loads(self.template().read_text(encoding="utf-8"))
        data["areas"][0]["items"][0]["scale"] = "nowhere"
        data["areas"][1]["title"] = ""
        answer = self.expect(FINDINGS, "framework", "import", self.file, self.write("bad.json", json.dumps(data)),
                             by="SENCO")
        self.assertIn("/areas/0/items/0/scale: error scale-unknown", answer.out)
        self.assertIn("/areas/1/title: error", answer.out)
        self.assertIn("nothing was imported", answer.err)
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_dry_run_changes_nothing(self):
        path = self.template()
        self.new()
        before = self.file.read_bytes()
        self.assertIn("can be imported", self.done("framework", "import", self.file, path, "--dry-run").err)
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_framework_with_a_shipped_id_is_used_with_a_note(self):
        shipped = json.loads((support.SOURCE / "frameworks/rise-inclusion-audit.json").read_text(encoding="utf-8"))
        shipped["title"] = "Our version"
        self.new()
        answer = self.done("framework", "import", self.file, self.write("rise.json", json.dumps(shipped)), by="SENCO")
        self.assertIn("in this file, yours is used", answer.err)
        self.done("audit", "add", self.file, "--framework", shipped["id"], "--cycle", "2026/27", by="SENCO")
        self.assertIn("Our version", self.done("framework", "show", shipped["id"], "--in", self.file).out)


if __name__ == "__main__":
    support.main()
