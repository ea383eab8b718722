-- Without a quorum the council waits, then records that it could not meet and is called once more.
alter table council_session add column second_call_of bigint references council_session (id);
create unique index council_session_second_call on council_session (second_call_of);

insert into parameter (name, kind) values ('quorum.wait', 'TERM'), ('term.callAgain', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('quorum.wait', '30MIN', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.callAgain', '2WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
