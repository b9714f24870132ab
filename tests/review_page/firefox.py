"""A real Firefox without a window, driven over its own remote protocol (Marionette): keys and a look at the page, with the
same words as browser.py.

Nothing but Python's own library: the protocol is JSON with its length before it on a local port.
"""
import json
import os
import pathlib
import socket
import subprocess
import tempfile
import threading
import time

from real_browser import AXE_FINDINGS, RealBrowser

# As WebDriver names keys that write nothing.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "ArrowDown": "\ue015", "ArrowRight": "\ue014", "Escape": "\ue00c"}
SHIFT, RELEASE = "\ue008", "\ue000"
# Whatever it asks the network for, of its own or for a page, goes to a proxy that notes and refuses it.
PREFERENCES = {"marionette.port": 0, "browser.download.folderList": 2, "browser.download.useDownloadDir": True,
               "browser.download.always_ask_before_handling_new_types": False, "browser.shell.checkDefaultBrowser": False,
               "browser.sessionstore.interval": 300,  # soon, so that what it would write is found
               "datareporting.policy.dataSubmissionEnabled": False, "app.update.disabledForTesting": True,
               "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.ssl": "127.0.0.1"}
SCHEMES = ("dark", "light")  # as layout.css.prefers-color-scheme.content-override counts them


class RefusingProxy(threading.Thread):
    """Notes the first line of each request, such as "CONNECT example.org:443 HTTP/1.1", and hangs up."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.lines = []
        self.start()

    def run(self):
        while True:
            client, _ = self.socket.accept()
            with client:
                client.settimeout(5)
                try:
                    self.lines.append(client.recv(4096).split(b"\r\n")[0].decode("latin-1"))
                except OSError:
                    pass


class Firefox(RealBrowser):
    def __init__(self, downloads):
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="inclusion-firefox-"))
        self.proxy = RefusingProxy()
        preferences = {**PREFERENCES, "browser.download.dir": str(downloads), "network.proxy.http_port": self.proxy.port,
                       "network.proxy.ssl_port": self.proxy.port}
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
            ["firefox-esr", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote",
             "--profile", str(self.profile), "about:blank"],
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

    def new_window(self):
        """Opens a further window and goes on in it."""
        self.turn_to(self.call("WebDriver:NewWindow", type="window")["handle"])
        return self.this_window()

    def this_window(self):
        return self.call("WebDriver:GetWindowHandle")["value"]

    def turn_to(self, window):
        """Goes on in a window that was opened before, as a click on it does."""
        self.call("WebDriver:SwitchToWindow", handle=window, focus=True)

    def close_window(self):
        """Closes the window that is in front; another one is to be turned to."""
        self.call("WebDriver:CloseWindow")

    def evaluate(self, script):
        """The value of an expression on the document; a promise is waited for."""
        return self.call("WebDriver:ExecuteScript", script=f"return ({script});", args=[])["value"]

    def asked(self):
        """What went out to the network, the browser's own requests among it."""
        return list(self.proxy.lines)

    def prefer(self, scheme):
        """Light or dark, as the system would ask for it."""
        self.call("Marionette:SetContext", value="chrome")
        self.call("WebDriver:ExecuteScript", args=[], script="Services.prefs.setIntPref("
                  f"'layout.css.prefers-color-scheme.content-override', {SCHEMES.index(scheme)});")
        self.call("Marionette:SetContext", value="content")
        self.wait_for(f"matchMedia('(prefers-color-scheme: {scheme})').matches")

    def run_axe(self, source):
        """What axe-core finds on the page."""
        return self.call("WebDriver:ExecuteScript", script=f"{source};\nreturn {AXE_FINDINGS};", args=[])["value"]

    def navigate(self, address):
        self.call("WebDriver:Navigate", url=address)

    def pause(self):
        time.sleep(0.05)

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
