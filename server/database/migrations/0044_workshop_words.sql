-- Whose word is asked for stands in the clause's own record; of whom a clause is made follows from its group's answers.
alter table workshop_clause drop column said_by;
