-- What somebody typed into the form of open work and has not handed in; nobody else reads it, and it goes with the work.
create table task_draft (
  work_item_id bigint not null references work_item (id),
  person_id bigint not null references person (id),
  edition integer not null,
  typed varchar(500000) not null,
  saved_at timestamp with time zone not null,
  primary key (work_item_id, person_id)
);
