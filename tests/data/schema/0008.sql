-- What version 8 added. The logo is a PNG of one point.
INSERT INTO report_template VALUES ('00000000-0000-4000-8000-000000000022', 'For the trust', 'trust', 'titles', 0, 10);
INSERT INTO report_template_section VALUES ('00000000-0000-4000-8000-000000000022', 0, 'summary');
INSERT INTO school_logo VALUES (1, 'crest.png', 'image/png', x'89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082');
