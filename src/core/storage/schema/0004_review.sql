-- Review packs, what they showed, and the comments that came back.

-- What a pack showed, word for word, under its SHA-256.
CREATE TABLE review_pack_content (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    content TEXT NOT NULL
) STRICT;

CREATE TABLE review_pack (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    title TEXT NOT NULL CHECK (title <> ''),
    detail TEXT NOT NULL CHECK (detail IN ('full', 'titles-only', 'no-evidence')),
    reply_by TEXT CHECK (reply_by IS date(reply_by, '+0 days')),
    content_hash TEXT NOT NULL REFERENCES review_pack_content (sha256),
    author TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX review_pack_by_audit ON review_pack (audit_id);

CREATE TABLE review_pack_reviewer (
    pack_id TEXT NOT NULL REFERENCES review_pack (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    role TEXT NOT NULL CHECK (role <> ''),
    PRIMARY KEY (pack_id, position)
) STRICT, WITHOUT ROWID;

-- What a reviewer wrote is never changed: a later version of a comment is a row of its own with the same source_id.
CREATE TABLE review_comment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    pack_id TEXT REFERENCES review_pack (id),
    source_id TEXT NOT NULL CHECK (length(source_id) = 36),
    subject_id TEXT NOT NULL,
    reviewer TEXT NOT NULL CHECK (reviewer <> ''),
    stance TEXT NOT NULL CHECK (stance IN ('agree', 'question', 'challenge')),
    text TEXT NOT NULL,
    written_at TEXT NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z'),
    on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
    entered_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'settled')),
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
    settled_by TEXT NOT NULL,
    settled_at TEXT CHECK (settled_at GLOB '????-??-??T??:??:??.???Z'),
    action_id TEXT NOT NULL,
    judgement_subject TEXT NOT NULL
) STRICT;
CREATE INDEX review_comment_by_audit ON review_comment (audit_id, subject_id);
CREATE INDEX review_comment_by_action ON review_comment (action_id) WHERE action_id <> '';
