-- Which submitted version a reviewer has assessed, and the sheet is about; null before, and in reviews from before.
alter table review_slot add column version_no integer;
alter table cover_sheet add column version_no integer;
alter table earlier_cover_sheet add column version_no integer;
