"""A real Chromium without a window, driven over its debugging pipe: keys, a look at the page, and every request it makes.

Nothing but Python's own library: the protocol is JSON with a NUL after each message on two pipes.
"""
import json
import os
import select
import subprocess
import tempfile
import time

from real_browser import AXE_FINDINGS, RealBrowser

KEYS = {"Tab": (9, ""), "Enter": (13, "\r"), " ": (32, " "), "ArrowDown": (40, ""), "ArrowRight": (39, ""), "Escape": (27, "")}


class Browser(RealBrowser):
    def __init__(self, downloads):
        self.profile = tempfile.mkdtemp(prefix="inclusion-chromium-")
        self.downloads = downloads
        self.requests = []
        self.messages = []
        self.start()

    def start(self):
        """Starts the browser on its profile: anew, or after it was killed."""
        read_end, self.write_end = os.pipe()
        self.read_end, write_end = os.pipe()

        def connect():
            os.dup2(read_end, 13)
            os.dup2(write_end, 14)
            os.dup2(13, 3)
            os.dup2(14, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu",
             "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--window-size=1280,900", f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=connect)
        os.close(read_end)
        os.close(write_end)
        self.buffer = b""
        self.number = 0
        self.session = None
        self.new_window()
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    def new_window(self):
        """Opens a further window and goes on in it."""
        self.window = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=self.window, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(domain + ".enable")
        return self.this_window()

    def this_window(self):
        return self.window, self.session

    def close_window(self):
        """Closes the window that is in front; another one is to be turned to."""
        self.call("Page.close")

    def turn_to(self, window):
        """Goes on in a window that was opened before, as a click on it does."""
        self.window, self.session = window
        self.call("Target.activateTarget", targetId=self.window)

    def kill(self):
        """Ends it as a power cut does."""
        self.process.kill()
        self.process.wait()
        os.close(self.read_end)
        os.close(self.write_end)

    def receive(self, seconds):
        """The next message, or nothing when none comes in time."""
        while b"\0" not in self.buffer:
            if not select.select([self.read_end], [], [], seconds)[0]:
                return None
            data = os.read(self.read_end, 1 << 16)
            if not data:
                raise RuntimeError("the browser has gone")
            self.buffer += data
        text, _, self.buffer = self.buffer.partition(b"\0")
        message = json.loads(text)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        elif message.get("method") == "Log.entryAdded":
            self.messages.append(message["params"]["entry"]["text"])
        elif message.get("method") == "Runtime.exceptionThrown":
            self.messages.append(json.dumps(message["params"]["exceptionDetails"]))
        return message

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session and not method.startswith(("Target.", "Browser.")):
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + 120
        while time.monotonic() < end:
            answer = self.receive(5)
            if answer and answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
        raise RuntimeError(f"{method}: no answer")

    def evaluate(self, script):
        """The value of a script; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"])[:2000])
        return result["result"].get("value")

    def prefer(self, scheme):
        """Light or dark, as the system would ask for it."""
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def run_axe(self, source):
        """What axe-core finds on the page."""
        if not self.evaluate("!!globalThis.axe"):
            self.evaluate(source + ";0")
        return self.evaluate(AXE_FINDINGS)

    def navigate(self, address):
        self.call("Page.navigate", url=address)

    def pause(self):
        self.receive(0.05)

    def press(self, key, shift=False):
        code, text = KEYS.get(key) or (ord(key.upper()), key)
        event = {"key": key, "code": "Space" if key == " " else key if len(key) > 1 else "Key" + key.upper(),
                 "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def write(self, text):
        """Types; what no key has comes in as from an input method."""
        self.call("Input.insertText", text=text)
