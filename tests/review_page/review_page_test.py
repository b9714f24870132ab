"""A governor's whole way with a sealed page, in a real Chromium from disk: passphrase, comments on ten statements by keyboard
alone, a reload, the reply, and back into the audit file.

usage: review_page_test.py SOURCE_DIR INCLUSION_AUDIT [AXE]
AXE is axe-core's axe.min.js; with it every view is checked for accessibility.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from browser import Browser

SOURCE = pathlib.Path(sys.argv[1])
PROGRAM = pathlib.Path(sys.argv[2])
AXE = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else SOURCE / "tests/web/node_modules/axe-core/axe.min.js"
WORDS = "badger candle meadow river teapot willow"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> =1+1 \u202egnp.exe\u202c & \"quoted\""


class ReviewPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.holder.cleanup)
        cls.folder = pathlib.Path(cls.holder.name)
        cls.file = cls.folder / "school.inclusion"
        cls.page = cls.folder / "review.html"
        (cls.folder / "words.txt").write_text(WORDS + "\n", encoding="utf-8")
        cls.program("sample", cls.file)
        cls.choice = json.loads(cls.program("info", cls.file, "--json"))["audits"][0]
        cls.options = ["--framework", "rise-inclusion-audit", "--cycle", cls.choice["cycle"]]
        cls.program("review", "export", cls.file, "--format", "html", "--output", cls.page, "--reviewer", "Chair", "--reviewer",
                    "SEND governor", "--note", "Thank you. " + HOSTILE, "--question", "What would families say?", "--reply-by",
                    "2026-12-10", "--passphrase-file", cls.folder / "words.txt", "--by", "SENCO", *cls.options)
        cls.downloads = cls.folder / "downloads"
        cls.downloads.mkdir()
        cls.browser = Browser(cls.downloads)
        cls.addClassCleanup(cls.browser.close)

    @staticmethod
    def program(*arguments):
        done = subprocess.run([str(PROGRAM), *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
                              timeout=120, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.stderr}")
        return done.stdout

    def unlock(self, words=WORDS):
        self.browser.tab_to("passphrase")
        self.browser.write(words)
        self.browser.press("Enter")

    def go(self, place):
        self.browser.evaluate("document.activeElement.blur()")
        self.browser.tab_to("#" + place)
        self.browser.press("Enter")
        self.browser.wait_for(f"document.querySelector('nav a[aria-current]').hash === '#{place}'")

    def check_axe(self, what):
        if not AXE.is_file():
            return
        if not self.browser.evaluate("!!globalThis.axe"):
            self.browser.evaluate(AXE.read_text(encoding="utf-8") + ";0")
        found = self.browser.evaluate(
            "axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html).join(' | ')))")
        self.assertEqual(found, [], what)

    def test_a_governor_reviews_by_keyboard_and_the_school_sees_each_comment_in_its_place(self):
        browser = self.browser
        text = self.page.read_text(encoding="utf-8")
        self.assertNotIn("Establishing", text, "nothing of the audit stands in the open")
        browser.open(self.page.as_uri())
        self.check_axe("passphrase")
        self.unlock("badger candle meadow river teapot wallet")
        browser.wait_for("document.querySelector('#unlock-message').textContent.includes('do not open')")
        self.assertTrue(browser.evaluate("document.querySelector('#pack').hidden"))
        self.assertEqual(browser.evaluate("document.querySelector('#view').textContent"), "")
        browser.evaluate("document.querySelector('#passphrase').select()")
        self.unlock("  Badger " + WORDS[7:])
        browser.wait_for("!document.querySelector('#pack').hidden")
        self.assertEqual(browser.evaluate("document.querySelectorAll('#view img, #view script').length"), 0)
        self.assertIn(HOSTILE, browser.evaluate("document.querySelector('#view').textContent"))
        browser.tab_to("reviewer")
        browser.press("c")  # the first letter chooses
        browser.wait_for("document.querySelector('#reviewer').value === 'Chair'")

        # Ten statements in three areas, chosen with Space and the arrows.
        written = {}
        areas = browser.evaluate("pack.content.areas.map((area) => area.items.map((item) => item.id))")
        for place, items in enumerate(areas[:3]):
            self.go(f"area-{place}")
            for item in items[:4 if place < 2 else 2]:
                stance = ("agree", "question", "challenge")[len(written) % 3]
                browser.tab_to(f"c-{item}-agree")
                browser.press(" ")
                for _ in range(("agree", "question", "challenge").index(stance)):
                    browser.press("ArrowDown")
                browser.press("Tab")
                self.assertEqual(browser.focus(), f"c-{item}-text")
                says = HOSTILE if len(written) == 4 else f"About {item}: é – “why”?"
                browser.write(says)
                written[item] = (stance, says)
        self.assertEqual(len(written), 10)
        browser.wait_for("document.querySelector('#kept').textContent.startsWith('Kept')")
        time.sleep(0.5)  # the last words are kept after a moment

        kept = browser.evaluate("JSON.stringify(localStorage)")
        self.assertNotIn("About", kept)
        browser.open(self.page.as_uri())
        self.unlock()
        browser.wait_for("!document.querySelector('#pack').hidden")
        self.assertIn("10 comments", browser.evaluate("document.querySelector('#kept').textContent"))
        for place in ("start", "area-0", "area-1", "evidence", "plan", "glossary", "reply"):
            self.go(place)
            self.check_axe(place)
        self.go("area-0")
        first = next(iter(written))
        self.assertEqual(browser.evaluate(f"document.getElementById('c-{first}-text').value"), written[first][1])

        self.go("reply")
        browser.tab_to("save-reply")
        browser.press("Enter")
        browser.wait_for("document.querySelector('#save-message').textContent.includes('Saved as')")
        end = time.monotonic() + 30
        while not (replies := list(self.downloads.glob("*.inclusion-reply"))) and time.monotonic() < end:
            browser.receive(0.1)
        self.assertEqual([reply.name.startswith("reply-chair-") for reply in replies], [True])
        self.assertNotIn("About", replies[0].read_text(encoding="utf-8"))

        preview = self.program("review", "import", self.file, replies[0], "--dry-run")
        self.assertIn("From:  Chair", preview)
        self.assertEqual(preview.count("\nnew "), 10)
        self.program("review", "import", self.file, replies[0], "--by", "SENCO")
        comments = json.loads(self.program("review", "list", self.file, "--json", *self.options))
        self.assertEqual({each["subjectId"]: (each["stance"], each["text"]) for each in comments}, written)
        self.program("review", "import", self.file, replies[0], "--by", "SENCO")
        self.assertEqual(json.loads(self.program("review", "list", self.file, "--json", *self.options)), comments)

        outside = [url for url in browser.requests if not url.startswith((self.page.as_uri(), "about:", "blob:", "data:"))]
        self.assertEqual(outside, [], "no request is made")
        self.assertEqual(browser.messages, [], "the browser has nothing to complain of")

    def test_printed_it_shows_everything_with_room_to_write(self):
        browser = self.browser
        browser.open(self.page.as_uri())
        self.unlock()
        browser.wait_for("!document.querySelector('#pack').hidden")
        browser.evaluate("buildPrint()")
        self.assertGreater(browser.evaluate("document.querySelectorAll('#print .handwriting').length"), 40)
        for area in browser.evaluate("pack.content.areas.map((area) => area.whole.title)"):
            self.assertIn(area, browser.evaluate("document.querySelector('#print').textContent"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
