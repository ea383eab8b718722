-- The page of a file asks which later ones resemble it.
create index similar_file_other on similar_file (other_id);
