package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.calendar.Term;
import org.hamafza.identity.Appointment;
import org.hamafza.identity.Officeholder;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Message;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;

/** Who is told about which work. */
class EscalationMessagesTests {

  private static final long COUNCIL = 1;
  private static final long NGO = 7;

  private final List<Officeholder> holders = new ArrayList<>();
  private final EscalationMessages messages = new EscalationMessages();

  EscalationMessagesTests() {
    holder("officer", Role.SECRETARIAT_OFFICER, null, null);
    holder("secretary", Role.SECRETARIAT_LEAD, null, null);
    holder("chair", Role.COUNCIL_CHAIR, null, null);
    holder("doe", Role.AGENCY_FOCAL, "DOE", null);
    holder("rwc", Role.AGENCY_FOCAL, "RWC", null);
    holder("signatory", Role.NGO_SIGNATORY, null, NGO);
    holder("writer", Role.NGO_SUBMITTER, null, NGO);
    holder("administrator", Role.NGO_ADMINISTRATOR, null, NGO);
    holder("stranger", Role.NGO_SIGNATORY, null, 8L);
  }

  @Test
  void ofAnAgencyAreItsFocalPersonsThenAlsoTheOfficerAndTheSecretary() {
    WorkItem item = item(Role.AGENCY_FOCAL, "DOE", null, null);
    assertThat(told(item, Level.REMINDER)).containsExactly("doe");
    assertThat(told(item, Level.OVERDUE)).containsExactlyInAnyOrder("doe", "officer", "secretary");
    assertThat(told(item, Level.LONG_OVERDUE)).containsExactlyInAnyOrder("secretary", "chair");
  }

  @Test
  void ofAnNgoAreThoseWhoMayDoItThenAlsoTheOfficerAndTheSecretary() {
    WorkItem item = item(Role.NGO_SIGNATORY, null, NGO, null);
    assertThat(told(item, Level.REMINDER)).containsExactly("signatory");
    assertThat(told(item, Level.OVERDUE))
        .containsExactlyInAnyOrder("signatory", "officer", "secretary");
    WorkItem written = item(Role.NGO_SUBMITTER, null, NGO, null);
    assertThat(told(written, Level.REMINDER))
        .containsExactlyInAnyOrder("signatory", "writer", "administrator");
    WorkItem invited = item(Role.PARTY, null, NGO, null);
    assertThat(told(invited, Level.REMINDER)).containsExactly("signatory");
  }

  @Test
  void ofWhoRegistersAnNgoAreHeOrSheThenAlsoTheOfficerAndTheSecretary() {
    WorkItem item = item(Role.NGO_SUBMITTER, null, null, id("writer"));
    assertThat(told(item, Level.REMINDER)).containsExactly("writer");
    assertThat(told(item, Level.OVERDUE))
        .containsExactlyInAnyOrder("writer", "officer", "secretary");
  }

  @Test
  void ofTheSecretariatAreItsOfficersThenAlsoTheSecretary() {
    WorkItem item = item(Role.SECRETARIAT_OFFICER, null, null, null);
    assertThat(told(item, Level.OVERDUE)).containsExactlyInAnyOrder("officer", "secretary");
    // Whoever holds the work is not told twice.
    WorkItem own = item(Role.SECRETARIAT_LEAD, null, null, null);
    assertThat(told(own, Level.OVERDUE)).containsExactly("secretary");
  }

  @Test
  void leadDoersToTheWorkAndOthersToTheCase() {
    WorkItem item = item(Role.SECRETARIAT_OFFICER, null, null, null);
    assertThat(messages.of(fresh(item, Level.OVERDUE), staff(Set.of())))
        .extracting(message -> message.to().username() + " " + message.link())
        .containsExactlyInAnyOrder("officer /proposals/do/5", "secretary /proposals/42");
  }

  @Test
  void leadOthersToTheNgoIfItsProfileIsVerifiedAndToTheWorkIfItRegisters() {
    CaseRef known = new CaseRef(COUNCIL, "profile", 3, "NGO-1", NGO);
    assertThat(linksOfSecretary(known)).containsExactly("/ngos/7");
    CaseRef unknown = new CaseRef(COUNCIL, "profile", 3, "NGO-1", null);
    assertThat(linksOfSecretary(unknown)).containsExactly("/tasks");
  }

  @Test
  void passOverThoseWhoAreKeptAway() {
    WorkItem item = item(Role.SECRETARIAT_OFFICER, null, null, null);
    Set<KeptAway.Bar> bars = Set.of(new KeptAway.Bar(5, id("secretary")));
    assertThat(messages.of(fresh(item, Level.LONG_OVERDUE), staff(bars)))
        .extracting(message -> message.to().username())
        .containsExactly("chair");
  }

  @Test
  void goToTheAssigneeAlone() {
    WorkItem item = item(Role.EXPERT_REVIEWER, null, null, id("writer"));
    assertThat(told(item, Level.REMINDER)).containsExactly("writer");
  }

  private List<String> linksOfSecretary(CaseRef subject) {
    WorkItem item = item(Role.SECRETARIAT_OFFICER, null, null, null, subject);
    return messages.of(fresh(item, Level.OVERDUE), staff(Set.of())).stream()
        .filter(message -> message.to().username().equals("secretary"))
        .map(Message::link)
        .toList();
  }

  private List<String> told(WorkItem item, Level level) {
    return messages.of(fresh(item, level), staff(Set.of())).stream()
        .map(message -> message.to().username())
        .toList();
  }

  private Staff staff(Set<KeptAway.Bar> bars) {
    Person writer = holders.get((int) id("writer")).person();
    return new Staff(holders, Map.of(writer.id(), writer), bars);
  }

  private static EscalationTable.Fresh fresh(WorkItem item, Level level) {
    return new EscalationTable.Fresh(
        new Counted(item, Alarms.parse("50/100/200"), 50, item.dueAt()), 50, level);
  }

  private long id(String name) {
    return holders.stream()
        .map(Officeholder::person)
        .filter(person -> person.username().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void holder(String name, Role role, String agency, Long ngo) {
    long id = holders.size();
    LocalText text = new LocalText(name, name);
    holders.add(
        new Officeholder(
            new Person(id, name, text, name + "@x", "u", Locale.ENGLISH, true, false),
            new Appointment(
                id,
                id,
                role,
                COUNCIL,
                null,
                agency,
                ngo,
                "",
                LocalDate.of(2019, 1, 1),
                null,
                null)));
  }

  private static WorkItem item(Role role, String agency, Long ngo, Long assignee) {
    return item(role, agency, ngo, assignee, CaseRef.proposal(COUNCIL, 42, "P-42", 9L));
  }

  private static WorkItem item(Role role, String agency, Long ngo, Long assignee, CaseRef subject) {
    Instant now = Instant.parse("2020-11-01T06:30:00Z");
    return new WorkItem(
        5,
        "t",
        "p",
        "Process",
        "Do",
        "proposals/do",
        subject,
        new LocalText("ط", "x"),
        42L,
        null,
        role,
        agency,
        ngo,
        assignee,
        WorkItem.State.OPEN,
        now,
        now.plusSeconds(60),
        new Counting(now, Term.parse("3WD"), null, null));
  }
}
