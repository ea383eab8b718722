package org.hamafza.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters: once for each decision and recipient, numbered, and frozen as they are. */
@Service
class LetterIssuing {

  private final LetterTable table;
  private final LetterTemplates templates;
  private final Numbers numbers;
  private final Councils councils;
  private final Proposals proposals;
  private final People people;
  private final Notifications notifications;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LetterIssuing(
      LetterTable table,
      LetterTemplates templates,
      Numbers numbers,
      Councils councils,
      Proposals proposals,
      People people,
      Notifications notifications,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.templates = templates;
    this.numbers = numbers;
    this.councils = councils;
    this.proposals = proposals;
    this.people = people;
    this.notifications = notifications;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** Within the transaction in which the decision is told; what was issued is not issued again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(LetterDraft draft) {
    if (table.has(draft)) {
      return;
    }
    LetterTemplate template = templates.now(draft.councilId(), draft.kind());
    LetterText text = template.text().filled(draft.facts());
    Instant now = clock.instant();
    String number = number(draft.councilId(), now);
    String content = CanonicalJson.write(content(draft, number, template.version(), text, now));
    String sha256 = CanonicalJson.sha256Hex(content);
    long id = table.insert(draft, number, template.version(), text, now, content, sha256);
    String agency = draft.agencyCode();
    if (agency != null) {
      tell(people.focalPersons(agency, draft.proposal().councilId()), "agency", draft, id, number);
    }
    if (draft.isNational()) {
      tell(people.holders(Role.SECRETARIAT_LEAD, draft.councilId()), "national", draft, id, number);
    }
    events.publishEvent(
        new LetterIssued(
            proposals.ref(draft.proposal()),
            number,
            draft.kind().name(),
            agency == null ? "" : agency,
            sha256));
  }

  private void tell(List<Person> told, String what, LetterDraft draft, long id, String number) {
    notifications.tell(
        told,
        "letters.notice." + what,
        "/letters/" + id,
        number,
        draft.proposal().number(),
        draft.proposal().title());
  }

  private String number(long councilId, Instant now) {
    String code = councils.get(councilId).code();
    int year = JalaliDate.yearOf(calendar.dayOf(now));
    return String.format(Locale.ROOT, "%s-%d-L-%04d", code, year, numbers.next(code + "-L", year));
  }

  private static Map<String, Object> content(
      LetterDraft draft, String number, int version, LetterText text, Instant at) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", number);
    content.put("issuedAt", at.toString());
    content.put("proposal", draft.proposal().number());
    content.put("kind", draft.kind().name());
    content.put("recipient", draft.party());
    content.put("recipientName", both(draft.recipient()));
    content.put("templateVersion", version);
    content.put("subject", both(text.subject()));
    content.put("body", both(text.body()));
    return content;
  }

  private static Map<String, String> both(LocalText text) {
    return Map.of("fa", text.fa(), "en", text.en());
  }
}
