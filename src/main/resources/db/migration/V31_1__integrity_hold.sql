-- How an integrity case ended, or is to end: whether what the NGO was reproached with was found true.
alter table ngo_flag add column upheld boolean default false not null;

-- A rule may hold a file. The checks had no names, so their columns are replaced together with them.
alter table screening_finding add column new_severity varchar(20);
update screening_finding set new_severity = severity;
alter table screening_finding drop column severity;
alter table screening_finding rename column new_severity to severity;
alter table screening_finding alter column severity set not null;
alter table screening_finding add constraint screening_finding_severity check (severity in
  ('INCOMPLETE', 'BLOCK', 'HOLD', 'MISSING', 'WARN'));

alter table clock_pause add column new_reason varchar(30);
update clock_pause set new_reason = reason;
alter table clock_pause drop column reason;
alter table clock_pause rename column new_reason to reason;
alter table clock_pause alter column reason set not null;
alter table clock_pause add constraint clock_pause_reason check (reason in
  ('AWAITING_APPLICANT', 'INTEGRITY_CASE'));
