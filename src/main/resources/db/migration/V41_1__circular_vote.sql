-- Votes by letter in a crisis: nobody calls them, members may demand a meeting instead, and what they approve waits for the council.
alter table council_session alter column called_by drop not null;

create table circular_vote (
  item_id bigint primary key references agenda_item (id),
  proposal_id bigint not null references proposal (id),
  opened_at timestamp with time zone not null,
  -- Whether the crisis desk found the dossier fit for a vote; null until it has looked.
  dossier_complete boolean,
  dossier_note varchar(2000) default '' not null,
  checked_by bigint references person (id),
  closed_at timestamp with time zone,
  -- How it ended: approved for now, or by what it goes to the council.
  ending varchar(20) check (ending in ('APPROVED', 'DOSSIER', 'DEMAND', 'NO_QUORUM', 'NOT_APPROVED', 'WITHDRAWN'))
);
create index circular_vote_case on circular_vote (proposal_id, item_id);

create table meeting_demand (
  item_id bigint not null references circular_vote (item_id),
  seat_id bigint not null references council_seat (id),
  person_id bigint not null references person (id),
  reason varchar(2000) not null,
  demanded_at timestamp with time zone not null,
  primary key (item_id, seat_id),
  unique (item_id, person_id)
);

-- What was approved for now and waits for the council, or waited in vain.
create table provisional_approval (
  proposal_id bigint primary key references proposal (id),
  council_id bigint not null references council (id),
  item_id bigint not null references circular_vote (item_id),
  number varchar(40) not null,
  approved_at timestamp with time zone not null,
  ratify_by timestamp with time zone not null,
  state varchar(20) not null check (state in ('WAITING', 'RATIFIED', 'REFUSED', 'LAPSED')),
  settled_at timestamp with time zone,
  check ((state = 'WAITING') = (settled_at is null))
);
create index provisional_approval_waiting on provisional_approval (council_id, state);

-- How that ended what had begun: what was spent and is paid back, in rial.
create table project_wind_down (
  proposal_id bigint primary key references proposal (id),
  spent bigint not null check (spent >= 0),
  repaid bigint not null check (repaid >= 0),
  account varchar(2000) not null,
  written_by bigint not null references person (id),
  written_at timestamp with time zone not null
);

insert into parameter (name, kind) values
  ('crisis.firstTranchePercent', 'NUMBER'),
  ('term.windDown', 'TERM'),
  ('circular.voteTerm', 'TERM'),
  ('circular.firstReminder', 'TERM'),
  ('circular.secondReminder', 'TERM'),
  ('circular.meetingDemands', 'NUMBER'),
  ('crisis.ratifyWithinDays', 'NUMBER'),
  ('term.checkDossier', 'TERM');

insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('crisis.firstTranchePercent', '50', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.windDown', '10WD', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('circular.voteTerm', '48H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('circular.firstReminder', '24H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('circular.secondReminder', '40H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('circular.meetingDemands', '3', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('crisis.ratifyWithinDays', '30', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('term.checkDossier', '4H', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
