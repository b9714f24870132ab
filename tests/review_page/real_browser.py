"""What a test does with a real browser, whichever it is: waits, opens pages, and goes from field to field by Tab. A browser
adds how it is started, how a script is evaluated and how a key is pressed.
"""
import shutil
import time


AXE_FINDINGS = """axe.run(document).then((found) => found.violations.map(
    (each) => each.id + ': ' + each.nodes.slice(0, 3).map((node) => node.html).join(' | ')))"""


class RealBrowser:
    """For a browser to inherit; `profile`, `kill`, `navigate`, `evaluate`, `press` and `pause` come from there."""

    def close(self):
        self.kill()
        shutil.rmtree(self.profile, ignore_errors=True)

    def wait_for(self, script, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.evaluate(script):
                return
            self.pause()
        raise AssertionError("never came: " + script)

    def open(self, address):
        self.navigate(address)
        self.wait_for("document.readyState === 'complete' && !!document.querySelector('#passphrase')")

    def focus(self):
        """The id of what has the focus, or the address that it leads to."""
        return self.evaluate("document.activeElement.id || document.activeElement.hash || document.activeElement.tagName")

    def tab_to(self, wanted, back=False, most=400):
        for _ in range(most):
            if self.focus() == wanted:
                return
            self.press("Tab", shift=back)
        raise AssertionError(f"Tab never came to {wanted}")
