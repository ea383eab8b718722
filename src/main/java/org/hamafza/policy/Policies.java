package org.hamafza.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the parameters of a day, and changes them by two persons. */
@Service
public class Policies {

  private final JdbcClient db;
  private final ParameterChanges changes;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  Policies(
      JdbcClient db,
      ParameterChanges changes,
      WorkingCalendar calendar,
      Clock clock,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.db = db;
    this.changes = changes;
    this.calendar = calendar;
    this.clock = clock;
    this.currentMember = currentMember;
    this.events = events;
  }

  /** The parameters that rule {@code day}. */
  @Transactional(readOnly = true)
  public Policy on(LocalDate day) {
    Map<String, String> settings = new LinkedHashMap<>();
    db.sql(
            """
            select name, setting from parameter_value where state = ? and valid_from <= ? \
            order by valid_from, id""")
        .params(ParameterChanges.CONFIRMED, day)
        .query(
            (RowCallbackHandler)
                row -> settings.put(row.getString("name"), row.getString("setting")));
    return new Policy(day, settings);
  }

  /** The parameters that rule today in Tehran. */
  @Transactional(readOnly = true)
  public Policy today() {
    return on(calendar.today(clock));
  }

  /** Every parameter with today's setting, by name. */
  @Transactional(readOnly = true)
  public List<Parameter> list() {
    Map<String, Parameter> current = new LinkedHashMap<>();
    db.sql(
            """
            select v.name, d.kind, v.setting, v.valid_from from parameter_value v \
            join parameter d on d.name = v.name where v.state = ? and v.valid_from <= ? \
            order by v.name, v.valid_from, v.id""")
        .params(ParameterChanges.CONFIRMED, calendar.today(clock))
        .query(
            (RowCallbackHandler)
                row ->
                    current.put(
                        row.getString("name"),
                        new Parameter(
                            row.getString("name"),
                            Parameter.Kind.valueOf(row.getString("kind")),
                            row.getString("setting"),
                            row.getObject("valid_from", LocalDate.class))));
    return List.copyOf(current.values());
  }

  /** The changes that wait for a second person, oldest first. */
  @Transactional(readOnly = true)
  public List<ParameterChange> open() {
    return changes.open();
  }

  /** Proposes a setting from a day on; it counts once another person confirms it. */
  @Transactional
  public void propose(String name, String setting, LocalDate validFrom, String reason) {
    Member member = admin();
    Parameter parameter =
        list().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow(NotFound::new);
    if (!parameter.kind().accepts(setting)) {
      throw new InvalidInput("setting", "policy.error.kind." + parameter.kind());
    }
    if (validFrom.isBefore(calendar.today(clock))) {
      throw new InvalidInput("validFrom", "policy.error.past");
    }
    changes.propose(name, setting, validFrom, reason, member.personId());
    events.publishEvent(
        new ParameterProposed(CaseRef.installation(), name, setting, validFrom, reason));
  }

  /** Confirms or declines a change that another person proposed. */
  @Transactional
  public void decide(long changeId, boolean confirm) {
    Member member = admin();
    ParameterChange change =
        open().stream()
            .filter(c -> c.id() == changeId)
            .findFirst()
            .orElseThrow(() -> new Conflict("policy.error.decided"));
    if (change.proposedBy() != null && change.proposedBy() == member.personId()) {
      throw new Conflict("policy.error.samePerson");
    }
    String state = confirm ? ParameterChanges.CONFIRMED : ParameterChanges.DECLINED;
    if (confirm && change.validFrom().isBefore(calendar.today(clock))) {
      throw new Conflict("policy.error.late");
    }
    if (!changes.decide(changeId, state, member.personId())) {
      throw new Conflict("policy.error.decided");
    }
    events.publishEvent(
        new ParameterDecided(CaseRef.installation(), changeId, change.name(), state));
  }

  void requireProposer() {
    admin();
  }

  private Member admin() {
    Member member = currentMember.get();
    if (!member.hasAnywhere(Role.PARAMETER_ADMIN)) {
      throw new NotFound();
    }
    return member;
  }
}
