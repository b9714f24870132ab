"""What the finished programs are made of: hardened as docs say, every library in the list of dependencies.

usage: supply_test.py SOURCE_DIR CONFIG PROGRAM...
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE, CONFIG, PROGRAMS = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
# Builds for everyday work leave out what slows compiling down.
FOR_USERS = CONFIG in ("Release", "RelWithDebInfo")


def readelf(*arguments):
    return subprocess.run(["readelf", "--wide", *arguments], check=True, capture_output=True, text=True).stdout


def weaknesses(program):
    """What a hardened program has and this one has not."""
    header, segments, dynamic = readelf("-h", program), readelf("-l", program), readelf("-d", program)
    symbols = readelf("--dyn-syms", program)
    stack = re.search(r"GNU_STACK.*", segments)
    found = {
        "position-independent": "DYN (" in header,
        "no executable stack": stack is not None and "RWE" not in stack.group(0),
        "read-only relocations": "GNU_RELRO" in segments,
        "bound at start": re.search(r"BIND_NOW|Flags:.*NOW", dynamic) is not None,
        "stack protector": "__stack_chk_fail" in symbols,
        "fortified calls": re.search(r"__\w+_chk\b(?<!__stack_chk)", symbols.replace("__stack_chk_fail", "")) is not None,
    }
    return [name for name, is_there in found.items() if not is_there]


class Hardening(unittest.TestCase):
    @unittest.skipUnless(FOR_USERS, "only builds for users are hardened")
    def test_the_programs_are_hardened(self):
        for program in PROGRAMS:
            with self.subTest(program=program):
                self.assertEqual(weaknesses(program), [])

    def test_a_program_that_is_not_hardened_is_noticed(self):
        with tempfile.TemporaryDirectory() as folder:
            source, program = pathlib.Path(folder, "plain.c"), pathlib.Path(folder, "plain")
            source.write_text("int main(void) { return 0; }\n", encoding="utf-8")
            subprocess.run(["cc", "-no-pie", "-fno-stack-protector", "-U_FORTIFY_SOURCE", "-z", "execstack", "-z",
                            "norelro", "-z", "lazy", str(source), "-o", str(program)], check=True, capture_output=True)
            self.assertEqual(weaknesses(program), ["position-independent", "no executable stack",
                                                   "read-only relocations", "bound at start", "stack protector",
                                                   "fortified calls"])


class Dependencies(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        out = subprocess.run([str(SOURCE / "scripts" / "sbom"), *PROGRAMS], check=True, capture_output=True, text=True)
        cls.document = json.loads(out.stdout)

    def kinds(self, kind):
        by_id = {package["SPDXID"]: package["name"] for package in self.document["packages"]}
        return {by_id[each["relatedSpdxElement"]] for each in self.document["relationships"]
                if each["relationshipType"] == kind}

    def test_every_library_that_is_linked_is_listed(self):
        self.assertLessEqual({"libsqlite3-0", "libsodium23", "libqpdf29", "libqt6widgets6", "libpango-1.0-0"},
                             self.kinds("DYNAMIC_LINK"))
        self.assertLessEqual({"libsqlitecpp-dev", "nlohmann-json3-dev", "libvalijson-dev", "libexpected-dev",
                              "libcli11-dev"}, self.kinds("STATIC_LINK"))

    def test_headers_and_archives_that_we_build_with_are_listed(self):
        # A package of headers or archives alone has no library that would show in the programs.
        built = [line.split()[1] for line in (SOURCE / "scripts/packages").read_text(encoding="utf-8").splitlines()
                 if line.startswith("build ")]
        for package in built:
            files = subprocess.run(["dpkg-query", "-L", package], capture_output=True, text=True).stdout
            is_library = "/usr/include/" in files and package.endswith("-dev")
            if is_library and not re.search(r"\.so$", files, re.MULTILINE) and package not in ("qt6-base-dev",):
                with self.subTest(package=package):
                    self.assertIn(package, self.kinds("STATIC_LINK"))

    def test_every_package_has_a_version_a_licence_and_a_place_in_the_tree(self):
        related = {each["relatedSpdxElement"] for each in self.document["relationships"]}
        for package in self.document["packages"]:
            with self.subTest(package=package["name"]):
                self.assertTrue(package["versionInfo"])
                self.assertIn(package["SPDXID"], related)
                self.assertTrue(package.get("licenseComments") or package["licenseDeclared"] != "NOASSERTION")

    def test_the_document_says_what_spdx_asks_for(self):
        self.assertEqual(self.document["spdxVersion"], "SPDX-2.3")
        self.assertEqual(self.document["dataLicense"], "CC0-1.0")
        ids = [package["SPDXID"] for package in self.document["packages"]]
        self.assertEqual(len(ids), len(set(ids)))
        for each in ids:
            self.assertRegex(each, r"^SPDXRef-[A-Za-z0-9.-]+$")
        self.assertRegex(self.document["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
