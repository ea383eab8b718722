-- A file arrives piece by piece (ARRIVING), is kept (KEPT), and can be taken out for a while before it is gone (REMOVED).
-- What is not kept is swept once expires_at has passed.
alter table attachment add column state varchar(10) default 'KEPT' not null;
alter table attachment add column received_bytes bigint default 0 not null;
update attachment set received_bytes = size_bytes;
alter table attachment add column expires_at timestamp with time zone;
-- A name has at most 120 code points, of which some count twice.
alter table attachment alter column file_name set data type varchar(240);
alter table attachment add constraint attachment_state check (state in ('ARRIVING', 'KEPT', 'REMOVED'));
create index attachment_expiry on attachment (state, expires_at);

insert into parameter (name, kind) values
  ('upload.maxFiles', 'NUMBER'),
  ('upload.maxTotalBytes', 'NUMBER'),
  ('upload.maxOpen', 'NUMBER'),
  ('upload.keepHours', 'NUMBER');

insert into parameter_value (name, setting, valid_from, reason, state, proposed_at) values
  ('upload.maxFiles', '50', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('upload.maxTotalBytes', '209715200', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('upload.maxOpen', '5', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('upload.keepHours', '24', date '1900-01-01', 'First setting', 'CONFIRMED', timestamp with time zone '2020-01-01 00:00:00+00');
