-- Whether a person wants mails at once or once a day; without a row, at once.
create table mail_preference (
  person_id bigint primary key references person (id),
  daily boolean not null
);

-- Mails of the state DAILY wait for the next daily mail of their person.
alter table outbox_mail add column person_id bigint references person (id);
create index outbox_mail_person on outbox_mail (state, person_id);
