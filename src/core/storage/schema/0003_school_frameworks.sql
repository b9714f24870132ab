-- What a school brings itself: frameworks of its own, and its own copy of a framework's wording. Neither ever leaves
-- the file by itself.

CREATE TABLE school_framework (
    framework_id TEXT NOT NULL PRIMARY KEY CHECK (framework_id <> ''),
    hash TEXT NOT NULL REFERENCES framework_text (hash),
    origin TEXT NOT NULL,
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE school_wording (
    framework_id TEXT NOT NULL PRIMARY KEY CHECK (framework_id <> ''),
    origin TEXT NOT NULL,
    kept_at TEXT NOT NULL CHECK (kept_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE school_wording_text (
    framework_id TEXT NOT NULL REFERENCES school_wording (framework_id),
    item_id TEXT NOT NULL CHECK (item_id <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (framework_id, item_id)
) STRICT, WITHOUT ROWID;
