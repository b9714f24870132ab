"""The way of journey.py in a second browser engine: Firefox.

usage: firefox_test.py SOURCE_DIR INCLUSION_AUDIT [AXE]
"""
import pathlib
import sys
import unittest

from firefox import Firefox
from journey import Journey, axe_in

# Where Firefox asks by itself for updates of its own parts.
BROWSERS_OWN = ("mozilla.", ".firefox.com", "update.googleapis.com")


class ReviewPageInFirefox(Journey, unittest.TestCase):
    audit_program = pathlib.Path(sys.argv[2])
    axe = axe_in(sys.argv)
    make_browser = Firefox

    def test_a_governor_reviews_by_keyboard_and_the_school_sees_each_comment_in_its_place(self):
        self.walk()
        self.assertEqual(self.browser.evaluate("performance.getEntriesByType('resource').length"), 0, "nothing is fetched")
        # Whatever it asks the network for goes through a proxy that listens and answers nothing.
        asked = [each for each in self.browser.asked() if not any(host in each for host in BROWSERS_OWN)]
        self.assertEqual(asked, [], "no request is made")

    def test_the_same_pack_in_two_windows_loses_nothing_of_what_is_typed_in_either(self):
        self.export(self.page)  # a pack of its own, and so a draft of its own
        self.type_in_two_windows()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
