-- The words that a search looks for stand in the index of the list too, so that a search reads no
-- wide row but those of its page. They are at most 425 characters: two titles and a number.
drop index proposal_council;
create index proposal_council on proposal (council_id desc, id desc, number, state, call_id, search_key);

-- The register of resolutions finds the ids of its page here, as the list of proposals does.
create index resolution_register on resolution (council_id, id, published_at);
