"""A round of review in the real window, by keyboard alone: a pack is made, a governor answers it in a real Chromium, the
reply is taken in, answered and talked about in a meeting; and a pack is opened in the program and replied to.

usage: review_test.py WORKBENCH AUDIT    (with INCLUSION_PICTURES=FOLDER it leaves a picture of each step there)
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import desktop

WORKBENCH, AUDIT = sys.argv[1:3]
desktop.inside()
import accessible  # noqa: E402  (needs the bus of the desktop)

sys.path.append(str(pathlib.Path(__file__).parent.parent / "review_page"))
from browser import Browser  # noqa: E402  (found beside the tests of the page)

PICTURES = os.environ.get("INCLUSION_PICTURES")
WORDS = "badger candle meadow river teapot willow"


class Review(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.file = self.folder / "school.inclusion"
        self.audit("sample", self.file)
        self.pictures = 0

    def audit(self, *arguments):
        done = subprocess.run([AUDIT, *map(str, arguments)], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def listed(self, *arguments):
        return json.loads(self.audit(*arguments, "--framework", "rise-inclusion-audit", "--json"))

    def start(self, file):
        self.window = desktop.Workbench(WORKBENCH, file)
        self.addCleanup(self.window.close)
        self.window.activate()
        self.program = accessible.application(self.window.process)

    def picture(self, name):
        if PICTURES:
            self.pictures += 1
            path = pathlib.Path(PICTURES) / f"{self._testMethodName[5:14]}-{self.pictures:02}-{name}.png"
            subprocess.run(["import", "-window", "root", str(path)], check=True)

    def focus(self):
        object = desktop.wait_until(lambda: accessible.focused(self.program), 3)
        return (object.name or object.label()) if object else ""

    def tab_to(self, name, back=False, most=60):
        """Goes on by Tab until what has the focus is called so."""
        passed = []
        for _ in range(most):
            passed.append(self.focus())
            if passed[-1].startswith(name):
                return
            desktop.keys("shift+Tab" if back else "Tab")
        self.fail(f"Tab never came to '{name}', but to {passed}")

    def press(self, name, back=False):
        self.tab_to(name, back)
        desktop.keys("space")

    def shows(self, words, seconds=20):
        """Waits for a label or text with those words; all of what it says."""
        def found():
            return next((each.name for each in self.program.everything()
                         if each.role in ("label", "static", "notification") and words in each.name and each.is_showing), None)
        said = desktop.wait_until(found, seconds)
        if not said:
            self.picture("missing")
        self.assertTrue(said, f"'{words}' is not shown")
        return said

    def answer_dialog(self, path):
        """Types a path into the dialog for files."""
        desktop.wait_until(lambda: "name:" in self.focus(), 10)
        self.picture("dialog")
        accessible.answer_file_dialog(self.program, path)

    def reviewed_in_chromium(self, page, words):
        """What a governor sends back: comments on three statements, typed into the page."""
        browser = Browser(self.folder)
        try:
            browser.open(page.as_uri())
            browser.tab_to("passphrase")
            browser.write(words)
            browser.press("Enter")
            browser.wait_for("!document.querySelector('#pack').hidden")
            browser.tab_to("reviewer")
            browser.press("c")
            browser.tab_to("#area-0", back=True)
            browser.press("Enter")
            browser.wait_for("document.querySelector('nav a[aria-current]').hash === '#area-0'")
            items = browser.evaluate("pack.content.areas[0].items.map((item) => item.id)")
            said = (("question", "How do you know that this reaches every class?"),
                    ("challenge", "Families tell us otherwise. What would they say?"), ("agree", "Clear and honest."))
            for item, (stance, text) in zip(items, said):
                browser.tab_to(f"c-{item}-agree")
                browser.press(" ")
                for _ in range(("agree", "question", "challenge").index(stance)):
                    browser.press("ArrowDown")
                browser.press("Tab")
                browser.write(text)
            browser.tab_to("#reply", back=True)
            browser.press("Enter")
            browser.tab_to("save-reply")
            browser.press("Enter")
            browser.wait_for("document.querySelector('#save-message').textContent.includes('Saved as')")
            saved = desktop.wait_until(lambda: browser.evaluate("1") and list(self.folder.glob("*.inclusion-reply")))
        finally:
            browser.close()
        return saved[0], items

    def test_a_round_of_review_from_pack_to_minutes(self):
        self.start(self.file)
        desktop.keys("ctrl+Tab", "ctrl+5")
        self.shows("How a review goes")
        self.picture("empty")
        self.press("Make a pack")
        self.shows("A new pack")
        self.picture("new-pack")
        self.tab_to("What you write to them")
        desktop.type_text("Thank you for reading. Please be honest.")
        page = self.folder / "review.html"
        self.press("Make and save the pack")
        self.answer_dialog(page)
        told = self.shows("Tell the passphrase by phone")
        self.picture("pack-made")
        words = re.search(r"by phone: ([a-z ]+)", told).group(1)
        reply, items = self.reviewed_in_chromium(page, words)

        self.press("Show the comments", back=True)
        self.press("Import a reply")
        self.answer_dialog(reply)
        self.shows("Chair of governors replies")
        self.picture("preview")
        self.press("Take it in")
        self.shows("How do you know that this reaches every class?")
        self.picture("comments")
        comments = {each["subjectId"]: each for each in self.listed("review", "list", self.file)}
        self.assertEqual([comments[item]["stance"] for item in items[:3]], ["question", "challenge", "agree"])

        # The challenge is answered, and an action and another judgement come of it.
        before = self.focus()
        desktop.keys("ctrl+k")
        desktop.wait_until(lambda: self.focus() not in ("", before), 10)  # keys that come earlier go elsewhere
        desktop.type_text("families tell us")
        desktop.wait_until(lambda: "Comment" in self.searched(), 5)
        self.picture("searched")
        desktop.keys("Return")
        self.shows("Families tell us otherwise")
        self.tab_to("Answer")
        desktop.type_text("We asked ten families. Some do wait.")
        self.press("An action comes of it")
        desktop.type_text("Ask families each half-term")
        self.press("The judgement changes")
        self.tab_to("Establishing Foundations", most=10)
        desktop.keys("2")
        self.tab_to("Why this level now", most=10)
        desktop.keys("ctrl+a")
        desktop.type_text("Most families see it now.")
        self.picture("answering")
        self.press("Save the answer")
        self.shows("answered by SENCO")
        changed = "The judgement was changed; now: Strengthening Practice"
        self.assertTrue(desktop.wait_until(lambda: any(changed in each.name for each in self.program.everything()), 10))
        self.picture("answered")
        challenge = next(each for each in self.listed("review", "list", self.file) if each["stance"] == "challenge")
        self.assertEqual(challenge["state"], "answered")
        self.assertTrue(challenge["actionId"])
        self.assertEqual(challenge["judgementSubject"], challenge["subjectId"])

        self.press("Show the review meetings", back=True)
        self.press("Begin the first meeting")
        desktop.type_text("SENCO, Chair of governors")
        self.tab_to("What the meeting decided")
        desktop.type_text("We look again in June.")
        self.press("Next")
        desktop.type_text("The survey goes out.")
        self.picture("meeting")
        self.press("Save the minutes", back=True)
        minutes = self.folder / "minutes.pdf"
        self.answer_dialog(minutes)
        self.shows("It stands in")
        self.picture("minutes-saved")
        text = subprocess.run(["pdftotext", "-layout", str(minutes), "-"], capture_output=True, text=True, check=True).stdout
        for words in ("Minutes of the review meeting", "We look again in June.", "The survey goes out.", "SENCO"):
            self.assertIn(words, text)
        if PICTURES:
            subprocess.run(["pdftoppm", "-r", "60", "-png", str(minutes), PICTURES + "/minutes"], check=True)
        self.tab_to("What changed since", most=40)
        self.picture("changes")

    def searched(self):
        return " ".join(each.name for each in self.program.everything() if each.role in ("list", "list item"))

    def test_a_pack_is_opened_judged_and_replied_to(self):
        (self.folder / "words.txt").write_text(WORDS + "\n", encoding="utf-8")
        pack = self.folder / "apart.inclusion-review"
        self.audit("review", "export", self.file, "--format", "file", "--apart", "--output", pack, "--reviewer", "Deputy head",
                   "--framework", "rise-inclusion-audit", "--passphrase-file", self.folder / "words.txt", "--by", "SENCO")
        self.start(pack)
        self.shows("This review pack is sealed")
        self.assertEqual(accessible.problems_of(self.program), [])
        self.picture("sealed")
        desktop.type_text(WORDS)
        desktop.keys("Return")
        self.shows("What to do", 60)
        self.picture("first-page")
        self.check("the first page")
        self.tab_to("What the pack shows")
        desktop.keys("Home", "Down", "Down")
        self.check("a statement")
        self.tab_to("1.1 ")
        self.picture("statement")
        self.tab_to("Not judged yet")
        desktop.keys("Up")
        self.assertEqual(self.focus(), "Sustaining Excellence")
        self.tab_to("Why this level")
        desktop.type_text("Only two classes do it.")
        self.picture("judged")
        self.press("Save my reply", back=True)
        reply = self.folder / "deputy.inclusion-reply"
        self.answer_dialog(reply)
        self.shows("Send that file to the school")
        self.picture("saved")
        self.audit("review", "import", self.file, reply, "--by", "SENCO")
        views = self.listed("review", "differences", self.file, "--all")
        self.assertEqual([view["judge"] for view in views[0]["views"]][0], "Deputy head")

    def check(self, what):
        """Everything is named and Tab goes round."""
        with self.subTest(what):
            self.assertEqual(accessible.problems_of(self.program), [])
            reached, problems = accessible.tab_walk(self.program)
            self.assertEqual(problems, [], reached)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
