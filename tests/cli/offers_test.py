"""evidence offers and accept: what other audits of the file have for an item."""
import support


class Offers(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.done("audit", "add", self.file, "--framework", support.SOURCE / "tests/data/frameworks/minimal.json",
                  "--cycle", "2026/27", by="SENCO")
        self.ident = self.done("evidence", "add", self.file, "--title", "Parent survey", "--source-type",
                               "parent-voice", "--item", "voices-1", "--framework", "full", by="SENCO").id
        self.crosswalk = support.SOURCE / "tests/data/frameworks/crosswalk.json"

    def offers(self, item, *more):
        return self.done("evidence", "offers", self.file, item, "--crosswalk", self.crosswalk, *more, "--json").json

    def test_evidence_of_a_linked_item_is_offered_and_accepted_once(self):
        [offer] = self.offers("only-1", "--framework", "minimal")
        self.assertEqual((offer["evidence"]["id"], offer["framework"], offer["cycle"], offer["subject"],
                          offer["relation"], offer["note"]),
                         (self.ident, "full", "2026/27", "voices-1", "equal", "Both ask how people are."))
        shown = self.done("evidence", "offers", self.file, "only-1", "--crosswalk", self.crosswalk, "--framework",
                          "minimal").out
        self.assertIn("full 2026/27, 2.2.1 Asking learners", shown)
        self.assertEqual(self.offers("leading-1", "--framework", "full"), [])
        accept = ("evidence", "accept", self.file, "Parent survey", "only-1", "--framework", "minimal")
        self.refused(*accept, by="SENCO", says=["offer", "evidence link"])  # no crosswalk leads here
        self.done(*accept, "--crosswalk", self.crosswalk, by="SENCO")
        self.assertEqual(self.offers("only-1", "--framework", "minimal"), [])
        [evidence] = self.done("evidence", "list", self.file, "--json").json
        self.assertEqual(sorted(link["subject"] for link in evidence["links"]), ["only-1", "voices-1"])
        self.refused(*accept, "--crosswalk", self.crosswalk, by="SENCO", says="offer")

    def test_a_broken_crosswalk_is_refused_with_its_findings(self):
        broken = self.write("broken.json", '{"format": 1}')
        self.refused("evidence", "offers", self.file, "only-1", "--framework", "minimal", "--crosswalk", broken,
                     says=["missing-key", "crosswalk"])



if __name__ == "__main__":
    support.main()
