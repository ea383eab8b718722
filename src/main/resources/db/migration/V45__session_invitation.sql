-- What the holder of a seat answered to the invitation; what was said before is in the record.
create table session_reply (
  session_id bigint not null references council_session (id),
  seat_id bigint not null references council_seat (id),
  person_id bigint not null references person (id),
  answer varchar(10) not null check (answer in ('ACCEPTED', 'EXCUSED', 'ALTERNATE')),
  reason varchar(1000) default '' not null,
  replied_at timestamp with time zone not null,
  primary key (session_id, seat_id),
  check (answer <> 'EXCUSED' or reason <> '')
);

-- Grows with every change of which calendars are told.
alter table council_session add column invitation_sequence integer default 0 not null;
-- When those are reminded who have not answered; null if that was done, or there is no time for it.
alter table council_session add column remind_at timestamp with time zone;
-- Why time or place was changed last, or why the session is not held.
alter table council_session add column change_reason varchar(1000) default '' not null;
create index council_session_remind on council_session (remind_at);

-- The state knows one value more; its check had no name, so the column is replaced together with it.
alter table council_session add column new_state varchar(20);
update council_session set new_state = state;
alter table council_session drop column state;
alter table council_session rename column new_state to state;
alter table council_session alter column state set not null;
alter table council_session add constraint council_session_state check (state in
  ('PLANNED', 'AGENDA_APPROVED', 'OPEN', 'CLOSED', 'NO_QUORUM', 'PUBLISHED', 'CANCELLED'));

insert into parameter (name, kind) values ('invitation.remindDays', 'NUMBER');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('invitation.remindDays', '2', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
