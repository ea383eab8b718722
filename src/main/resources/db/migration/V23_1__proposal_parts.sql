-- What partner NGOs and agencies bring to a proposal that is being written, and whether they stand by it.
-- With each submitted version it is frozen in the version's content.
create table proposal_part (
  proposal_id bigint not null references proposal (id),
  kind varchar(10) not null check (kind in ('NGO', 'AGENCY')),
  party varchar(40) not null,
  contribution varchar(4000) not null,
  consent varchar(20) not null check (consent in ('ASKED', 'GIVEN', 'REFUSED')),
  reason varchar(2000) default '' not null,
  changed_at timestamp with time zone not null,
  primary key (proposal_id, kind, party)
);
create index proposal_part_party on proposal_part (kind, party, consent);
