package org.hamafza.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The form with which a secretary calls a session; page and API read it alike. */
@Component
class CallForm {

  private final Sessions sessions;
  private final Councils councils;

  CallForm(Sessions sessions, Councils councils) {
    this.sessions = sessions;
    this.councils = councils;
  }

  /** The form, with a type chosen already if it is one that a secretary calls. */
  FormSpec describe(Member member, String type) {
    List<Council> own = own(member);
    List<FormField> fields = new ArrayList<>();
    if (own.size() > 1) {
      fields.add(
          FormField.required("council", FieldType.SELECT, "council.call.council")
              .choices(own.stream().map(each -> Option.named(each.code(), each.name())).toList()));
    }
    fields.add(
        FormField.required("type", FieldType.RADIOS, "council.call.type")
            .choices(
                SessionType.CALLED_BY_SECRETARY.stream()
                    .map(each -> Option.keyed(each, "council.type." + each))
                    .toList())
            .holding(
                SessionType.CALLED_BY_SECRETARY.contains(type)
                    ? type
                    : SessionType.REGULAR.name()));
    fields.add(FormField.required("date", FieldType.DATE, "council.call.date"));
    fields.add(FormField.required("time", FieldType.TIME, "council.call.time"));
    fields.add(FormField.required("place", FieldType.TEXT, "council.call.place").atMost(200));
    fields.add(
        FormField.optional("reason", FieldType.LONG_TEXT, "council.call.reason")
            .hint("council.call.reason.hint")
            .atMost(1000));
    return new FormSpec(fields);
  }

  Session submit(Member member, FormInput input) {
    List<Council> own = own(member);
    String only = own.size() == 1 ? own.get(0).code() : null;
    String code =
        input.codes("council", own.stream().map(Council::code).collect(Collectors.toSet())).stream()
            .findFirst()
            .orElse(only);
    if (code == null && !input.isRejected("council")) {
      input.reject("council", "error.required");
    }
    SessionType type = input.requiredChoice("type", SessionType.class);
    if (type != null && !SessionType.CALLED_BY_SECRETARY.contains(type.name())) {
      input.reject("type", "error.choice");
    }
    LocalDate date = input.requiredDate("date");
    LocalTime time = input.requiredTime("time");
    String place = input.requiredText("place", 200);
    String reason = input.paragraphs("reason", 1000);
    input.check();
    long councilId = councils.byCode(code).orElseThrow(NotFound::new).id();
    var startsAt = date.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    return sessions.call(member, councilId, new SessionCall(type, startsAt, place, reason));
  }

  private List<Council> own(Member member) {
    List<Council> own =
        councils.all().stream()
            .filter(council -> member.has(Role.SECRETARIAT_LEAD, council.id()))
            .toList();
    if (own.isEmpty()) {
      throw new NotFound();
    }
    return own;
  }
}
