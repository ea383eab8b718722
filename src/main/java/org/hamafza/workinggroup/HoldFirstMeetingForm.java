package org.hamafza.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.hamafza.workinggroup.GroupMember.Party;
import org.springframework.stereotype.Component;

/** The officer records the first joint meeting: who came, charter, coordinators, actions. */
@Component
class HoldFirstMeetingForm implements TaskForm {

  private static final String MEETING = "workinggroup.meeting.section.meeting";
  private static final String CHARTER = "workinggroup.meeting.section.charter";

  private final GroupRoom room;
  private final Meetings meetings;
  private final WorkingGroups workingGroups;
  private final MemberTable members;
  private final GroupTerms terms;
  private final People people;
  private final Proposals proposals;
  private final WorkingCalendar calendar;
  private final Clock clock;

  HoldFirstMeetingForm(
      GroupRoom room,
      Meetings meetings,
      WorkingGroups workingGroups,
      MemberTable members,
      GroupTerms terms,
      People people,
      Proposals proposals,
      WorkingCalendar calendar,
      Clock clock) {
    this.room = room;
    this.meetings = meetings;
    this.workingGroups = workingGroups;
    this.members = members;
    this.terms = terms;
    this.people = people;
    this.proposals = proposals;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "workinggroup/hold-first-meeting";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    WorkingGroup group = room.group(item);
    List<Option> parties = joined(group).stream().map(each -> named(each)).toList();
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.required("heldOn", FieldType.DATE, "workinggroup.meeting.heldOn").in(MEETING));
    fields.add(
        FormField.required("place", FieldType.TEXT, "workinggroup.meeting.place")
            .atMost(200)
            .in(MEETING));
    fields.add(
        FormField.required("attendees", FieldType.CHECKBOXES, "workinggroup.meeting.attendees")
            .choices(parties)
            .in(MEETING));
    fields.add(
        FormField.required("minutes", FieldType.LONG_TEXT, "workinggroup.meeting.minutes")
            .atMost(8000)
            .in(MEETING));
    fields.add(
        FormField.required("charter", FieldType.LONG_TEXT, "workinggroup.meeting.charter")
            .atMost(4000)
            .in(CHARTER));
    fields.add(coordinator("agencyCoordinator", group, true));
    fields.add(coordinator("ngoCoordinator", group, false));
    fields.add(
        FormField.required("cadence", FieldType.INTEGER, "workinggroup.meeting.cadence")
            .holding("" + terms.meetingDays(item.proposalId()))
            .in(CHARTER));
    fields.addAll(AgreedActions.fields(parties));
    return new FormSpec(fields);
  }

  private FormField coordinator(String name, WorkingGroup group, boolean agency) {
    return FormField.required(name, FieldType.SELECT, "workinggroup.meeting." + name)
        .choices(people(group, agency))
        .in(CHARTER);
  }

  private List<Option> people(WorkingGroup group, boolean agency) {
    return joined(group).stream()
        .filter(each -> each.party().isAgency() == agency)
        .flatMap(
            each ->
                Parties.people(each.party(), group.councilId(), people).stream()
                    .map(
                        person ->
                            Option.named(
                                Long.toString(person.id()),
                                new LocalText(
                                    person.name().fa() + " – " + each.name().fa(),
                                    person.name().en() + " – " + each.name().en()))))
        .toList();
  }

  private List<GroupMember> joined(WorkingGroup group) {
    return Parties.joined(members.of(group.id()));
  }

  private static Option named(GroupMember member) {
    return Option.named(member.party().code(), member.name());
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    WorkingGroup group = room.group(item);
    Map<String, GroupMember> joined =
        joined(group).stream().collect(Collectors.toMap(each -> each.party().code(), m -> m));
    LocalDate heldOn = input.requiredDate("heldOn");
    if (heldOn != null && heldOn.isAfter(calendar.today(clock))) {
      input.reject("heldOn", "workinggroup.error.future");
    }
    List<GroupMember> attendees =
        input.codes("attendees", joined.keySet()).stream().map(joined::get).toList();
    if (!input.isRejected("attendees") && !bothSides(attendees)) {
      input.reject("attendees", "workinggroup.error.bothSides");
    }
    String place = input.requiredText("place", 200);
    String aims = input.requiredParagraphs("charter", 4000);
    Long agency = person(input, "agencyCoordinator", people(group, true));
    Long ngo = person(input, "ngoCoordinator", people(group, false));
    Integer cadence = input.requiredInteger("cadence", 7, 180);
    String minutes = input.requiredParagraphs("minutes", 8000);
    Map<String, Party> owners =
        joined.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().party()));
    List<AgreedActions.Agreed> agreed = AgreedActions.read(input, owners, heldOn);
    input.check();
    CaseRef ref = proposals.ref(item.proposalId());
    meetings.holdFirst(
        ref,
        group,
        new JointMeeting(0, heldOn, place, minutes, Set.of()),
        new Meetings.Charter(aims, cadence, agency, ngo),
        attendees,
        member);
    agreed.forEach(
        each ->
            workingGroups.addAction(
                item.proposalId(),
                ActionItem.Source.MEETING,
                each.text(),
                each.owner(),
                each.dueOn()));
  }

  private static boolean bothSides(List<GroupMember> attendees) {
    return attendees.stream().anyMatch(each -> each.party().isAgency())
        && attendees.stream().anyMatch(each -> !each.party().isAgency());
  }

  private static Long person(FormInput input, String field, List<Option> offered) {
    Long id = input.requiredId(field);
    if (id != null && offered.stream().noneMatch(each -> each.value().equals(id.toString()))) {
      input.reject(field, "error.choice");
    }
    return id;
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    WorkingGroup group = room.group(item);
    return Map.of(
        "group", group,
        "proposal", proposals.get(item.proposalId()),
        "joined", joined(group));
  }
}
