-- A point knows who stands behind its clauses: what is brought back stays the words of whoever said them. Older points
-- do not know, and what is brought back of them is worded by whoever brings it back.
alter table draft_point add column records jsonb;
