-- The nodes of the installation by a random id; who has not been seen for a while is down.
create table node (
  id varchar(36) primary key,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  version varchar(60) not null,
  database_name varchar(120) not null
);
