-- An NGO that did not answer a deficiency notice in its term is reminded once and gets more time:
-- the span in which its case stands still goes on, but what it is allowed counts from then on.
alter table clock_pause add column answer_from timestamp with time zone;
alter table proposal add column reminded_at timestamp with time zone;

insert into parameter (name, kind) values
  ('deficiency.extension', 'TERM'),
  ('deficiency.extensionByTheClock', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('deficiency.extension', '5WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('deficiency.extensionByTheClock', '12H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
