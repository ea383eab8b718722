insert into parameter (name, kind) values ('term.completeData', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('term.completeData', '3WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
