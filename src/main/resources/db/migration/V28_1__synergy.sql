-- Rule E11: the running files that a version resembles, as they were when the rule found them.
create table similar_file (
  proposal_id bigint not null,
  version_no integer not null,
  other_id bigint not null references proposal (id),
  percent integer not null check (percent between 0 and 100),
  primary key (proposal_id, version_no, other_id),
  foreign key (proposal_id, version_no) references proposal_version (proposal_id, version_no)
);

-- What an officer offers the NGO of a file that resembles another one, and what it answers.
create table synergy_offer (
  proposal_id bigint primary key references proposal (id),
  kind varchar(10) not null check (kind in ('NONE', 'MERGE', 'PARTNER')),
  other_id bigint references proposal (id),
  message varchar(4000) not null,
  officer_id bigint not null references person (id),
  offered_at timestamp with time zone not null,
  -- Null until the NGO has been asked.
  sent_at timestamp with time zone,
  answer varchar(10) check (answer in ('ACCEPTED', 'DECLINED', 'SILENT', 'OVERTAKEN')),
  reason varchar(4000) default '' not null,
  answered_by bigint references person (id),
  answered_at timestamp with time zone,
  check ((kind = 'NONE') = (other_id is null)),
  check ((answer is null) = (answered_at is null))
);
create index synergy_offer_other on synergy_offer (other_id);

insert into parameter (name, kind) values
  ('synergy.answer', 'TERM'),
  ('synergy.answerByTheClock', 'TERM');
insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('synergy.answer', '5WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('synergy.answerByTheClock', '12H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
