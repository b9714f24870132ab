-- FTS5 merges the parts of its index while it writes, by hundreds of pages at once: 20 to 40 ms in the middle of
-- somebody's typing, every dozen edits in a bank of 10,000 pieces. Now it merges only what has piled up, sixteen parts
-- of one size into one, and begins with a single part.

INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
INSERT INTO search_index (search_index) VALUES ('optimize');
