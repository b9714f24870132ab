"""Writes inputs for the fuzzers to start from: what the readers are made for.

usage: make_corpus.py SOURCE_DIR INCLUSION_AUDIT OUTPUT_DIR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile


def main(source, program, output):
    def folder(target):
        path = output / target
        path.mkdir(parents=True, exist_ok=True)
        for each in (source / "tests/fuzz/regression" / target).glob("*"):
            shutil.copy(each, path / each.name)
        return path

    for path in source.glob("tests/data/frameworks/*.json"):
        shutil.copy(path, folder("crosswalk" if "crosswalk" in path.name else "framework"))
    sample = json.loads((source / "resources/sample/sample-audit.json").read_text(encoding="utf-8"))
    # The whole sample is long; a few entries of each list are as good a start and much quicker.
    short = {key: value[:3] if isinstance(value, list) else value for key, value in sample.items()}
    (folder("sample") / "short.json").write_text(json.dumps(short), encoding="utf-8")
    (folder("csv") / "rows.csv").write_text(
        "title,source-type,date,items,summary,tags,disclosure\n"
        "Walk,observation,2026-10-14,leading-1,\"Seen, twice\",a;b,include\n"
        "Survey,learner-voice,14/10/2026,,\"two\nlines\",,title-only\n", encoding="utf-8")
    for target in (source / "tests/fuzz/regression").iterdir():
        folder(target.name)  # small ones written by hand are the best start
    for path in (source / "tests/data/tables").iterdir():
        shutil.copy(path, folder("table_file"))
    parts = {"ods": ("garden.ods", ["content.xml"]), "docx": ("garden.docx", ["word/document.xml"]),
             "xlsx": ("garden.xlsx", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])}
    for target, (name, inside) in parts.items():
        with zipfile.ZipFile(source / "tests/data/tables" / name) as package:
            (folder(target) / "garden.xml").write_bytes(b"\0".join(map(package.read, inside)))
    audit = folder("audit_file") / "worked.inclusion"
    audit.unlink(missing_ok=True)

    def run(*arguments):
        subprocess.run([str(program), *arguments], check=True, capture_output=True,
                       env=os.environ | {"INCLUSION_BY": "SENCO"})

    run("new", str(audit), "--setting", "Hill School", "--framework", str(source / "tests/data/frameworks/full.json"),
        "--cycle", "2026/27")
    run("describe", str(audit), "leading-1", "What happens now")
    run("judge", str(audit), "leading-1", "--level", "settled", "--rationale", "Because it was seen")
    run("evidence", "add", str(audit), "--title", "Walk", "--source-type", "observation", "--item", "leading-1")
    run("report", str(audit), "--format", "json", "--output", str(folder("audit_json") / "worked.json"))
    for lock in (output / "audit_file").glob(".*"):
        lock.unlink()


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:4]))
