package org.hamafza.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** After a meeting without quorum the secretary calls the council again, with the same agenda. */
@Component
class CallAgainForm implements TaskForm {

  private static final String CALL = "CALL";
  private static final List<String> ANSWERS = List.of(CALL, "LEAVE");

  private final Sessions sessions;
  private final SessionRows rows;
  private final SessionChronicle chronicle;
  private final SessionPages pages;

  CallAgainForm(
      Sessions sessions, SessionRows rows, SessionChronicle chronicle, SessionPages pages) {
    this.sessions = sessions;
    this.rows = rows;
    this.chronicle = chronicle;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/call-again";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.again.answer")
            .choices(
                ANSWERS.stream()
                    .map(each -> Option.keyed(each, "council.again.answer." + each))
                    .toList())
            .holding(CALL),
        FormField.optional("date", FieldType.DATE, "council.call.date"),
        FormField.optional("time", FieldType.TIME, "council.call.time"),
        FormField.optional("place", FieldType.TEXT, "council.call.place")
            .atMost(200)
            .holding(rows.get(work.rowId()).place()),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.again.reason")
            .hint("council.again.reason.hint")
            .atMost(1000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String answer =
        input.require(
            "answer",
            typed -> ANSWERS.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    String reason = input.paragraphs("reason", 1000);
    LocalDate date = input.date("date");
    LocalTime time = input.time("time");
    String place = input.text("place", 200);
    Session failed = rows.get(work.rowId());
    if (CALL.equals(answer)) {
      require(input, "date", date != null);
      require(input, "time", time != null);
      require(input, "place", !place.isBlank());
      input.check();
      var startsAt = date.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
      sessions.call(
          member,
          failed.councilId(),
          new SessionCall(SessionType.SECOND_CALL, startsAt, place, reason, failed.id()));
      return;
    }
    require(input, "reason", !reason.isBlank());
    input.check();
    chronicle.ofSession(failed, ref -> new SessionEvents.SecondCallLeftOut(ref, reason));
  }

  private static void require(FormInput input, String field, boolean given) {
    if (!given && !input.isRejected(field)) {
      input.reject(field, "error.required");
    }
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofSession(work.rowId(), member);
  }
}
