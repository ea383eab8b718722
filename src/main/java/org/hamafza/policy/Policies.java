package org.hamafza.policy;

import java.sql.Timestamp;
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
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the parameters of a day, and changes them by two persons. */
@Service
public class Policies {

  private static final String CONFIRMED = "CONFIRMED";
  private static final String PROPOSED = "PROPOSED";
  private static final String DECLINED = "DECLINED";

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  Policies(
      JdbcClient db,
      WorkingCalendar calendar,
      Clock clock,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.db = db;
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
        .params(CONFIRMED, day)
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
        .params(CONFIRMED, calendar.today(clock))
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
    return db.sql(
            """
            select v.*, p.name_fa, p.name_en from parameter_value v \
            left join person p on p.id = v.proposed_by where v.state = ? order by v.id""")
        .param(PROPOSED)
        .query(
            (row, index) ->
                new ParameterChange(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("setting"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("reason"),
                    row.getString("state"),
                    row.getObject("proposed_by", Long.class),
                    new LocalText(row.getString("name_fa"), row.getString("name_en")),
                    row.getTimestamp("proposed_at").toInstant()))
        .list();
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
    db.sql(
            """
            insert into parameter_value (name, setting, valid_from, reason, state, proposed_by, \
            proposed_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            name,
            setting,
            validFrom,
            reason,
            PROPOSED,
            member.personId(),
            Timestamp.from(clock.instant()))
        .update();
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
    String state = confirm ? CONFIRMED : DECLINED;
    int changed =
        db.sql(
                """
                update parameter_value set state = ?, decided_by = ?, decided_at = ? \
                where id = ? and state = ?""")
            .params(state, member.personId(), Timestamp.from(clock.instant()), changeId, PROPOSED)
            .update();
    if (changed == 0) {
      throw new Conflict("policy.error.decided");
    }
    events.publishEvent(
        new ParameterDecided(CaseRef.installation(), changeId, change.name(), state));
  }

  private Member admin() {
    Member member = currentMember.get();
    if (!member.hasAnywhere(Role.PARAMETER_ADMIN)) {
      throw new NotFound();
    }
    return member;
  }
}
