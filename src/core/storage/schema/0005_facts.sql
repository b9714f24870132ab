-- Typed facts, interview answers, focus areas, review meetings and school years. A value stands in the form of its
-- type (docs/file-format.md), the same that the program compares and shows.

CREATE TABLE fact (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    item_id TEXT NOT NULL CHECK (item_id <> ''),
    field_id TEXT NOT NULL CHECK (field_id <> ''),
    row_id TEXT NOT NULL,
    row_label TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('yes-no', 'text', 'number', 'count', 'percentage', 'money', 'date')),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (audit_id, item_id, field_id, row_id),
    CHECK (row_label = '' OR row_id <> ''),
    CHECK (CASE type
               WHEN 'yes-no' THEN value IN ('yes', 'no')
               WHEN 'count' THEN value NOT GLOB '*[^0-9]*'
               WHEN 'percentage' THEN value NOT GLOB '*[^0-9.]*'
               WHEN 'number' THEN value NOT GLOB '*[^0-9.-]*'
               WHEN 'money' THEN value GLOB '*[0-9].[0-9][0-9]' AND value NOT GLOB '*[^0-9.-]*'
               WHEN 'date' THEN value IS date(value, '+0 days')
               ELSE 1
           END)
) STRICT;

CREATE TABLE answer (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    item_id TEXT NOT NULL CHECK (item_id <> ''),
    text TEXT NOT NULL,
    respondent TEXT NOT NULL,
    date TEXT CHECK (date IS date(date, '+0 days')),
    follow_up TEXT NOT NULL,
    PRIMARY KEY (audit_id, item_id)
) STRICT;

CREATE TABLE focus_area (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    area_id TEXT NOT NULL CHECK (area_id <> ''),
    PRIMARY KEY (audit_id, position),
    UNIQUE (audit_id, area_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_by_audit ON meeting (audit_id, date);

CREATE TABLE meeting_attended (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    role TEXT NOT NULL CHECK (role <> ''),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE half_term (
    cycle TEXT NOT NULL CHECK (cycle <> ''),
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 5),
    first TEXT NOT NULL CHECK (first IS date(first, '+0 days')),
    last TEXT NOT NULL CHECK (last IS date(last, '+0 days')),
    PRIMARY KEY (cycle, position),
    CHECK (first <= last)
) STRICT, WITHOUT ROWID;

-- Search finds answers, facts that are texts, and meetings as well. Which kinds are searched is the program's to
-- know, as with the history.
DROP VIEW search_text;
CREATE TABLE search_entry_new (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    audit_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    UNIQUE (kind, audit_id, record_id)
) STRICT;
INSERT INTO search_entry_new SELECT * FROM search_entry;
DROP TABLE search_entry;
ALTER TABLE search_entry_new RENAME TO search_entry;

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
           WHEN 'fact' THEN
               (SELECT f.value FROM fact f
                WHERE f.audit_id = s.audit_id AND f.item_id || '/' || f.field_id = s.record_id AND f.row_id = '')
           WHEN 'answer' THEN w.text || char(10) || w.respondent || char(10) || w.follow_up
           WHEN 'meeting' THEN
               c.notes || char(10) ||
               coalesce((SELECT group_concat(p.role, char(10)) FROM meeting_attended p WHERE p.meeting_id = c.id), '')
       END
FROM search_entry s
LEFT JOIN judgement j ON s.kind = 'judgement' AND j.audit_id = s.audit_id AND j.subject_id = s.record_id
LEFT JOIN description d ON s.kind = 'description' AND d.audit_id = s.audit_id AND d.subject_id = s.record_id
LEFT JOIN note n ON s.kind = 'note' AND n.id = s.record_id
LEFT JOIN evidence e ON s.kind = 'evidence' AND e.id = s.record_id
LEFT JOIN action a ON s.kind = 'action' AND a.id = s.record_id
LEFT JOIN answer w ON s.kind = 'answer' AND w.audit_id = s.audit_id AND w.item_id = s.record_id
LEFT JOIN meeting c ON s.kind = 'meeting' AND c.id = s.record_id;
