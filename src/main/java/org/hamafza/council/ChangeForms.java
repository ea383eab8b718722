package org.hamafza.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.springframework.stereotype.Component;

/** The forms with which a secretary moves a session or calls it off. */
@Component
class ChangeForms {

  private static final int REASON = 1000;
  private static final int PLACE = 200;

  private final SessionChanges changes;

  ChangeForms(SessionChanges changes) {
    this.changes = changes;
  }

  FormSpec move(Session session) {
    ZonedDateTime start = session.startsAt().atZone(WorkingCalendar.ZONE);
    return FormSpec.of(
        FormField.required("date", FieldType.DATE, "council.call.date")
            .holding(start.toLocalDate().toString()),
        FormField.required("time", FieldType.TIME, "council.call.time")
            .holding(start.toLocalTime().toString()),
        FormField.required("place", FieldType.TEXT, "council.call.place")
            .atMost(PLACE)
            .holding(session.place()),
        FormField.required("reason", FieldType.LONG_TEXT, "council.change.reason")
            .hint("council.change.reason.hint")
            .atMost(REASON));
  }

  FormSpec cancel() {
    return FormSpec.of(
        FormField.required("reason", FieldType.LONG_TEXT, "council.change.reason")
            .hint("council.change.reason.hint")
            .atMost(REASON));
  }

  void move(Member member, long sessionId, FormInput input) {
    LocalDate date = input.requiredDate("date");
    LocalTime time = input.requiredTime("time");
    String place = input.requiredText("place", PLACE);
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    var startsAt = date.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    changes.move(member, sessionId, startsAt, place, reason);
  }

  void cancel(Member member, long sessionId, FormInput input) {
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    changes.cancel(member, sessionId, reason);
  }
}
