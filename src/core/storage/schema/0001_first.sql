-- The first schema. Never edited after a release: later changes are further numbered files.
-- What each table means stands in docs/file-format.md. Values are checked here as well as by the program,
-- because `quick_check` holds the rows of a file that came from elsewhere against these conditions.

PRAGMA application_id = 1229865804; -- "INCL"

CREATE TABLE setting (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    only_one INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_one = 1),
    name TEXT NOT NULL CHECK (name <> ''),
    phase TEXT NOT NULL
        CHECK (phase IN ('nursery', 'primary', 'secondary', 'all-through', 'special', 'alternative', 'post-16')),
    reference TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE framework_text (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    framework_id TEXT NOT NULL CHECK (framework_id <> ''),
    framework_revision INTEGER NOT NULL CHECK (framework_revision >= 1),
    framework_hash TEXT NOT NULL REFERENCES framework_text (hash),
    cycle TEXT NOT NULL CHECK (cycle <> ''),
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (framework_id, cycle)
) STRICT;

CREATE TABLE judgement (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    level_id TEXT NOT NULL,
    rationale TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not-started', 'in-progress', 'ready-for-review', 'agreed')),
    author TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z'),
    PRIMARY KEY (audit_id, subject_id)
) STRICT;

CREATE TABLE description (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (audit_id, subject_id)
) STRICT;

CREATE TABLE highlight (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    descriptor_id TEXT NOT NULL CHECK (descriptor_id <> ''),
    state TEXT NOT NULL CHECK (state IN ('partly', 'fully')),
    PRIMARY KEY (audit_id, descriptor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'development', 'remark')),
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX note_by_subject ON note (audit_id, subject_id, kind, position);

CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    title TEXT NOT NULL CHECK (title <> ''),
    summary TEXT NOT NULL,
    source_type TEXT NOT NULL
        CHECK (source_type IN ('document', 'data', 'observation', 'work-scrutiny', 'learner-voice', 'parent-voice',
                               'staff-voice', 'governor', 'external-review', 'meeting')),
    date TEXT CHECK (date IS date(date, '+0 days')),
    holder TEXT NOT NULL,
    link TEXT NOT NULL,
    disclosure TEXT NOT NULL CHECK (disclosure IN ('include', 'title-only', 'leave-out')),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE evidence_tag (
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (evidence_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_tag_by_tag ON evidence_tag (tag);

CREATE TABLE evidence_link (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    note TEXT NOT NULL,
    UNIQUE (audit_id, subject_id, evidence_id)
) STRICT;
CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence_id);

CREATE TABLE attachment_content (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size = length(bytes)),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    file_name TEXT NOT NULL CHECK (file_name <> '' AND instr(file_name, '/') = 0),
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attachment_content (sha256),
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX attachment_by_evidence ON attachment (evidence_id);
CREATE INDEX attachment_by_content ON attachment (sha256);

CREATE TABLE action (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    area_id TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    purpose TEXT NOT NULL,
    lead TEXT NOT NULL,
    start TEXT CHECK (start IS date(start, '+0 days')),
    due TEXT CHECK (due IS date(due, '+0 days')),
    outcome TEXT NOT NULL,
    cost TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'in-progress', 'done', 'stopped')),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX action_by_audit ON action (audit_id);

CREATE TABLE action_subject (
    action_id TEXT NOT NULL REFERENCES action (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    PRIMARY KEY (action_id, position),
    UNIQUE (action_id, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    action_id TEXT NOT NULL REFERENCES action (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    title TEXT NOT NULL CHECK (title <> ''),
    due TEXT CHECK (due IS date(due, '+0 days')),
    reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
    UNIQUE (action_id, position)
) STRICT;

CREATE TABLE review_round (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    action_id TEXT NOT NULL REFERENCES action (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    working TEXT NOT NULL,
    next_actions TEXT NOT NULL,
    author TEXT NOT NULL,
    UNIQUE (action_id, position)
) STRICT;

-- History has no foreign keys: its entries outlive what they speak of.
CREATE TABLE history (
    sequence INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
    author TEXT NOT NULL,
    edit_name TEXT NOT NULL CHECK (edit_name <> ''),
    batch TEXT NOT NULL CHECK (length(batch) = 36),
    undo INTEGER NOT NULL CHECK (undo IN (0, 1)),
    kind TEXT NOT NULL
        CHECK (kind IN ('setting', 'audit', 'judgement', 'description', 'highlight', 'note', 'evidence',
                        'evidence-link', 'attachment', 'action')),
    record_id TEXT NOT NULL,
    audit_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_subject ON history (audit_id, subject_id);

-- Full-text search. An entry gives each searched record the number that FTS5 needs; the view reads the record's
-- words by that number, so that no text is stored twice and the index can always be made anew from the records.
CREATE TABLE search_entry (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('judgement', 'description', 'note', 'evidence', 'action')),
    audit_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    UNIQUE (kind, audit_id, record_id)
) STRICT;

CREATE VIEW search_text (id, title, body) AS
SELECT s.id,
       CASE s.kind WHEN 'evidence' THEN e.title WHEN 'action' THEN a.title ELSE '' END,
       CASE s.kind
           WHEN 'judgement' THEN j.rationale
           WHEN 'description' THEN d.text
           WHEN 'note' THEN n.text
           WHEN 'evidence' THEN
               e.summary || char(10) || e.holder || char(10) ||
               coalesce((SELECT group_concat(t.tag, char(10)) FROM evidence_tag t WHERE t.evidence_id = e.id), '')
           WHEN 'action' THEN
               a.purpose || char(10) || a.lead || char(10) || a.outcome || char(10) || a.cost || char(10) ||
               coalesce((SELECT group_concat(m.title, char(10)) FROM milestone m WHERE m.action_id = a.id), '') ||
               char(10) ||
               coalesce((SELECT group_concat(r.working || char(10) || r.next_actions, char(10))
                         FROM review_round r WHERE r.action_id = a.id), '')
       END
FROM search_entry s
LEFT JOIN judgement j ON s.kind = 'judgement' AND j.audit_id = s.audit_id AND j.subject_id = s.record_id
LEFT JOIN description d ON s.kind = 'description' AND d.audit_id = s.audit_id AND d.subject_id = s.record_id
LEFT JOIN note n ON s.kind = 'note' AND n.id = s.record_id
LEFT JOIN evidence e ON s.kind = 'evidence' AND e.id = s.record_id
LEFT JOIN action a ON s.kind = 'action' AND a.id = s.record_id;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
