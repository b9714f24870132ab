"""A governor's whole way with a sealed page, in whatever real browser: passphrase, comments on ten statements by keyboard
alone, a crash, the reply, and back into the audit file.
"""
import json
import pathlib
import subprocess
import tempfile
import time

WORDS = "badger candle meadow river teapot willow"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> =1+1 \u202egnp.exe\u202c & \"quoted\""
MARK = "Marmalade"  # a word that no browser has in its files by itself
STANCES = ("agree", "question", "challenge")


def axe_in(arguments):
    """axe-core's axe.min.js, as it was named after the source folder and the program, or where `npm ci` puts it."""
    named = arguments[3] if len(arguments) > 3 else pathlib.Path(arguments[1]) / "tests/web/node_modules/axe-core/axe.min.js"
    return pathlib.Path(named)


class Journey:
    """For a TestCase to inherit; `audit_program`, `axe` (the path of axe.min.js) and `make_browser` come from there."""

    replies = 0

    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.holder.cleanup)
        cls.folder = pathlib.Path(cls.holder.name)
        cls.file = cls.folder / "school.inclusion"
        cls.page = cls.folder / "review.html"
        (cls.folder / "words.txt").write_text(WORDS + "\n", encoding="utf-8")
        cls.program("sample", cls.file)
        cycle = json.loads(cls.program("info", cls.file, "--json"))["audits"][0]["cycle"]
        cls.options = ["--framework", "rise-inclusion-audit", "--cycle", cycle]
        cls.export(cls.page)
        cls.downloads = cls.folder / "downloads"
        cls.downloads.mkdir()
        cls.browser = cls.make_browser(cls.downloads)
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def export(cls, page):
        cls.program("review", "export", cls.file, "--format", "html", "--output", page, "--reviewer", "Chair", "--reviewer",
                    "SEND governor", "--note", "Thank you. " + HOSTILE, "--question", "What would families say?", "--reply-by",
                    "2026-12-10", "--passphrase-file", cls.folder / "words.txt", "--by", "SENCO", *cls.options)

    @classmethod
    def program(cls, *arguments):
        done = subprocess.run([str(cls.audit_program), *map(str, arguments)], capture_output=True, text=True,
                              encoding="utf-8", timeout=120, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: {done.stderr}")
        return done.stdout

    def check_view(self, what):
        """axe-core, where it is there, has nothing to say against what is shown, in light and in dark."""
        if not self.axe.is_file():
            return
        for scheme in ("light", "dark"):
            self.browser.prefer(scheme)
            found = self.browser.run_axe(self.axe.read_text(encoding="utf-8"))
            self.assertEqual(found, [], f"{what}, {scheme}")

    def type_words(self, words=WORDS):
        self.browser.tab_to("passphrase")
        self.browser.write(words)
        self.browser.press("Enter")

    def unlock(self, words=WORDS):
        self.type_words(words)
        self.browser.wait_for("!document.querySelector('#pack').hidden")

    def go(self, place):
        """Back to the list of parts by Shift+Tab: past the page's end, the keys would be the browser's own."""
        self.browser.tab_to("#" + place, back=True)
        self.browser.press("Enter")
        self.browser.wait_for(f"document.querySelector('nav a[aria-current]').hash === '#{place}'")

    def text_of(self, selector):
        return self.browser.evaluate(f"document.querySelector({json.dumps(selector)}).textContent")

    def statements(self):
        """The ids of the statements on the page that is shown, without the area's own."""
        found = self.browser.evaluate("Array.from(document.querySelectorAll('article[aria-labelledby^=\"s-\"] textarea'), (e) => e.id)")
        return [each[len("c-"):-len("-text")] for each in found]

    def comment(self, subject, stance, says):
        """Chooses with Space and the arrows, and writes."""
        self.browser.tab_to(f"c-{subject}-agree")
        self.browser.press(" ")
        for _ in range(STANCES.index(stance)):
            self.browser.press("ArrowDown")
        self.browser.press("Tab")
        self.assertEqual(self.browser.focus(), f"c-{subject}-text")
        self.browser.write(says)

    def comment_on_ten_statements(self):
        written = {}
        for place in range(3):
            self.go(f"area-{place}")
            for item in self.statements()[:4 if place < 2 else 2]:
                stance = STANCES[len(written) % 3]
                says = HOSTILE if len(written) == 4 else f"{MARK} {item}: é – “why”?"
                self.comment(item, stance, says)
                written[item] = (stance, says)
        self.assertEqual(len(written), 10)
        return written

    def wait_until_kept(self):
        self.browser.wait_for("document.querySelector('#kept').textContent.startsWith('Kept')")
        time.sleep(0.5)  # the last words are kept after a moment

    def save_reply(self):
        """The file of the reply, saved by keyboard and moved out of the folder of downloads."""
        self.go("reply")
        self.browser.tab_to("save-reply")
        self.browser.press("Enter")
        self.browser.wait_for("document.querySelector('#save-message').textContent.includes('Saved as')")
        end = time.monotonic() + 30
        while time.monotonic() < end:
            self.browser.evaluate("1")
            for each in self.downloads.glob("*.inclusion-reply"):
                if each.stat().st_size > 0:
                    type(self).replies += 1
                    folder = self.folder / f"reply-{self.replies}"
                    folder.mkdir()
                    return each.rename(folder / each.name)
            time.sleep(0.05)
        raise AssertionError("no reply was saved")

    def comments_in_file(self, reviewer="Chair"):
        """What that reviewer said, as the audit file has it."""
        comments = json.loads(self.program("review", "list", self.file, "--json", *self.options))
        return [each for each in comments if each["reviewer"] == reviewer]

    def walk(self):
        """The whole way; what was written, by statement."""
        browser = self.browser
        self.assertNotIn("Establishing", self.page.read_text(encoding="utf-8"), "nothing of the audit stands in the open")
        browser.open(self.page.as_uri())
        self.check_view("passphrase")
        self.type_words("badger candle meadow river teapot wallet")
        browser.wait_for("document.querySelector('#unlock-message').textContent.includes('do not open')")
        self.assertTrue(browser.evaluate("document.querySelector('#pack').hidden"))
        self.assertEqual(self.text_of("#view"), "")
        browser.evaluate("document.querySelector('#passphrase').select()")
        self.unlock("  Badger " + WORDS[7:])
        self.assertEqual(browser.evaluate("document.querySelectorAll('#view img, #view script').length"), 0)
        self.assertIn(HOSTILE, self.text_of("#view"))
        browser.tab_to("reviewer")
        browser.press("c")  # the first letter chooses
        browser.wait_for("document.querySelector('#reviewer').value === 'Chair'")
        written = self.comment_on_ten_statements()
        self.wait_until_kept()

        # The power goes; nothing that was typed does, and what is kept can be read by nobody without the words.
        browser.kill()
        for path in pathlib.Path(browser.profile).rglob("*"):
            if path.is_file() and not path.is_symlink():
                data = path.read_bytes()
                found = any(MARK.encode(coding) in data for coding in ("utf-8", "utf-16-le"))
                self.assertFalse(found, f"what was typed stands in {path}")
        browser.start()
        browser.open(self.page.as_uri())
        self.unlock()
        self.assertIn("10 comments", self.text_of("#kept"))
        browser.open(self.page.as_uri())
        self.unlock()
        self.assertIn("10 comments", self.text_of("#kept"))
        places = browser.evaluate("Array.from(document.querySelectorAll('#places a'), (link) => link.hash.slice(1))")
        self.assertEqual(len(places), 13, "start, eight areas, evidence, plan, glossary, reply")
        for place in places:
            self.go(place)
            self.check_view(place)
        self.go("area-0")
        first = next(iter(written))
        self.assertEqual(browser.evaluate(f"document.getElementById('c-{first}-text').value"), written[first][1])

        # Whatever was written is text: no markup of it comes to life, and no turning of its direction gets out of it.
        self.go("reply")
        self.assertIn(HOSTILE, self.text_of("#view"))
        self.assertEqual(browser.evaluate("document.querySelectorAll('#view img, #view script, #view b').length"), 0)
        self.assertEqual(browser.evaluate("new Set(Array.from(document.querySelectorAll('.said'), "
                                          "(e) => getComputedStyle(e).unicodeBidi + e.dir)).size"), 1)
        self.assertEqual(browser.evaluate("getComputedStyle(document.querySelector('.said')).unicodeBidi"), "isolate")
        reply = self.save_reply()
        self.assertTrue(reply.name.startswith("reply-chair-"), reply.name)
        self.assertNotIn(MARK, reply.read_text(encoding="utf-8"))
        preview = self.program("review", "import", self.file, reply, "--dry-run")
        self.assertIn("From:  Chair", preview)
        self.assertEqual(preview.count("\nnew "), 10)
        self.program("review", "import", self.file, reply, "--by", "SENCO")
        comments = self.comments_in_file()
        self.assertEqual({each["subjectId"]: (each["stance"], each["text"]) for each in comments}, written)
        self.program("review", "import", self.file, reply, "--by", "SENCO")
        self.assertEqual(self.comments_in_file(), comments)
        return written

    def type_in_two_windows(self):
        """The same pack is open twice; what is typed in one window is there in the other one when it is turned to."""
        browser = self.browser
        first = browser.this_window()
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("area-0")
        here, there = self.statements()[:2]
        self.comment(here, "question", "Typed in the first window.")
        self.wait_until_kept()
        second = browser.new_window()
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("area-0")
        self.comment(there, "challenge", "Typed in the second window.")
        self.wait_until_kept()
        browser.turn_to(first)
        browser.wait_for(f"document.getElementById('c-{there}-text').value === 'Typed in the second window.'")
        self.assertEqual(browser.focus(), f"c-{here}-text", "the focus stays where it was")
        browser.write(" And more.")
        self.wait_until_kept()
        browser.turn_to(second)
        browser.wait_for(f"document.getElementById('c-{here}-text').value === 'Typed in the first window. And more.'")
        browser.close_window()
        browser.turn_to(first)
        browser.open(self.page.as_uri())
        self.unlock()
        self.go("area-0")
        for subject, stance, says in ((here, "question", "Typed in the first window. And more."),
                                      (there, "challenge", "Typed in the second window.")):
            self.assertTrue(browser.evaluate(f"document.getElementById('c-{subject}-{stance}').checked"))
            self.assertEqual(browser.evaluate(f"document.getElementById('c-{subject}-text').value"), says)
