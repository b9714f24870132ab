-- How reports of the school look: templates under names of its own, and the logo on the cover.

CREATE TABLE report_template (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
    audience TEXT NOT NULL CHECK (audience <> ''),
    redaction TEXT NOT NULL CHECK (redaction <> ''),
    list_evidence INTEGER NOT NULL CHECK (list_evidence IN (0, 1)),
    small_numbers INTEGER NOT NULL CHECK (small_numbers BETWEEN 0 AND 100)
) STRICT;

CREATE TABLE report_template_section (
    template_id TEXT NOT NULL REFERENCES report_template (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    section_id TEXT NOT NULL CHECK (section_id <> ''),
    PRIMARY KEY (template_id, position),
    UNIQUE (template_id, section_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE school_logo (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576)
) STRICT;
