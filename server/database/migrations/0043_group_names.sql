-- Groups of people have names for documents too.
alter table code_name
  drop constraint code_name_kind,
  add constraint code_name_kind check (kind in ('Organisation', 'Person', 'Group', 'Need', 'Service', 'Relationship'));
