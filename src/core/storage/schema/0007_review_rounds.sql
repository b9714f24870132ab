-- What a round of review leaves behind beside comments: that a reviewer takes one back, how people judged apart before
-- they talked about it, and what meetings decided.

ALTER TABLE review_comment ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';
ALTER TABLE review_comment ADD COLUMN withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z');

-- What a person judged is never changed; what was agreed later is added to it. No pack: the audit's own judgement.
CREATE TABLE first_view (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    audit_id TEXT NOT NULL REFERENCES audit (id),
    pack_id TEXT REFERENCES review_pack (id),
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    judge TEXT NOT NULL CHECK (judge <> ''),
    level_id TEXT NOT NULL,
    rationale TEXT NOT NULL,
    written_at TEXT NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z'),
    agreed_level_id TEXT NOT NULL,
    agreed_reason TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    agreed_at TEXT CHECK (agreed_at GLOB '????-??-??T??:??:??.???Z'),
    CHECK (level_id <> '' OR rationale <> '')
) STRICT;
CREATE INDEX first_view_by_audit ON first_view (audit_id, subject_id);

-- A decision outlives the comment that it speaks of.
CREATE TABLE meeting_decision (
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    subject_id TEXT NOT NULL,
    comment_id TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;
