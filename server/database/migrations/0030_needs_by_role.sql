-- What the people in one role need, across all organisations: the page per role counts and pages by this.
create index need_by_role on need (workspace_id, (content ->> 'role'), state, id desc) where superseded_by is null;
