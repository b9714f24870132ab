-- What version 3 added.
INSERT INTO school_wording VALUES ('full', 'official.txt', '2026-09-02T08:00:00.000Z');
INSERT INTO school_wording_text VALUES ('full', 'leading-1', 'As the authority words it');
