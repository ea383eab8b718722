package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.Profile;
import org.hamafza.registry.ProfileCase;
import org.hamafza.registry.ProfileFixtures;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who may see what, at which moment of a case: {@code access.csv}, through pages and API. */
@DatabaseTest
@Tag("once") // Rights do not depend on the database.
class AccessMatrixTests {

  private static final Map<String, String> MOMENTS =
      Map.of(
          "proposals/screen-proposal", "screening",
          "review/write-cover-sheet", "review",
          "council/record-attendance", "agenda");

  @Autowired Walk walk;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired ProfileFixtures profileFixtures;
  @Autowired Proposals proposals;
  @Autowired Sessions sessions;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  private final Findings findings = new Findings();

  @TestFactory
  Stream<DynamicContainer> everybodySeesWhatIsTheirsAndNothingElse() {
    TestCouncil elsewhere = councils.found();
    WalkedCase walked = walk.begin();
    Map<String, String> people = people(walked, elsewhere);
    tryDraft(walked, people);
    tryProfile(walked, people);
    walk.finish(
        walked,
        new Walk.Witness() {
          @Override
          public void before(Stop stop) {
            attachEvidence(stop);
            String moment = MOMENTS.get(stop.item().formKey());
            if (moment != null && !findings.knows(moment)) {
              tryAll(moment, people, ids(walked, stop.item().id()));
            }
          }

          @Override
          public void after(Stop stop) {
            if (stop.item().formKey().equals("review/assign-reviewers")) {
              walked.council().add("reviewer9", "unit-c", Role.EXPERT_REVIEWER);
              people.put("UNASKED_REVIEWER", walked.council().username("reviewer9"));
            }
          }
        });
    tryAll("closed", people, ids(walked, 0));
    return findings.asTests();
  }

  private void attachEvidence(Stop stop) {
    if (stop.item().formKey().equals("followup/submit-report")) {
      long project =
          db.sql("select id from project where proposal_id = ?")
              .param(stop.walked().proposalId())
              .query(Long.class)
              .single();
      String files = "/projects/" + project + "/reports/" + stop.item().rowId() + "/files";
      Visitor.of(mvc, stop.doer().username()).upload(files, "");
    }
  }

  private void tryDraft(WalkedCase walked, Map<String, String> people) {
    TestCouncil council = walked.council();
    Ngo ngo = fixtures.ngo(council, "drafter", ProposalFixtures.likeN06("B"));
    long draft = fixtures.aProposal(council).by(ngo, "drafter").draft();
    Map<String, String> writers = new LinkedHashMap<>(people);
    writers.put("NGO", council.username("drafter"));
    tryAll("draft", writers, Map.of("proposal", Long.toString(draft)));
  }

  private void tryProfile(WalkedCase walked, Map<String, String> people) {
    TestCouncil council = walked.council();
    Ngo ngo = profileFixtures.knownNgo(council, "profile-admin");
    Profile profile = profileFixtures.drafted(council, "profile-admin", ngo);
    ProfileCase run = profileFixtures.submit(council, "profile-admin", profile.id());
    profileFixtures.distinct(council, run.id());
    Map<String, String> ids =
        Map.of("run", run.number(), "task", Long.toString(profileFixtures.work(run.id()).id()));
    Map<String, String> writers = new LinkedHashMap<>(people);
    writers.put("NGO", council.username("profile-admin"));
    tryAll("profile", writers, ids);
  }

  private void tryAll(String moment, Map<String, String> people, Map<String, String> ids) {
    for (AccessRule rule : AccessRule.at(moment)) {
      String path = rule.page();
      for (Map.Entry<String, String> id : ids.entrySet()) {
        path = path.replace("{" + id.getKey() + "}", id.getValue());
      }
      String page = path;
      people.forEach(
          (who, username) ->
              findings.check(
                  moment, rule.page() + " as " + who, () -> open(rule, page, who, username)));
    }
  }

  private void open(AccessRule rule, String page, String who, String username) {
    Answer answer = Visitor.of(mvc, username).get(page);
    int expected = rule.who().contains(who) ? 200 : 404;
    assertThat(answer.status()).as("%s as %s (%s)", page, who, username).isEqualTo(expected);
    RouteTests.harmless(answer, page);
  }

