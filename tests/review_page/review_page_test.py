"""The page that governors get in Chromium: the way of journey.py, every view looked at by axe-core, every request watched,
taking comments back, and the page on paper.

usage: review_page_test.py SOURCE_DIR INCLUSION_AUDIT [AXE]
AXE is axe-core's axe.min.js; with it every view is checked for accessibility.
"""
import base64
import pathlib
import subprocess
import sys
import unittest

from browser import Browser
from journey import HOSTILE, Journey, axe_in



class ReviewPage(Journey, unittest.TestCase):
    audit_program = pathlib.Path(sys.argv[2])
    axe = axe_in(sys.argv)
    make_browser = Browser

    def setUp(self):
        # Each test has a pack of its own, and so a draft of its own.
        self.page = self.folder / f"{self.id().rsplit('.', 1)[-1]}.html"
        self.export(self.page)

    def test_a_governor_reviews_by_keyboard_and_the_school_sees_each_comment_in_its_place(self):
        self.walk()
        allowed = (self.folder.as_uri(), "about:", "blob:", "data:")
        self.assertEqual([url for url in self.browser.requests if not url.startswith(allowed)], [], "no request is made")
        self.assertEqual(self.browser.messages, [], "the browser has nothing to complain of")

    def test_a_comment_is_cleared_and_brought_back_and_taken_back_after_it_was_sent(self):
        browser = self.browser
        browser.open(self.page.as_uri())
        self.unlock()
        browser.tab_to("reviewer")
        browser.press("s")
        self.go("area-0")
        first, second = self.statements()[:2]
        self.comment(first, "question", "How do you know?")
        browser.press("Tab")
        self.assertEqual(browser.focus(), f"c-{first}-clear")
        browser.press("Enter")
        self.assertEqual(browser.focus(), f"c-{first}-back")
        self.assertEqual(browser.evaluate(f"document.getElementById('c-{first}-text').value"), "")
        browser.press("Enter")
        self.assertEqual(browser.evaluate(f"document.getElementById('c-{first}-text').value"), "How do you know?")
        self.comment(second, "challenge", "Not what I hear.")
        self.wait_until_kept()
        self.program("review", "import", self.file, self.save_reply(), "--by", "SENCO")

        self.go("area-0")
        browser.tab_to(f"c-{first}-clear")
        self.assertIn("Take back", self.text_of(f"#c-{first}-clear"))
        browser.press("Enter")
        self.assertIn("taken this back", self.text_of(f"#c-{first}-hint"))
        self.check_view("taken back")
        self.wait_until_kept()
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("reply")
        self.assertIn("1 challenge, 1 taken back", self.text_of("#view"))
        self.assertIn("You have changed something since", self.text_of("#view"))
        reply = browser.evaluate("draft.reply()")
        self.assertEqual([(each["subjectId"], each["text"], "withdrawnAt" in each) for each in reply["comments"]],
                         [(second, "Not what I hear.", False), (first, "How do you know?", True)])
        later = self.save_reply()
        preview = self.program("review", "import", self.file, later, "--dry-run")
        self.assertRegex(preview, r"taken back .*How do you know\?")
        self.assertIn("takes back 1 comment", preview)
        self.program("review", "import", self.file, later, "--by", "SENCO")
        in_file = {each["subjectId"]: each for each in self.comments_in_file("SEND governor")}
        self.assertEqual((in_file[first]["text"], in_file[first]["withdrawnBy"]), ("How do you know?", "SEND governor"))
        self.assertEqual(in_file[second]["withdrawnAt"], None)

        # Said anew it is a later version, which stands; what was taken back stays taken back.
        self.go("area-0")
        self.comment(first, "question", "How do you know?")
        self.wait_until_kept()
        self.program("review", "import", self.file, self.save_reply(), "--by", "SENCO")
        versions = [(each["version"], bool(each["withdrawnAt"])) for each in self.comments_in_file("SEND governor")
                    if each["subjectId"] == first]
        self.assertEqual(sorted(versions), [("current", False), ("replaced", True)])

    def test_the_same_pack_in_two_windows_loses_nothing_of_what_is_typed_in_either(self):
        self.type_in_two_windows()

    def test_a_reply_that_lacks_something_says_what_and_leads_there(self):
        browser = self.browser
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("area-1")
        item = self.statements()[0]
        self.comment(item, "question", "")
        self.assertIn("Please write", self.text_of(f"#c-{item}-hint"))
        self.go("reply")
        self.assertIn("say who is replying", self.text_of("#view"))
        self.assertIn("write what you ask or doubt", self.text_of("#view"))
        self.assertFalse(browser.evaluate("!!document.querySelector('#save-reply')"))
        self.check_view("something is missing")
        browser.evaluate("document.querySelector('#view a[href=\"#area-1\"]').focus()")
        browser.press("Enter")
        browser.wait_for(f"document.activeElement.id === 'c-{item}-text'")

    def test_on_paper_it_shows_everything_with_room_to_write(self):
        browser = self.browser
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("area-0")
        typed = self.statements()[0]
        self.comment(typed, "challenge", "Written before it was printed")
        areas = browser.evaluate("pack.content.areas.map((area) => area.whole.title)")
        boxes = browser.evaluate("1 + pack.content.areas.reduce((n, a) => n + 1 + a.overall.length + a.items.length, 0)")
        made = browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]
        pdf = self.folder / "printed.pdf"
        pdf.write_bytes(base64.b64decode(made))
        text = " ".join(subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout.split())
        for area in areas:
            self.assertIn(area, text)
        self.assertEqual(text.count("I challenge this"), boxes, "a box for every judgement, and one for the whole")
        self.assertEqual(text.count("☒"), 1)
        for box in browser.evaluate("['the audit as a whole', 'area 1', ...pack.content.areas[0].items.map((item) => item.number)]"):
            self.assertIn(f"Your view on {box} ", text)
        self.assertIn("Written before it was printed", text)
        self.assertIn("Please reply by 10 December 2026", text)
        self.assertIn("<script>alert(2)</script> =1+1", text, "the note is text")
        self.assertNotIn("Open the pack", text)
        browser.open(self.page.as_uri())
        locked = self.folder / "locked.pdf"
        locked.write_bytes(base64.b64decode(browser.call("Page.printToPDF")["data"]))
        shown = subprocess.run(["pdftotext", str(locked), "-"], capture_output=True, text=True, check=True).stdout
        self.assertNotIn(areas[0], shown, "locked, it prints nothing of the audit")
        self.assertIn("Open it with the words", " ".join(shown.split()))

    def test_a_page_that_was_altered_or_cut_shows_nothing(self):
        browser = self.browser
        whole = self.page.read_text(encoding="utf-8")
        start = whole.index('"sealed":"') + 200
        for name, text in (("altered", whole[:start] + ("A" if whole[start] != "A" else "B") + whole[start + 1:]),
                           ("cut", whole[:start] + whole[start + 400:])):
            path = self.folder / f"{name}.html"
            path.write_text(text, encoding="utf-8")
            browser.open(path.as_uri())
            self.type_words()
            browser.wait_for("document.querySelector('#unlock-message').textContent.includes('altered')")
            self.assertTrue(browser.evaluate("document.querySelector('#pack').hidden"), name)
            self.assertEqual(self.text_of("#view"), "", name)

    def test_a_draft_that_somebody_altered_is_passed_over(self):
        browser = self.browser
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("area-0")
        self.comment(self.statements()[0], "agree", HOSTILE)
        self.wait_until_kept()
        browser.evaluate("draft.shelf.write('{\"nonce\":\"AAAA\",\"sealed\":\"<script>\"}')")
        browser.open(self.page.as_uri())
        self.unlock()
        self.assertEqual(browser.evaluate("draft.comments.size"), 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
