"""A real Firefox without a window, driven over its own remote protocol (Marionette): keys and a look at the page, with the
same words as browser.py.

Nothing but Python's own library: the protocol is JSON with its length before it on a local port.
"""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

# As WebDriver names keys that write nothing.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "ArrowDown": "\ue015", "ArrowRight": "\ue014", "Escape": "\ue00c"}
SHIFT, RELEASE = "\ue008", "\ue000"
# Nothing of its own goes out; what the page would ask for does not exist here.
PREFERENCES = {"marionette.port": 0, "browser.download.folderList": 2, "browser.download.useDownloadDir": True,
               "browser.download.always_ask_before_handling_new_types": False, "browser.shell.checkDefaultBrowser": False,
               "browser.sessionstore.interval": 300,  # soon, so that what it would write is found
               "datareporting.policy.dataSubmissionEnabled": False, "app.update.disabledForTesting": True,
               "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
               "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9}


class Firefox:
    def __init__(self, downloads):
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="inclusion-firefox-"))
        preferences = {**PREFERENCES, "browser.download.dir": str(downloads)}
        (self.profile / "user.js").write_text(
            "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()),
            encoding="utf-8")
        self.number = 0
        self.process = None
        self.start()

    def start(self):
        """Starts the browser on its profile: anew, or after it was stopped."""
        port = self.profile / "MarionetteActivePort"
        port.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", str(self.profile), "about:blank"],
            env={**os.environ, "HOME": str(self.profile)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 60
        while not (port.is_file() and port.read_text()):
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError("Firefox did not start")
            time.sleep(0.05)
        self.socket = socket.create_connection(("127.0.0.1", int(port.read_text())))
        self.receive()
        self.call("WebDriver:NewSession", capabilities={})

    def kill(self):
        """Ends it as a power cut does."""
        self.process.kill()
        self.process.wait()
        self.socket.close()

    def close(self):
        self.kill()
        shutil.rmtree(self.profile, ignore_errors=True)

    def read_exactly(self, count):
        data = b""
        while len(data) < count:
            piece = self.socket.recv(count - len(data))
            if not piece:
                raise RuntimeError("the browser has gone")
            data += piece
        return data

    def receive(self):
        size = b""
        while (each := self.read_exactly(1)) != b":":
            size += each
        return json.loads(self.read_exactly(int(size)))

    def call(self, method, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, method, parameters]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, number, error, result = self.receive()
        if error or number != self.number:
            raise RuntimeError(f"{method}: {error}")
        return result

    def evaluate(self, script):
        """The value of an expression on the document; a promise is waited for."""
        return self.call("WebDriver:ExecuteScript", script=f"return ({script});", args=[])["value"]

    def wait_for(self, script, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.evaluate(script):
                return
            time.sleep(0.05)
        raise AssertionError("never came: " + script)

    def open(self, address):
        self.call("WebDriver:Navigate", url=address)
        self.wait_for("document.readyState === 'complete' && !!document.querySelector('#passphrase')")

    def write(self, text):
        """Presses the keys of the text, one after the other, on whatever has the focus."""
        actions = []
        for each in text:
            if each == RELEASE:
                actions.append({"type": "keyUp", "value": SHIFT})
            else:
                actions += [{"type": kind, "value": each} for kind in ("keyDown", "keyUp") if (each, kind) != (SHIFT, "keyUp")]
        self.call("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def press(self, key, shift=False):
        self.write(SHIFT + KEYS[key] + RELEASE if shift else KEYS.get(key, key))

    def focus(self):
        """The id of what has the focus, or the address that it leads to."""
        return self.evaluate("document.activeElement.id || document.activeElement.hash || document.activeElement.tagName")

    def tab_to(self, wanted, back=False, most=400):
        for _ in range(most):
            if self.focus() == wanted:
                return
            self.press("Tab", shift=back)
        raise AssertionError(f"Tab never came to {wanted}")
