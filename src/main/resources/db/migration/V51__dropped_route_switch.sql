-- The question whether a case changes over to the fast track ends unanswered if the fast track is no longer there for it.
alter table route_switch add column dropped_at timestamp with time zone;
alter table route_switch add column dropped_why varchar(20)
  check (dropped_why in ('CRISIS_OVER', 'ON_AGENDA'));
