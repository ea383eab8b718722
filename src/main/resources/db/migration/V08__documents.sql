-- Files in the database: one transaction, one backup, the same on every node.
create table attachment (
  id uuid primary key,
  owner_type varchar(40) not null,
  owner_id bigint not null,
  kind varchar(40) not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  uploaded_by bigint not null references person (id),
  uploaded_at timestamp with time zone not null
);
create index attachment_owner on attachment (owner_type, owner_id);

create table attachment_chunk (
  attachment_id uuid not null references attachment (id),
  position integer not null,
  content bytea not null,
  primary key (attachment_id, position)
);