  private Map<String, String> people(WalkedCase walked, TestCouncil elsewhere) {
    TestCouncil council = walked.council();
    Cast cast = Cast.in(council);
    fixtures.ngo(council, "aligned-ngo", ProposalFixtures.likeN06("A"));
    fixtures.ngo(council, "other-ngo", inAnotherField(ProposalFixtures.likeN06("A")));
    Map<String, String> people = new LinkedHashMap<>();
    people.put("NGO", signatory(proposals.get(walked.proposalId()).leadNgoId()));
    people.put("ALIGNED_NGO", council.username("aligned-ngo"));
    people.put("OTHER_NGO", council.username("other-ngo"));
    people.put("OFFICER", council.username("officer1"));
    people.put("SECRETARY", council.username("seat-secretary"));
    people.put("REVIEWER", council.username("reviewer1"));
    people.put("AGENCY", council.username("agency-doe"));
    people.put("OTHER_AGENCY", council.username("agency-ikrc"));
    people.put("MEMBER", council.username("seat-health"));
    people.put("CHAIR", council.username("seat-chair"));
    people.put("AUDITOR", council.username("auditor"));
    people.put("PARAMETER_ADMIN", council.username("admin1"));
    people.put("ADMINISTRATOR", cast.username(Role.ADMINISTRATOR));
    people.put("OPERATOR", cast.username(Role.OPERATOR));
    for (String name : new String[] {"officer1", "seat-health", "agency-doe", "reviewer1"}) {
      people.put("ELSEWHERE " + name, elsewhere.username(name));
    }
    return people;
  }

  private static NgoDetails inAnotherField(NgoDetails like) {
    return new NgoDetails(
        like.legalId(),
        like.name(),
        like.licence(),
        like.scope(),
        Set.of("SPORT"),
        Set.of("KAS"),
        Set.of("EVENTS"),
        like.iban(),
        like.ibanHolder(),
        like.grade(),
        like.profileVerifiedOn(),
        like.annualReportUntil());
  }

  private Map<String, String> ids(WalkedCase walked, long task) {
    Proposal proposal = proposals.get(walked.proposalId());
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("proposal", Long.toString(proposal.id()));
    ids.put("number", proposal.number());
    ids.put("council", Long.toString(walked.council().id()));
    ids.put("ngo", Long.toString(proposal.leadNgoId()));
    ids.put("task", Long.toString(task));
    walked.sessions().forEach(session -> ids.put("session", session.toString()));
    ids.put(
        "file",
        db.sql("select id from attachment where owner_type = 'proposal' and owner_id = ?")
            .param(proposal.id())
            .query((row, index) -> row.getString(1))
            .list()
            .get(0));
    ids.put(
        "instance",
        db.sql("select min(process_instance_id) from case_instance where proposal_id = ?")
            .param(proposal.id())
            .query(String.class)
            .single());
    db
        .sql(
            """
            select a.id from attachment a join project_report r on r.id = a.owner_id \
            join project p on p.id = r.project_id \
            where a.owner_type = 'report' and p.proposal_id = ?""")
        .param(proposal.id())
        .query((row, index) -> row.getString(1))
        .list()
        .stream()
        .findFirst()
        .ifPresent(file -> ids.put("evidence", file));
    walked.sessions().forEach(session -> ids.put("sessionNumber", sessions.get(session).number()));
    put(ids, "group", "working_group", proposal.id());
    put(ids, "project", "project", proposal.id());
    return ids;
  }

  private void put(Map<String, String> ids, String name, String table, long proposalId) {
    db.sql("select id from " + table + " where proposal_id = ?")
        .param(proposalId)
        .query(String.class)
        .optional()
        .ifPresent(id -> ids.put(name, id));
  }

  private String signatory(long ngoId) {
    return db.sql(
            """
            select p.username from person p join appointment a on a.person_id = p.id \
            where a.ngo_id = ? and a.role = 'NGO_SIGNATORY'""")
        .param(ngoId)
        .query(String.class)
        .single();
  }
}
