"""What happens around a file while the real program works on it: no space, no rights, gone, replaced,
cut. Prints a line "what|times|edits acknowledged|edits lost" for each; anything unexpected ends it.

usage: around_the_file.py INCLUSION_AUDIT SOURCE_DIR ROUNDS
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM, SOURCE, ROUNDS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
FRAMEWORK = SOURCE / "tests/data/frameworks/full.json"
IS_ROOT = os.getuid() == 0
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if IS_ROOT else []


def call(*arguments, wrap=()):
    """Runs the program; whether it said that all is done, and what it printed."""
    done = subprocess.run([*wrap, PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in (0, 1, 2, 3):
        sys.exit(f"{arguments} ended with {done.returncode}: {done.stderr}")
    if done.returncode != 0 and not done.stderr.startswith("inclusion-audit: "):
        sys.exit(f"{arguments} failed without a reason: {done.stderr}")
    return done.returncode == 0, done.stdout


class File:
    """An audit file that remembers what was acknowledged."""

    def __init__(self, folder):
        self.path = pathlib.Path(folder) / "school.inclusion"
        self.titles = []
        if not call("new", self.path, "--setting", "Hill School", "--framework", FRAMEWORK, "--cycle", "2026/27",
                    "--by", "SENCO")[0]:
            sys.exit("no file could be made")

    def add(self, wrap=()):
        title = f"Piece {len(self.titles)} " + "x" * 2000
        done, _ = call("evidence", "add", self.path, "--title", title[:150], "--summary", title, "--source-type", "data",
                       "--item", "leading-1", "--by", "SENCO", wrap=wrap)
        if done:
            self.titles.append(title[:150])
        return done

    def lost(self, path=None):
        path = path or self.path
        if not call("check", path)[0]:
            sys.exit(f"{path} is not sound: {call('check', path)[1]}")
        _, out = call("evidence", "list", path, "--json")
        there = {each["title"] for each in json.loads(out)}
        return sum(title not in there for title in self.titles)


def report(what, times, files):
    print(f"{what}|{times}|{sum(len(each.titles) for each in files)}|{sum(each.lost() for each in files)}", flush=True)


def disk_full():
    """A real small file system where that is allowed, otherwise a limit on the size of files."""
    times, files = 0, []
    with tempfile.TemporaryDirectory() as folder:
        mounted = IS_ROOT and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder],
                                             capture_output=True).returncode == 0
        try:
            file = File(folder)
            limit = () if mounted else ("bash", "-c", "trap '' XFSZ; ulimit -f 600; exec \"$@\"", "-")
            while times < max(3, ROUNDS // 20):
                if not file.add(limit):
                    times += 1
            files.append(file)
            print(f"disk full ({'a file system of 1 MB' if mounted else 'a limit of 600 kB'})|{times}|"
                  f"{len(file.titles)}|{file.lost()}", flush=True)
        finally:
            if mounted:
                subprocess.run(["umount", folder], check=True)


def no_rights():
    for what, protect in (("file that may not be written", lambda f: f.chmod(0o444)),
                          ("folder that may not be written", lambda f: f.parent.chmod(0o555))):
        with tempfile.TemporaryDirectory() as folder:
            file = File(folder)
            for _ in range(3):
                file.add()
            pathlib.Path(folder).chmod(0o755)
            file.path.chmod(0o666)
            protect(file.path)
            times = max(3, ROUNDS // 20)
            for _ in range(times):
                if file.add(NOBODY):
                    sys.exit(f"{what}: an edit was acknowledged")
            if not call("info", file.path, wrap=NOBODY)[0]:
                sys.exit(f"{what}: it cannot even be read")
            report(what + " (as an ordinary user)", times, [file])
            pathlib.Path(folder).chmod(0o755)


class Worker:
    """The worker that edits in a loop, for what happens to a file while it is open."""

    def __init__(self, file):
        worker = pathlib.Path(PROGRAM).with_name("kill_worker")
        self.process = subprocess.Popen([worker, file.path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.process.stdout.readline()

    def end(self):
        """How many further edits it acknowledged."""
        self.process.kill()
        count = len(self.process.stdout.read().splitlines())
        self.process.wait()
        return count


def while_open():
    """Removed, replaced or cut: edits after that are into a file that has no name any more, or fail. What is in its
    place is never changed, and what was backed up before is sound."""
    def remove(path):
        path.unlink()

    def replace(path):
        other = path.with_name("other")
        other.write_bytes(b"another file in its place" * 100)
        other.rename(path)

    def cut(path):
        os.truncate(path, 5000)

    for what, harm in (("file removed while open", remove), ("file replaced while open", replace),
                       ("file cut short while open", cut)):
        times, kept, lost = max(3, ROUNDS // 10), 0, 0
        for _ in range(times):
            with tempfile.TemporaryDirectory() as folder:
                file = File(folder)
                for _ in range(2):
                    file.add()
                if not call("backup", "make", file.path)[0]:
                    sys.exit("no backup could be made")
                worker = Worker(file)
                harm(file.path)
                worker.end()
                if what.startswith("file replaced") and file.path.read_bytes() != b"another file in its place" * 100:
                    sys.exit("what took the place of the file was changed")
                journal = pathlib.Path(str(file.path) + "-journal")
                if what.startswith("file replaced") and journal.exists():
                    journal.unlink()
                call("check", file.path)  # any answer but a crash
                if not call("backup", "restore", file.path, "1")[0]:
                    sys.exit(f"{what}: the backup could not be restored")
                kept += len(file.titles)
                lost += file.lost()
        print(f"{what}, then its backup restored|{times}|{kept}|{lost}", flush=True)


disk_full()
no_rights()
while_open()
