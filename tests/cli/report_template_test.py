"""Templates of the school's own, the logo, pictures, small counts, and reports that are hard to make."""
import json
import pathlib
import resource
import struct
import subprocess
import zlib

import support
from support import DONE, NO_ACCESS, USAGE


def png(width=40, height=20):
    """A green picture."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))
    rows = b"".join(b"\0" + b"\x10\x80\x10" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Templates(support.CliTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.done("judge", self.file, "1.1", "--level", "2", "--rationale", "17 of 20 pupils read", by="SENCO")

    def html(self, *options):
        return self.done("report", self.file, "--format", "html", "--output", "-", "--date", "2026-11-20",
                         *options).out

    def save(self, name="Board", *options):
        self.done("template", "save", self.file, name, "--sections", "profile,summary", "--audience", "trust",
                  *options, by="SENCO")

    def test_a_template_keeps_sections_in_their_order(self):
        self.save()
        page = self.html("--template", "board")
        self.assertLess(page.index(">The figures behind the summary</h1>"), page.index(">Summary</h1>"))
        self.assertNotIn("class=\"cover\"", page)
        self.assertIn("the trust or authority", page)
        kept = self.done("template", "list", self.file, "--json").json
        self.assertEqual([each["name"] for each in kept], ["Board"])
        self.assertEqual(kept[0]["sections"], ["profile", "summary"])
        self.assertIn("governors", self.done("template", "list", self.file).out)

    def test_a_template_is_renamed_and_deleted(self):
        self.save()
        self.save("Other")
        self.refused("template", "rename", self.file, "Board", "OTHER", by="SENCO", says=["template", "already"])
        self.done("template", "rename", self.file, "board", "Spring board", by="SENCO")
        self.done("template", "delete", self.file, "Other", by="SENCO")
        kept = self.done("template", "list", self.file, "--json").json
        self.assertEqual([each["name"] for each in kept], ["Spring board"])
        self.refused("template", "save", self.file, "Governors", "--sections", "cover", by="SENCO", says=["already"])
        self.refused("report", self.file, "--format", "html", "--output", "-", "--template", "nothing",
                     says=["template", "governors", "Spring board"])
        self.refused("template", "delete", self.file, "nothing", by="SENCO", says=["template"])

    def test_sections_come_in_the_order_asked_for(self):
        page = self.html("--sections", "method,summary")
        self.assertLess(page.index("How this was done"), page.index(">Summary</h1>"))

    def test_small_counts_in_texts_cannot_be_worked_out(self):
        page = self.html("--sections", "areas")
        self.assertIn("More than 15 of 20 pupils read", page)
        self.assertNotIn("17 of 20", page)
        self.assertIn("17 of 20", self.html("--sections", "areas", "--small-numbers", "0"))
        csv = self.done("report", self.file, "--format", "csv", "--table", "judgements", "--output", "-").out
        self.assertNotIn("17 of 20", csv)

    def test_the_logo_stands_on_the_cover(self):
        picture = self.folder / "logo.png"
        picture.write_bytes(png())
        self.done("logo", "set", self.file, picture, by="SENCO")
        self.assertIn("alt=\"Logo of Test School\"", self.html("--sections", "cover"))
        self.done("logo", "remove", self.file, by="SENCO")
        self.assertNotIn("<img", self.html("--sections", "cover"))
        picture.write_bytes(png()[:50])
        self.refused("logo", "set", self.file, picture, by="SENCO", says=["logo.png", "PNG"])

    def add_picture(self, name, content):
        picture = self.folder / name
        picture.write_bytes(content)
        self.done("evidence", "add", self.file, "--title", "Reading corner", "--source-type", "observation", "--date",
                  "2026-10-14", "--item", "1.1", "--attach", picture, by="SENCO")

    def test_pictures_stand_where_evidence_is_told_in_full(self):
        self.add_picture("corner.png", png())
        page = self.html()
        self.assertIn("alt=\"Picture of the evidence “Reading corner”\"", page)
        self.assertNotIn("<img", self.html("--redaction", "titles"))

    def test_a_damaged_picture_is_said_in_the_report(self):
        self.add_picture("corner.png", png()[:60])
        self.assertIn("The picture corner.png of the evidence “Reading corner” cannot be shown", self.html())


if __name__ == "__main__":
    support.main()
