-- An item whose case was withdrawn stays on the agenda that members were invited to, with its number.
alter table agenda_item add column withdrawn_reason varchar(2000) default '' not null;

-- The state knows one value more; its check had no name, so the column is replaced together with it.
alter table agenda_item add column new_state varchar(20);
update agenda_item set new_state = state;
alter table agenda_item drop column state;
alter table agenda_item rename column new_state to state;
alter table agenda_item alter column state set not null;
alter table agenda_item add constraint agenda_item_state check (state in
  ('PLANNED', 'CALLED', 'FIXED', 'VOTING', 'COUNTED', 'DECIDED', 'CARRIED_OVER', 'WITHDRAWN'));
