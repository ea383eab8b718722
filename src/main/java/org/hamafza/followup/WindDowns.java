package org.hamafza.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.RecordRows;
import org.hamafza.workinggroup.WorkingGroups;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what had begun before the council refused to ratify it, or let it lapse. */
@Service
@Transactional
public class WindDowns {

  /** What was spent and is paid back, in rial, and how the work was brought to its end. */
  record Account(long spent, long repaid, String text) {}

  private static final RowMapper<Account> ACCOUNTS = RecordRows.of(Account.class);

  private final JdbcClient db;
  private final ProjectTable projects;
  private final WorkingGroups workingGroups;
  private final Proposals proposals;
  private final People people;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WindDowns(
      JdbcClient db,
      ProjectTable projects,
      WorkingGroups workingGroups,
      Proposals proposals,
      People people,
      Notifications notifications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.projects = projects;
    this.workingGroups = workingGroups;
    this.proposals = proposals;
    this.people = people;
    this.notifications = notifications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What of the public money was spent under approvals that did not hold, in rial. What the NGO had
   * received beyond that it has given back, as the accounts say; so this, and this alone, counts
   * against what another approval of the case grants.
   */
  @Transactional(readOnly = true)
  long spentBefore(long proposalId) {
    return db.sql(
            """
            select coalesce(sum(w.spent), 0) from project_wind_down w \
            join proposal p on p.id = w.proposal_id \
            where w.proposal_id = ? and w.approval_no < p.approval_no""")
        .param(proposalId)
        .query(Long.class)
        .single();
  }

  /** How a project was wound down; empty if it was not. */
  @Transactional(readOnly = true)
  Optional<Account> of(Project project) {
    return db.sql(
            """
            select spent, repaid, account as text from project_wind_down \
            where proposal_id = ? and approval_no = ?""")
        .params(project.proposalId(), project.approvalNo())
        .query(ACCOUNTS)
        .optional();
  }

  void keep(long proposalId, Account account, Member by) {
    db.sql(
            """
            insert into project_wind_down (proposal_id, approval_no, spent, repaid, account, \
            written_by, written_at) \
            values (?, (select p.approval_no from proposal p where p.id = ?), ?, ?, ?, ?, ?)""")
        .params(proposalId, proposalId, account.spent(), account.repaid(), account.text())
        .params(by.personId(), Timestamp.from(clock.instant()))
        .update();
    events.publishEvent(
        new ProjectWoundDown(
            proposals.ref(proposalId), account.spent(), account.repaid(), account.text()));
  }

  /** For delegates: the project and its working group end, the case is over, the NGO is told. */
  public void end(long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    if (proposal.state().isEnd()) {
      return;
    }
    projects.of(proposalId).ifPresent(project -> projects.close(project.id()));
    workingGroups.dissolve(proposalId);
    String account =
        db.sql(
                """
                select account from project_wind_down where proposal_id = ? \
                and approval_no = (select p.approval_no from proposal p where p.id = ?)""")
            .params(proposalId, proposalId)
            .query(String.class)
            .single();
    proposals.enter(proposalId, ProposalState.TERMINATED, account);
    notifications.tell(
        people.ofNgo(proposal.leadNgoId(), Role.NGO_SIGNATORY),
        "followup.notice.woundDown",
        "/proposals/" + proposalId,
        proposal.number(),
        proposal.title(),
        account);
  }
}
