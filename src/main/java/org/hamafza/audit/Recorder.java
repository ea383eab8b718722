package org.hamafza.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters every domain event in the record, in the transaction in which it happened. */
@Component
class Recorder {

  static final String SYSTEM = "SYSTEM";

  private final JdbcClient db;
  private final Clock clock;
  private final CurrentMember currentMember;

  Recorder(JdbcClient db, Clock clock, CurrentMember currentMember) {
    this.db = db;
    this.clock = clock;
    this.currentMember = currentMember;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(DomainEvent event) {
    CaseRef subject = event.subject();
    Optional<Member> actor = currentMember.find();
    Optional<CurrentMember.Capacity> capacity = currentMember.capacity();
    String body = CanonicalJson.write(event.details());
    db.sql(
            """
            insert into audit_entry (at, actor_id, actor_role, on_behalf_of, kind, visibility, \
            council_id, subject_type, subject_id, subject_number, ngo_id, body, sha256) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
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
            CanonicalJson.sha256Hex(body))
        .update();
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
