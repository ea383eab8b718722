-- The first rubric (six criteria, weights adding up to 100).
insert into rubric_criterion (valid_from, code, name_fa, name_en, weight, position) values
  (date '1900-01-01', 'NEED', 'ضرورت و تناسب با نیاز شهرستان', 'Need and relevance to the county', 20, 1),
  (date '1900-01-01', 'DESIGN', 'کیفیت طراحی و امکان‌پذیری', 'Quality of design and feasibility', 20, 2),
  (date '1900-01-01', 'SYNERGY', 'هم‌افزایی و شبکه‌سازی', 'Synergy: partners and link to agencies', 20, 3),
  (date '1900-01-01', 'CAPACITY', 'توانمندی و سابقه', 'Capacity and track record', 15, 4),
  (date '1900-01-01', 'VALUE', 'تناسب هزینه و نتیجه', 'Value for money', 15, 5),
  (date '1900-01-01', 'GROWTH', 'پایداری و رشد کیفی', 'Learning, sustainability and qualitative growth', 10, 6);
