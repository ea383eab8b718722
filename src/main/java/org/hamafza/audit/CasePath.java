package org.hamafza.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The path of every case through its models: which instance, which elements, when. */
@Service
public class CasePath {

  /** A process instance; {@code processKey} and version name the model that it follows. */
  public record Instance(
      String id,
      String rootId,
      String processKey,
      String definitionId,
      int definitionVersion,
      String businessKey,
      Instant startedAt,
      Instant endedAt) {}

  /** One visit to an element; {@code endedAt} is null while it lasts. */
  public record Step(
      String id,
      String instanceId,
      String elementId,
      String elementType,
      Instant startedAt,
      Instant endedAt,
      boolean canceled) {}

  /** What an instance is about; what it is not about is null. */
  public record Owner(Long proposalId, Long sessionId, Long profileCaseId, Long declarationId) {}

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final ApplicationEventPublisher events;

  CasePath(JdbcClient db, JdbcTemplate batches, ApplicationEventPublisher events) {
    this.db = db;
    this.batches = batches;
    this.events = events;
  }

  /** An instance began. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begun(Instance instance, Owner owner) {
    db.sql(
            """
            insert into case_instance (process_instance_id, root_instance_id, process_key, \
            definition_id, definition_version, business_key, proposal_id, session_id, \
            profile_case_id, declaration_id, started_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            instance.id(),
            instance.rootId(),
            instance.processKey(),
            instance.definitionId(),
            instance.definitionVersion(),
            instance.businessKey(),
            owner.proposalId(),
            owner.sessionId(),
            owner.profileCaseId(),
            owner.declarationId(),
            Timestamp.from(instance.startedAt()))
        .update();
  }

  /** An instance ended. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ended(String instanceId, Instant at) {
    db.sql("update case_instance set ended_at = ? where process_instance_id = ?")
        .params(Timestamp.from(at), instanceId)
        .update();
  }

  /** Steps begun in this transaction, finished or not, in one batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begun(List<Step> steps) {
    batches.batchUpdate(
        """
        insert into path_step (id, process_instance_id, element_id, element_type, started_at, \
        ended_at, canceled) values (?, ?, ?, ?, ?, ?, ?)""",
        steps.stream()
            .map(
                s ->
                    new Object[] {
                      s.id(),
                      s.instanceId(),
                      s.elementId(),
                      s.elementType(),
                      Timestamp.from(s.startedAt()),
                      s.endedAt() == null ? null : Timestamp.from(s.endedAt()),
                      s.canceled()
                    })
            .toList());
  }

  /** Steps of earlier transactions that ended in this one, in one batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ended(List<Step> steps) {
    batches.batchUpdate(
        "update path_step set ended_at = ?, canceled = ? where id = ?",
        steps.stream()
            .map(s -> new Object[] {Timestamp.from(s.endedAt()), s.canceled(), s.id()})
            .toList());
  }

  /** A job of an instance failed for good and waits for the operator. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void failed(String instanceId, String elementId) {
    events.publishEvent(new IncidentHappened(CaseRef.installation(), instanceId, elementId));
  }

  /**
   * The instances of a case (a proposal, a session, a profile or a crisis), oldest first; of one
   * moment the one that called the others.
   */
  @Transactional(readOnly = true)
  public List<Instance> instances(String type, long id) {
    String column =
        switch (type) {
          case "session" -> "session_id";
          case "profile" -> "profile_case_id";
          case "crisis" -> "declaration_id";
          default -> "proposal_id";
        };
    return db.sql(
            "select * from case_instance where "
                + column
                + " = ? order by started_at,"
                + " case when process_instance_id = root_instance_id then 0 else 1 end,"
                + " process_key")
        .param(id)
        .query(
            (row, index) ->
                new Instance(
                    row.getString("process_instance_id"),
                    row.getString("root_instance_id"),
                    row.getString("process_key"),
                    row.getString("definition_id"),
                    row.getInt("definition_version"),
                    row.getString("business_key"),
                    row.getTimestamp("started_at").toInstant(),
                    instant(row.getTimestamp("ended_at"))))
        .list();
  }

  /** The steps of an instance, oldest first. */
  @Transactional(readOnly = true)
  public List<Step> steps(String instanceId) {
    return db.sql(
            "select * from path_step where process_instance_id = ? order by started_at, place")
        .param(instanceId)
        .query(
            (row, index) ->
                new Step(
                    row.getString("id"),
                    row.getString("process_instance_id"),
                    row.getString("element_id"),
                    row.getString("element_type"),
                    row.getTimestamp("started_at").toInstant(),
                    instant(row.getTimestamp("ended_at")),
                    row.getBoolean("canceled")))
        .list();
  }

  private static Instant instant(Timestamp stamp) {
    return stamp == null ? null : stamp.toInstant();
  }
}
