package org.hamafza.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.DomainEvents;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters every domain event in the record, in the transaction in which it happened. */
@Component
class Recorder {

  static final String SYSTEM = "SYSTEM";

  private static final String INSERT =
      """
      insert into audit_entry (at, actor_id, actor_role, on_behalf_of, kind, visibility, \
      council_id, subject_type, subject_id, subject_number, ngo_id, body, sha256) \
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final Clock clock;
  private final CurrentMember currentMember;

  Recorder(JdbcClient db, JdbcTemplate batches, Clock clock, CurrentMember currentMember) {
    this.db = db;
    this.batches = batches;
    this.clock = clock;
    this.currentMember = currentMember;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(DomainEvent event) {
    db.sql(INSERT).params(entry(event, currentMember.find())).update();
  }

  /** The same for many, in one statement. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(DomainEvents act) {
    Optional<Member> actor = currentMember.find();
    batches.batchUpdate(
        INSERT, act.events().stream().map(event -> entry(event, actor).toArray()).toList());
  }

  private List<Object> entry(DomainEvent event, Optional<Member> actor) {
    CaseRef subject = event.subject();
    Optional<CurrentMember.Capacity> capacity = currentMember.capacity();
    String body = CanonicalJson.write(event.details());
    return Arrays.asList(
        Timestamp.from(clock.instant()),
        actor.map(Member::personId).orElse(null),
        capacity.map(c -> c.role().name()).orElseGet(() -> role(actor, subject)),
        capacity.map(CurrentMember.Capacity::onBehalfOf).orElse(""),
        event.kind(),
        event.visibility().name(),
        subject.councilId(),
        subject.type(),
        subject.id(),
        subject.number(),
        subject.ngoId(),
        body,
        CanonicalJson.sha256Hex(body));
  }

  private static String role(Optional<Member> actor, CaseRef subject) {
    return actor
        .flatMap(
            member ->
                member.appointments().stream()
                    .filter(a -> a.councilId() == null || a.councilId() == subject.councilId())
                    .findFirst())
        .map(appointment -> appointment.role().name())
        .orElse(SYSTEM);
  }
}
