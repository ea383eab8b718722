create table holiday (
  off_date date primary key,
  name_fa varchar(200) not null,
  name_en varchar(200) not null,
  kind varchar(20) not null check (kind in ('SOLAR', 'LUNAR', 'CLOSURE'))
);

-- Names of the weekly days off in English, separated by commas, in force until the next rule.
create table weekend_rule (
  valid_from date primary key,
  off_days varchar(80) not null
);

insert into weekend_rule (valid_from, off_days) values (date '1900-01-01', 'THURSDAY,FRIDAY');
