-- What is kept from somebody is asked for by person, on every page of notices and of the record.
create index conflict_declaration_person on conflict_declaration (person_id);
