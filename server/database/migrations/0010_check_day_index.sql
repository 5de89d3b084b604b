-- Days that are no longer shown are looked for once a day, in all workspaces.
create index check_day_of_day on check_day (day);
