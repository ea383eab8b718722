package org.hamafza.followup;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Sets scenes that begin with the council's approval of a proposal like T06. */
@Component
public class ApprovedCases {

  private final TestCouncils councils;
  private final ProposalFixtures fixtures;
  private final Proposals proposals;
  private final Ngos ngos;
  private final People people;
  private final Appointments appointments;
  private final RuntimeService engine;
  private final TaskInbox inbox;
  private final Jobs jobs;
  private final ManualClock clock;
  private final JdbcClient db;

  ApprovedCases(
      TestCouncils councils,
      ProposalFixtures fixtures,
      Proposals proposals,
      Ngos ngos,
      People people,
      Appointments appointments,
      RuntimeService engine,
      TaskInbox inbox,
      Jobs jobs,
      ManualClock clock,
      JdbcClient db) {
    this.councils = councils;
    this.fixtures = fixtures;
    this.proposals = proposals;
    this.ngos = ngos;
    this.people = people;
    this.appointments = appointments;
    this.engine = engine;
    this.inbox = inbox;
    this.jobs = jobs;
    this.clock = clock;
    this.db = db;
  }

  /** T06 by an NGO of that grade, approved as it was asked for. */
  public Case approved(String grade, String... conditions) {
    clock.setDay(LocalDate.of(2020, 11, 18));
    return new Case(grade, conditions);
  }

  /** One approved case in a council of its own; {@code lead} signs for its applicant. */
  public final class Case {

    public final TestCouncil council = councils.found();
    public final long id;
    private final Map<String, Object> variables;

    private Case(String grade, String... conditions) {
      Ngo ngo = fixtures.ngo(council, "lead", ProposalFixtures.likeN06(grade));
      Proposal submitted = fixtures.aProposal(council).by(ngo, "lead").submit();
      id = submitted.id();
      variables = withoutApproval(submitted);
      proposals.enter(id, ProposalState.APPROVED, "");
      resolve(submitted, String.join("\n", conditions));
    }

    // Only what follows the approval is looked at, not the whole case.
    private Map<String, Object> withoutApproval(Proposal submitted) {
      var approval =
          engine
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(submitted.number())
              .processDefinitionKey("ProposalApproval")
              .singleResult();
      Map<String, Object> root =
          new HashMap<>(engine.getVariables(approval.getProcessInstanceId()));
      engine.deleteProcessInstance(approval.getProcessInstanceId(), "later steps only");
      root.put("reviewRoute", "COUNCIL_REGULAR");
      root.put("riskLevel", "LOW");
      return root;
    }

    private void resolve(Proposal proposal, String conditions) {
      Timestamp now = Timestamp.from(clock.instant());
      long session =
          key(
              """
              insert into council_session (council_id, jalali_year, session_no, number, kind, \
              starts_at, place, state, called_by, called_at) \
              values (?, 1399, 7, ?, 'REGULAR', ?, 'Hall', 'PUBLISHED', ?, ?)""",
              council.id(),
              council.council().code() + "-1399-M-07",
              now,
              council.personId("officer1"),
              now);
      long item =
          key(
              """
              insert into agenda_item (session_id, position, kind, proposal_id, title_fa, \
              title_en, state) values (?, 1, 'PROPOSAL', ?, 'x', 'x', 'DECIDED')""",
              session,
              proposal.id());
      key(
          """
          insert into resolution (council_id, session_id, item_id, order_no, number, \
          proposal_id, text_fa, text_en, search_text, outcome, flag_partial, flag_conditional, \
          flag_casting, amount_granted, conditions_fa, conditions_en, reason, responsible, \
          adopted_at, published_at, content, sha256) values (?, ?, ?, 6, '1399-07-06', ?, 'x', \
          'x', 'x', 'APPROVED', false, false, false, ?, ?, '', '', '', ?, ?, '{}', ?)""",
          council.id(),
          session,
          item,
          proposal.id(),
          proposal.requested(),
          conditions,
          now,
          now,
          "0".repeat(64));
    }

    public Proposal proposal() {
      return proposals.get(id);
    }

    public Ngo lead() {
      return ngos.get(proposal().leadNgoId());
    }

    public long partner() {
      return proposal().partners().iterator().next();
    }

    /** Another NGO of the council that fits T06 in every way: 90 points. */
    public Ngo anAlignedNgo(String signatory) {
      return fixtures.ngo(council, signatory, ProposalFixtures.likeN06("A"));
    }

    /** Starts one of the processes that follow the approval. */
    public void start(String process) {
      engine.startProcessInstanceByKey(process, proposal().number(), variables);
      jobs.runAll();
    }

    public boolean ended() {
      return engine
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(proposal().number())
              .count()
          == 0;
    }

    /** The open work of that kind. */
    public List<WorkItem> open(String element) {
      return inbox.openOn("proposal", id).stream()
          .filter(item -> item.element().equals(element))
          .toList();
    }

    /** Completes the only open work of that kind. */
    public void complete(String person, String element, String... namesAndValues) {
      complete(person, open(element).get(0), form(namesAndValues));
    }

    /** Completes that work; values of a field are separated by commas. */
    public void complete(String person, WorkItem item, Map<String, List<String>> form) {
      council.run(person, () -> inbox.complete(item.id(), council.member(person), form));
      jobs.runAll();
    }

    /** Answers the invitation of that agency or NGO. */
    public void answer(WorkItem item, String... namesAndValues) {
      complete(personFor(item), item, form(namesAndValues));
    }

    private String personFor(WorkItem item) {
      String username =
          item.agencyCode() == null
              ? people.ofNgo(item.partyNgoId(), Role.NGO_SIGNATORY).get(0).username()
              : people.focalPersons(item.agencyCode(), council.id()).get(0).username();
      return username.substring(0, username.lastIndexOf('-'));
    }
  }

  static Map<String, List<String>> form(String... namesAndValues) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.put(namesAndValues[i], Arrays.asList(namesAndValues[i + 1].split(",")));
    }
    return form;
  }

  private long key(String sql, Object... params) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    db.sql(sql).params(params).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** Lets the end of that day pass in Tehran. */
  public void after(LocalDate day) {
    clock.setDay(day.plusDays(1));
    jobs.runAll();
  }

  /** Gives a person one more role. */
  void appoint(TestCouncil council, String name, Role role) {
    appointments.appoint(
        NewAppointment.of(council.personId(name), role, council.id(), LocalDate.of(2019, 1, 1)));
  }
}
