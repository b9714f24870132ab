"""The way of journey.py in a second browser engine: Firefox.

usage: firefox_test.py SOURCE_DIR INCLUSION_AUDIT
"""
import pathlib
import sys
import unittest

from firefox import Firefox
from journey import Journey


class ReviewPageInFirefox(Journey, unittest.TestCase):
    audit_program = pathlib.Path(sys.argv[2])
    make_browser = Firefox

    def test_a_governor_reviews_by_keyboard_and_the_school_sees_each_comment_in_its_place(self):
        self.walk()
        self.assertEqual(self.browser.evaluate("performance.getEntriesByType('resource').length"), 0, "nothing is fetched")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
