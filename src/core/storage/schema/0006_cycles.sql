-- Audits that follow one another: which audit of the year before one goes on from, which revisions of its framework it
-- went through, what nobody has looked at since, and what became of the evidence.

CREATE TABLE audit_origin (
    audit_id TEXT NOT NULL PRIMARY KEY REFERENCES audit (id),
    previous_audit_id TEXT NOT NULL REFERENCES audit (id) CHECK (previous_audit_id <> audit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_revision (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    framework_hash TEXT NOT NULL REFERENCES framework_text (hash),
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T??:??:??.???Z'),
    author TEXT NOT NULL,
    PRIMARY KEY (audit_id, position)
) STRICT, WITHOUT ROWID;

-- `former_ids` are ids of the framework text named beside them, separated by single spaces.
CREATE TABLE subject_mark (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('not-rechecked', 'look-again')),
    framework_hash TEXT NOT NULL REFERENCES framework_text (hash),
    former_ids TEXT NOT NULL CHECK (former_ids <> ''),
    former_level_id TEXT NOT NULL,
    PRIMARY KEY (audit_id, subject_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_check (
    audit_id TEXT NOT NULL REFERENCES audit (id),
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('still-true', 'out-of-date')),
    author TEXT NOT NULL,
    checked_at TEXT NOT NULL CHECK (checked_at GLOB '????-??-??T??:??:??.???Z'),
    PRIMARY KEY (audit_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_check_by_evidence ON evidence_check (evidence_id);

-- The action before may be removed: its story is then told without it.
CREATE TABLE action_origin (
    action_id TEXT NOT NULL PRIMARY KEY REFERENCES action (id),
    previous_action_id TEXT NOT NULL CHECK (length(previous_action_id) = 36 AND previous_action_id <> action_id)
) STRICT, WITHOUT ROWID;
