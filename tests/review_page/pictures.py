"""Makes the pictures of docs/user-guide/governors.md from the sample audit, in Chromium.

usage: pictures.py INCLUSION_AUDIT FOLDER    (needs pdftoppm, pngquant and libfaketime)
"""
import base64
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from browser import Browser

WORDS = "badger candle meadow river teapot willow"
WIDTH, HEIGHT = 960, 640

#: The pictures change only when the page does: both clocks stand on the Monday after the sample's last day.
NOW = "2026-11-23 10:42:00"
CLOCK = {"LD_PRELOAD": str(next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), "FAKETIME": "@" + NOW}
CLOCK_OF_PAGE = """const Real = Date, shift = Real.parse("%s") - Real.now();
window.Date = class extends Real {
    constructor(...all) { all.length ? super(...all) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
};""" % NOW.replace(" ", "T")


def main(program, folder):
    with tempfile.TemporaryDirectory() as holder:
        work = pathlib.Path(holder)
        run = lambda *arguments: subprocess.run([program, *map(str, arguments)], check=True, capture_output=True,
                                                env=os.environ | CLOCK)
        (work / "words.txt").write_text(WORDS + "\n", encoding="utf-8")
        run("sample", work / "school.inclusion")
        run("review", "export", work / "school.inclusion", "--format", "html", "--output", work / "review.html", "--title",
            "Governors, autumn 2026", "--reviewer", "Chair", "--reviewer", "SEND governor", "--note",
            "Thank you for reading this. We would like your honest view before the meeting on 12 December.", "--question",
            "What would families say?", "--reply-by", "2026-12-10", "--passphrase-file", work / "words.txt", "--framework",
            "rise-inclusion-audit", "--by", "SENCO")
        browser = Browser(work)
        try:
            take_all(browser, (work / "review.html").as_uri(), folder, work)
        finally:
            browser.close()


def take_all(browser, address, folder, work):
    def picture(name):
        time.sleep(0.3)  # for the note at the foot to settle
        made = browser.call("Page.captureScreenshot", format="png")["data"]
        (folder / f"governors-{name}.png").write_bytes(base64.b64decode(made))

    def show(place, at):
        browser.evaluate(f"location.hash = '#{place}'")
        browser.wait_for(f"document.querySelector('nav a[aria-current]').hash === '#{place}'")
        browser.evaluate(f"document.querySelector({at!r}).scrollIntoView()")

    browser.call("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False)
    browser.call("Page.addScriptToEvaluateOnNewDocument", source=CLOCK_OF_PAGE)
    browser.open(address)
    browser.tab_to("passphrase")
    browser.write(WORDS)
    picture("words")
    browser.press("Enter")
    browser.wait_for("!document.querySelector('#pack').hidden")
    browser.tab_to("reviewer")
    browser.press("c")
    browser.evaluate("scrollTo(0, 0)")
    picture("start")
    show("area-0", "#s-outcomes-2")
    browser.evaluate("document.activeElement.blur()")  # as whoever uses a mouse sees it
    picture("judgement")
    browser.tab_to("c-outcomes-2-agree")
    browser.press(" ")
    browser.press("ArrowDown")
    browser.press("Tab")
    browser.write("How do you know that writing is held back by spelling and not by confidence? What would families say?")
    browser.evaluate("document.querySelector('#c-outcomes-2-text').closest('fieldset').scrollIntoView({block: 'end'})")
    picture("view")
    show("reply", "header")
    browser.evaluate("document.activeElement.blur()")
    picture("reply")
    pdf = work / "paper.pdf"
    pdf.write_bytes(base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]))
    subprocess.run(["pdftoppm", "-r", "60", "-f", "2", "-l", "2", "-singlefile", "-png", pdf, folder / "governors-paper"], check=True)
    for each in folder.glob("governors-*.png"):
        subprocess.run(["pngquant", "--force", "--strip", "--speed", "1", "--nofs", "--output", each, "96", each], check=True)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
