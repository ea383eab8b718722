-- What the reviewers agreed on after a third one had been asked.
create table review_consensus (
  proposal_id bigint primary key references proposal (id),
  note varchar(4000) not null,
  held_by bigint not null references person (id),
  held_at timestamp with time zone not null
);

insert into parameter (name, kind) values ('term.consensus', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('term.consensus', '3WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
