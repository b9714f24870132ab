-- What version 7 added.
UPDATE review_comment SET withdrawn_by = 'Governor', withdrawn_at = '2026-09-06T08:00:00.000Z';
INSERT INTO first_view VALUES ('00000000-0000-4000-8000-000000000021', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000012', 'leading-1', 'Deputy head', 'settled', 'I see it daily', '2026-09-06T08:00:00.000Z', '', '', '', NULL);
INSERT INTO meeting_decision VALUES ('00000000-0000-4000-8000-000000000015', 0, 'leading-1', '00000000-0000-4000-8000-000000000013', 'Walk again in spring');
