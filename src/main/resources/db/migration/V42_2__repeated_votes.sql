-- A mistaken vote is repeated as a new item; the old one stays, void, with the reason and the link.
alter table agenda_item add column repeats bigint references agenda_item (id);
create unique index agenda_item_repeats on agenda_item (repeats);
alter table agenda_item add column voided_at timestamp with time zone;
alter table agenda_item add column voided_by bigint references person (id);
alter table agenda_item add column void_reason varchar(2000) default '' not null;
alter table resolution add column voided_at timestamp with time zone;
drop index resolution_register;
create index resolution_register on resolution (council_id, id, published_at, voided_at);
-- Closing a session tells each case its decision, once.
alter table agenda_item add column delivered_at timestamp with time zone;
update agenda_item set delivered_at = decided_at where state = 'DECIDED';

insert into parameter (name, kind) values ('term.closeSession', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('term.closeSession', '1H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
