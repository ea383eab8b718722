package org.hamafza.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of projects with their milestones and tranches. */
@Component
class ProjectTable {

  private static final String SELECT = "select * from project ";

  private final JdbcClient db;
  private final Clock clock;

  ProjectTable(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<Project> find(long id) {
    return db.sql(SELECT + "where id = ?").param(id).query(ProjectTable::project).optional();
  }

  /** The project of the approval by which the case is carried out, or was last. */
  Optional<Project> of(long proposalId) {
    return db.sql(
            SELECT
                + "where proposal_id = ?"
                + " and approval_no = (select p.approval_no from proposal p where p.id = ?)")
        .params(proposalId, proposalId)
        .query(ProjectTable::project)
        .optional();
  }

  /** Projects by a condition, newest first. */
  List<Project> where(String condition, List<Object> params, int limit) {
    return db.sql(
            SELECT + "where " + condition + " order by id desc fetch first " + limit + " rows only")
        .params(params)
        .query(ProjectTable::project)
        .list();
  }

  /** How many projects of an NGO came to their end; one that was wound down did not. */
  int closed(long ngoId) {
    return db.sql(
            "select count(*) from project where ngo_id = ? and state = 'CLOSED'"
                + " and not exists (select 1 from project_wind_down w"
                + " where w.proposal_id = project.proposal_id"
                + " and w.approval_no = project.approval_no)")
        .param(ngoId)
        .query(Integer.class)
        .single();
  }

  long insert(Project project, Member planner) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into project (proposal_id, approval_no, council_id, ngo_id, \
            resolution_number, granted, own, other, total, starts_on, ends_on, state, planned_by, \
            planned_at) values (?, (select p.approval_no from proposal p where p.id = ?), ?, ?, \
            ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?)""")
        .params(project.proposalId(), project.proposalId(), project.councilId(), project.ngoId())
        .params(project.resolutionNumber(), project.granted(), project.own(), project.other())
        .params(project.total(), project.startsOn(), project.endsOn())
        .params(planner.personId(), Timestamp.from(clock.instant()))
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  void milestones(long projectId, List<Milestone> milestones) {
    for (int i = 0; i < milestones.size(); i++) {
      db.sql(
              """
              insert into project_milestone (project_id, position, text, due_on) \
              values (?, ?, ?, ?)""")
          .params(projectId, i + 1, milestones.get(i).text(), milestones.get(i).dueOn())
          .update();
    }
  }

  List<Milestone> milestones(long projectId) {
    return db.sql("select * from project_milestone where project_id = ? order by position")
        .param(projectId)
        .query(
            (row, index) ->
                new Milestone(row.getString("text"), row.getObject("due_on", LocalDate.class)))
        .list();
  }

  void tranches(long projectId, List<Tranche> tranches) {
    for (Tranche each : tranches) {
      db.sql(
              """
              insert into project_tranche (project_id, position, amount, most) \
              values (?, ?, ?, ?)""")
          .params(projectId, each.position(), each.amount(), each.most())
          .update();
    }
  }

  List<Tranche> tranches(long projectId) {
    return db.sql("select * from project_tranche where project_id = ? order by position")
        .param(projectId)
        .query(
            (row, index) ->
                new Tranche(row.getInt("position"), row.getLong("amount"), row.getLong("most")))
        .list();
  }

  void begin(long id, int reportEveryDays, int visitEveryDays) {
    db.sql(
            """
            update project set state = 'RUNNING', report_every_days = ?, visit_every_days = ? \
            where id = ?""")
        .params(reportEveryDays, visitEveryDays, id)
        .update();
  }

  void close(long id) {
    db.sql("update project set state = 'CLOSED', closed_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  private static Project project(ResultSet row, int index) throws SQLException {
    return new Project(
        row.getLong("id"),
        row.getLong("proposal_id"),
        row.getLong("council_id"),
        row.getLong("ngo_id"),
        row.getInt("approval_no"),
        row.getString("resolution_number"),
        row.getLong("granted"),
        row.getLong("own"),
        row.getLong("other"),
        row.getLong("total"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getInt("report_every_days"),
        row.getInt("visit_every_days"),
        Project.State.valueOf(row.getString("state")));
  }
}
