-- Why a reviewer's place stays empty, if nobody may take it.
alter table review_slot add column vacant_reason varchar(2000);
