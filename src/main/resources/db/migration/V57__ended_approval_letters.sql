-- What was approved for now and does not hold is told by a letter of its own, with the way to appeal.
insert into letter_template (kind, version, subject_fa, subject_en, body_fa, body_en, saved_at) values
  ('RATIFICATION_REFUSED', 1, 'ابلاغ تنفیذ نشدن مصوبهٔ موقت {resolution} دربارهٔ طرح «{title}»', 'The provisional resolution {resolution} on “{title}” is not ratified', 'با سلام و احترام

به اطلاع «{ngo}» می‌رساند که شورا مصوبهٔ موقت شمارهٔ {resolution} دربارهٔ درخواست شمارهٔ {number} با عنوان «{title}» را تنفیذ نکرد. از تاریخ {date} پرداخت دیگری انجام نمی‌شود و اجرای طرح متوقف است؛ دبیرخانه برای تسویهٔ آنچه آغاز شده است با شما هماهنگ می‌کند.

متن مصوبهٔ موقت: {text}
مبلغ مصوب موقت: {amount}
دلایل: {reason}

در صورت اعتراض، می‌توانید تا پایان {appealUntil} دلایل خود را از صفحهٔ پرونده به شورا تقدیم کنید. {court}

دبیرخانهٔ {council}', 'Dear Sir or Madam,

The council has not ratified the provisional resolution {resolution} on the application {number} of {ngo}, “{title}”. From {date} nothing more is paid, and the work has to stop; the secretariat agrees with you how to wind down what had begun.

Wording of the provisional resolution: {text}
Amount granted for now: {amount}
Reasons: {reason}

If you disagree, you may appeal to the council until the end of {appealUntil}, from the page of your case, giving your reasons. {court}

The secretariat of: {council}', timestamp with time zone '2020-01-01 00:00:00+00'),
  ('RATIFICATION_LAPSED', 1, 'ابلاغ بی‌اثرشدن مصوبهٔ موقت {resolution} دربارهٔ طرح «{title}»', 'The provisional resolution {resolution} on “{title}” has lapsed', 'با سلام و احترام

به اطلاع «{ngo}» می‌رساند که مصوبهٔ موقت شمارهٔ {resolution} دربارهٔ درخواست شمارهٔ {number} با عنوان «{title}» در مهلت مقرر در شورا تنفیذ نشد و در تاریخ {date} بی‌اثر گردید. پرداخت دیگری انجام نمی‌شود و اجرای طرح متوقف است؛ دبیرخانه برای تسویهٔ آنچه آغاز شده است با شما هماهنگ می‌کند.

متن مصوبهٔ موقت: {text}
مبلغ مصوب موقت: {amount}

در صورت اعتراض، می‌توانید تا پایان {appealUntil} دلایل خود را از صفحهٔ پرونده به شورا تقدیم کنید. {court}

دبیرخانهٔ {council}', 'Dear Sir or Madam,

The provisional resolution {resolution} on the application {number} of {ngo}, “{title}”, was not ratified by the council in time and lapsed on {date}. Nothing more is paid, and the work has to stop; the secretariat agrees with you how to wind down what had begun.

Wording of the provisional resolution: {text}
Amount granted for now: {amount}

If you disagree, you may appeal to the council until the end of {appealUntil}, from the page of your case, giving your reasons. {court}

The secretariat of: {council}', timestamp with time zone '2020-01-01 00:00:00+00');
