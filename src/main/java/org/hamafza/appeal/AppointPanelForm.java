package org.hamafza.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.identity.Person;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Somebody of the office who was not involved before names who hears an appeal, and when the NGO is
 * heard; nobody names himself or herself.
 */
@Component
class AppointPanelForm implements TaskForm {

  static final String KEY = "appeal/appoint-panel";
  private static final int PLACE = 200;

  private final AppealTable table;
  private final Panel panel;
  private final Independence independence;
  private final InvolvedBefore involved;
  private final AppealPages pages;
  private final Proposals proposals;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AppointPanelForm(
      AppealTable table,
      Panel panel,
      Independence independence,
      InvolvedBefore involved,
      AppealPages pages,
      Proposals proposals,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.panel = panel;
    this.independence = independence;
    this.involved = involved;
    this.pages = pages;
    this.proposals = proposals;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return KEY;
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Appeal appeal = table.of(item);
    List<Option> candidates =
        candidates(appeal, member).stream().map(AppointPanelForm::option).toList();
    List<FormField> fields = new ArrayList<>();
    for (int i = 1; i <= size(appeal); i++) {
      fields.add(
          FormField.required(
                  "member" + i,
                  FieldType.SELECT,
                  i == 1 ? "appeal.panel.presides" : "appeal.panel.member")
              .in("appeal.panel")
              .choices(candidates));
    }
    fields.add(
        FormField.required("date", FieldType.DATE, "appeal.hearing.date").in("appeal.hearing"));
    fields.add(
        FormField.required("time", FieldType.TIME, "appeal.hearing.time").in("appeal.hearing"));
    fields.add(
        FormField.required("place", FieldType.TEXT, "appeal.hearing.place")
            .in("appeal.hearing")
            .atMost(PLACE));
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Appeal appeal = table.of(item);
    List<Long> chosen = chosen(appeal, member, input);
    LocalDate date = input.requiredDate("date");
    LocalTime time = input.requiredTime("time");
    String place = input.requiredText("place", PLACE);
    if (date != null && date.isBefore(earliest(appeal))) {
      input.reject("date", "appeal.error.notice", notice(appeal).amount());
    }
    input.check();
    Instant at = date.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    panel.appoint(appeal.id(), chosen);
    table.set(appeal.id(), "hearing_at = ?, hearing_place = ?", Timestamp.from(at), place);
    events.publishEvent(
        new AppealEvents.AppealPanelAppointed(
            proposals.ref(appeal.proposalId()), appeal.id(), chosen, at, place));
  }

  private List<Long> chosen(Appeal appeal, Member member, FormInput input) {
    Set<Long> allowed =
        candidates(appeal, member).stream().map(Person::id).collect(Collectors.toSet());
    List<Long> chosen = new ArrayList<>();
    for (int i = 1; i <= size(appeal); i++) {
      Long id = input.requiredId("member" + i);
      if (id != null && !allowed.contains(id)) {
        input.reject("member" + i, "error.choice");
      } else if (id != null && chosen.contains(id)) {
        input.reject("member" + i, "appeal.error.twice");
      } else if (id != null) {
        chosen.add(id);
      }
    }
    return chosen;
  }

  private List<Person> candidates(Appeal appeal, Member appointing) {
    return independence.panel(appeal).stream()
        .filter(person -> person.id() != appointing.personId())
        .toList();
  }

  private LocalDate earliest(Appeal appeal) {
    return calendar.dayOf(calendar.due(clock.instant(), notice(appeal)));
  }

  private Term notice(Appeal appeal) {
    return policy(appeal).term("appeal.hearingNotice");
  }

  private int size(Appeal appeal) {
    return Math.toIntExact(policy(appeal).number("appeal.panelSize"));
  }

  private Policy policy(Appeal appeal) {
    return policies.on(calendar.dayOf(appeal.filedAt()));
  }

  private static Option option(Person person) {
    String unit = person.unit().isBlank() ? "" : " · " + person.unit();
    return Option.named(
        Long.toString(person.id()),
        new LocalText(person.name().fa() + unit, person.name().en() + unit));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Appeal appeal = table.of(item);
    Map<String, Object> context = new HashMap<>(pages.of(member, appeal));
    context.put("notice", notice(appeal).amount());
    context.put("earliest", earliest(appeal));
    return context;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return !involved.isBarred(item, member.personId());
  }
}
