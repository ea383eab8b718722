-- How far those were told whose concern it is that minutes are not signed: 1 the chair, 2 the auditors.
alter table council_session add column unsigned_told integer default 0 not null;

insert into parameter (name, kind) values
  ('minutes.unsigned.chair', 'TERM'),
  ('minutes.unsigned.auditor', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('minutes.unsigned.chair', '10WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('minutes.unsigned.auditor', '20WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
