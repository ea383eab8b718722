-- A list finds the ids of its page in this index alone and reads whole rows of those only.
drop index proposal_council;
create index proposal_council on proposal (council_id, id, number, state, call_id);
