-- A case also stands still while the licence of its NGO is suspended.
alter table clock_pause drop constraint clock_pause_reason;
alter table clock_pause add constraint clock_pause_reason check (reason in
  ('AWAITING_APPLICANT', 'INTEGRITY_CASE', 'NGO_SUSPENDED'));
