-- "Comply or explain": from what a decision departs, and why. Nothing is decided without the reason.
alter table agenda_item add column departs_from varchar(60) default '' not null;
alter table agenda_item add column departure_reason varchar(2000) default '' not null;
alter table agenda_item add constraint agenda_item_explained
  check (departs_from = '' or departure_reason <> '' or state <> 'DECIDED');
alter table resolution add column departs_from varchar(60) default '' not null;
alter table resolution add column departure_reason varchar(2000) default '' not null;
alter table resolution add constraint resolution_explained
  check (departs_from = '' or departure_reason <> '');

insert into parameter (name, kind) values ('term.explainDecision', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('term.explainDecision', '1H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
