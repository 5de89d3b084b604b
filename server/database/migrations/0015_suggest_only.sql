-- By part of a draft, the sides whose people suggest changes to it instead of writing it; a part that is not named is
-- written by everybody invited.
alter table draft add column suggest_only jsonb not null default '{}';
