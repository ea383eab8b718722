package org.hamafza.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Numbers;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretary proposes about crises; another person decides on all of it. */
@Service
public class CrisisDesk {

  private final DeclarationTable table;
  private final ChangeTable changes;
  private final CrisisRights rights;
  private final Councils councils;
  private final Numbers numbers;
  private final WorkingCalendar calendar;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CrisisDesk(
      DeclarationTable table,
      ChangeTable changes,
      CrisisRights rights,
      Councils councils,
      Numbers numbers,
      WorkingCalendar calendar,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.changes = changes;
    this.rights = rights;
    this.councils = councils;
    this.numbers = numbers;
    this.calendar = calendar;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /** Proposes to declare a crisis; gives the id of the declaration. */
  @Transactional
  public long propose(Member by, long councilId, CrisisProposal proposal) {
    if (!by.has(Role.SECRETARIAT_LEAD, councilId)) {
      throw new NotFound();
    }
    String number = number(councilId, JalaliDate.yearOf(calendar.today(clock)));
    long id = table.insert(councilId, number, proposal, by.personId(), clock.instant());
    Basis basis = proposal.basis();
    publish(
        new CrisisProposed(
            table.find(id).orElseThrow().ref(),
            proposal.kind().name(),
            proposal.title(),
            sorted(proposal.scope().areas()),
            sorted(proposal.scope().counties()),
            proposal.reason(),
            basis.issuer() + " · " + basis.number() + " · " + basis.on()));
    return id;
  }

  /** Proposes to renew a crisis that runs, or to end it early. */
  @Transactional
  public void proposeChange(Member by, long id, ChangeKind change, String reason) {
    rights.led(by, id);
    Declaration declaration = table.lock(id).orElseThrow(NotFound::new);
    if (!declaration.runsAt(clock.instant())) {
      throw new Conflict("crisis.error.notRunning");
    }
    changes.propose(id, change, reason, by.personId(), clock.instant());
    publish(new CrisisChangeProposed(declaration.ref(), change.name(), reason));
  }

  private String number(long councilId, int year) {
    String code = councils.get(councilId).code();
    return "%s-%d-B-%02d".formatted(code, year, numbers.next(code + "-B", year));
  }

  private void publish(DomainEvent event) {
    currentMember.actingAs(
        Role.SECRETARIAT_LEAD,
        "",
        () -> {
          events.publishEvent(event);
          return null;
        });
  }

  static List<String> sorted(Set<String> codes) {
    return codes.stream().sorted().toList();
  }
}
