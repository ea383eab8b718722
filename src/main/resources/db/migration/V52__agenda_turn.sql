-- The turn in which an item is taken where that is not its place on the agenda; its number stays.
alter table agenda_item add column turn integer;
