-- Search finds what reviewers say and what the school answers, and what meetings decide.

DROP VIEW search_text;
CREATE VIEW search_text (id, title, body) AS
SELECT s.id,
       CASE s.kind WHEN 'evidence' THEN e.title WHEN 'action' THEN a.title WHEN 'meeting' THEN c.date ELSE '' END,
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
               coalesce((SELECT group_concat(p.role, char(10)) FROM meeting_attended p WHERE p.meeting_id = c.id), '') ||
               char(10) ||
               coalesce((SELECT group_concat(i.text, char(10)) FROM meeting_decision i WHERE i.meeting_id = c.id), '')
           WHEN 'review-comment' THEN g.text || char(10) || g.answer || char(10) || g.reviewer
       END
FROM search_entry s
LEFT JOIN judgement j ON s.kind = 'judgement' AND j.audit_id = s.audit_id AND j.subject_id = s.record_id
LEFT JOIN description d ON s.kind = 'description' AND d.audit_id = s.audit_id AND d.subject_id = s.record_id
LEFT JOIN note n ON s.kind = 'note' AND n.id = s.record_id
LEFT JOIN evidence e ON s.kind = 'evidence' AND e.id = s.record_id
LEFT JOIN action a ON s.kind = 'action' AND a.id = s.record_id
LEFT JOIN answer w ON s.kind = 'answer' AND w.audit_id = s.audit_id AND w.item_id = s.record_id
LEFT JOIN meeting c ON s.kind = 'meeting' AND c.id = s.record_id
LEFT JOIN review_comment g ON s.kind = 'review-comment' AND g.id = s.record_id;

INSERT INTO search_entry (kind, audit_id, record_id) SELECT 'review-comment', audit_id, id FROM review_comment;
INSERT INTO search_index (search_index) VALUES ('rebuild');
