-- A crisis shortens the times of a working group.
insert into parameter (name, kind) values
  ('term.groupInvitation.crisis', 'TERM'),
  ('group.meetingDays', 'NUMBER'),
  ('group.meetingDays.crisis', 'NUMBER');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('term.groupInvitation.crisis', '24H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('group.meetingDays', '30', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('group.meetingDays.crisis', '7', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
