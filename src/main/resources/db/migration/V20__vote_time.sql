-- Time runs for declarations as it does for votes; the voting lasts the twenty minutes of P05.
update parameter_value set setting = '20MIN' where name = 'term.castVote' and setting = '1H' and valid_from = date '1900-01-01';
update parameter_value set setting = '10MIN' where name = 'term.declareConflict' and setting = '1H' and valid_from = date '1900-01-01';

alter table agenda_item add column declarations_close_at timestamp with time zone;
-- Present, but without a declaration when the time for it was over: not entitled to vote.
alter table item_member add column silent boolean default false not null;

-- Of a secret vote there is who has voted, and apart from it what was voted, without order or time.
alter table agenda_item add column secret boolean default false not null;
alter table ballot alter column choice drop not null;
create table secret_ballot (
  item_id bigint not null references agenda_item (id),
  choice varchar(10) not null check (choice in ('YES', 'NO', 'ABSTAIN', 'DEFER'))
);
create index secret_ballot_item on secret_ballot (item_id);
