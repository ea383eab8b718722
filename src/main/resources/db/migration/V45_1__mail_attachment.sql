-- A small file that goes with a mail, such as an appointment for the reader's calendar.
alter table outbox_mail add column attachment_name varchar(100);
alter table outbox_mail add column attachment_type varchar(100);
alter table outbox_mail add column attachment varchar(8000);
