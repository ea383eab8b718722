-- A list finds the ids of its page in this index alone and reads whole rows of those only.
create index proposal_list on proposal (council_id, id, number, state, call_id);
