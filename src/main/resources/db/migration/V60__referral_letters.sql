-- The letters with which a case goes to the national council: to its secretariat, and to the NGO.
insert into letter_template (kind, version, subject_fa, subject_en, body_fa, body_en, saved_at) values
  ('REFERRED', 1, 'ارجاع طرح «{title}» به شورای ملی', '“{title}” is referred to the national council', 'با سلام و احترام

به اطلاع «{ngo}» می‌رساند که دامنهٔ اجرای درخواست شمارهٔ {number} با عنوان «{title}» از مرز استان فراتر می‌رود و رسیدگی به آن در صلاحیت شورای ملی است. پرونده در تاریخ {date} به دبیرخانهٔ آن شورا ارسال شد و رسیدگی به آن در این شورا پایان یافت.

این ارجاع به معنای رد طرح نیست. نتیجه را دبیرخانهٔ شورای ملی به شما اعلام می‌کند.

دبیرخانهٔ {council}', 'Dear Sir or Madam,

The application {number} of {ngo}, “{title}”, reaches beyond the province and is for the national council to decide. The case was sent to its secretariat on {date} and is closed with this council.

This is no refusal. The secretariat of the national council will tell you the result.

The secretariat of: {council}', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('NATIONAL_REFERRAL', 1, 'ارجاع پروندهٔ {number} («{title}»)', 'Referral of case {number}, “{title}”', 'با سلام و احترام

درخواست شمارهٔ {number} با عنوان «{title}» که «{ngo}» به این شورا تقدیم کرده است، از مرز استان فراتر می‌رود و رسیدگی به آن در صلاحیت آن شوراست.

خواهشمند است دستور فرمایید پرونده در آن دبیرخانه ثبت و نتیجه به متقاضی و این دبیرخانه اعلام شود.

تاریخ ارجاع: {date}

دبیرخانهٔ {council}', 'Dear Sir or Madam,

The application {number}, “{title}”, which {ngo} handed in to this council, reaches beyond the province and is for your council to decide.

Please register the case and tell the applicant and this secretariat the result.

Referred on: {date}

The secretariat of: {council}', timestamp with time zone '2020-01-01 00:00:00+00');
