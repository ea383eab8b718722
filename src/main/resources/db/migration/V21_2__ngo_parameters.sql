-- Limits and terms of the profile and of the people of an NGO.
insert into parameter (name, kind) values
  ('profile.remindDays', 'NUMBER'),
  ('profile.maxRounds', 'NUMBER'),
  ('profile.answerLimit', 'TERM'),
  ('registration.linkTerm', 'TERM'),
  ('registration.perHour', 'NUMBER'),
  ('invitation.linkTerm', 'TERM'),
  ('term.decideDuplicate', 'TERM'),
  ('term.verifyProfile', 'TERM'),
  ('term.completeProfile', 'TERM'),
  ('term.confirmProfile', 'TERM');

insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('profile.remindDays', '30', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('profile.maxRounds', '2', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('profile.answerLimit', '30D', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('registration.linkTerm', '48H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('registration.perHour', '5', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('invitation.linkTerm', '7D', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.decideDuplicate', '3WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.verifyProfile', '5WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.completeProfile', '10WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.confirmProfile', '3WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
