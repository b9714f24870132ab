-- The history takes entries of any kind of record. Which kinds there are is the program's to know: a table that
-- lists them would have to be rewritten, with years of entries in it, whenever there is one more.

CREATE TABLE history_new (
    sequence INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
    author TEXT NOT NULL,
    edit_name TEXT NOT NULL CHECK (edit_name <> ''),
    batch TEXT NOT NULL CHECK (length(batch) = 36),
    undo INTEGER NOT NULL CHECK (undo IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind <> ''),
    record_id TEXT NOT NULL,
    audit_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;
INSERT INTO history_new SELECT * FROM history;
DROP TABLE history;
ALTER TABLE history_new RENAME TO history;
CREATE INDEX history_by_subject ON history (audit_id, subject_id);
