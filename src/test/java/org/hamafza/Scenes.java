package org.hamafza;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.hamafza.Walk.Stop;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.council.CircularFixtures;
import org.hamafza.council.InvitedSessions;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CallContent;
import org.hamafza.proposals.CallFixtures;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngo;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Sets the scene in which every route is tried: an NGO with a draft, a case that waits for its
 * screening, one in review, and one whose project runs.
 */
@Component
@Lazy // The benchmarks use these fixtures too, and have no MockMvc.
class Scenes {

  private final Walk walk;
  private final TestCouncils councils;
  private final ProposalFixtures fixtures;
  private final CallFixtures calls;
  private final Proposals proposals;
  private final RegistryScene registry;
  private final ContentScene contents;
  private final CrisisFixtures crises;
  private final CircularFixtures circulars;
  private final InvitedSessions invitations;
  private final AppealFixtures appeals;
  private final ManagementService management;
  private final JdbcClient db;
  private final MockMvc mvc;

  Scenes(
      Walk walk,
      TestCouncils councils,
      ProposalFixtures fixtures,
      CallFixtures calls,
      Proposals proposals,
      RegistryScene registry,
      ContentScene contents,
      CrisisFixtures crises,
      CircularFixtures circulars,
      InvitedSessions invitations,
      AppealFixtures appeals,
      ManagementService management,
      JdbcClient db,
      MockMvc mvc) {
    this.walk = walk;
    this.councils = councils;
    this.fixtures = fixtures;
    this.calls = calls;
    this.proposals = proposals;
    this.registry = registry;
    this.contents = contents;
    this.crises = crises;
    this.circulars = circulars;
    this.invitations = invitations;
    this.appeals = appeals;
    this.management = management;
    this.db = db;
    this.mvc = mvc;
  }

  Scene set() {
    TestCouncil council = councils.found();
    Ngo ngo = fixtures.ngo(council, "ngo", ProposalFixtures.likeN06("B"));
    fixtures.ngo(council, "other-ngo", ProposalFixtures.likeN06("B"));
    WalkedCase running = walk.begin(council, fixtures.aProposal(council).by(ngo, "ngo"));
    Stop report = walk.until(running, "followup/submit-report");
    walk.closeSessions(running);
    WalkedCase inReview = walk.begin(council, fixtures.aProposal(council).by(ngo, "ngo"));
    Stop score = walk.until(inReview, "review/score-proposal");
    WalkedCase waiting = walk.begin(council, fixtures.aProposal(council).by(ngo, "ngo"));
    Stop screening = walk.until(waiting, "proposals/screen-proposal");
    Map<String, String> objects = new LinkedHashMap<>();
    put(objects, "tasks", screening.item().id());
    objects.put("form", screening.item().formKey());
    put(objects, "proposals/withdraw", waiting.proposalId());
    put(objects, "declarations", score.item().id());
    put(objects, "ngos", ngo.id());
    put(objects, "?council", council.id());
    ofCalls(objects, council);
    ofCase(objects, running, report);
    ofInstallation(objects, council);
    Map<String, Scene.Someone> people = people(council, score);
    registry.set(objects, council, ngo);
    contents.set(objects, council, ngo);
    put(objects, "crises", crises.declare(council));
    put(objects, "sessions/meeting", circulars.voting(council, "hurried"));
    long invited = invitations.in(council);
    put(objects, "items/withdraw", invitations.item(invited, 1));
    put(objects, "items/next", invitations.item(invited, 2));
    List.of("reply", "invitation.ics", "plan", "move", "cancel", "items")
        .forEach(page -> put(objects, "sessions/" + page, invited));
    Map<String, String> drafts = new LinkedHashMap<>();
    long draft = fixtures.aProposal(council).by(ngo, "ngo").draft();
    put(drafts, "proposals", draft);
    objects.put("edit", "budget");
    ofDraft(objects, drafts, draft, Visitor.of(mvc, council.username("ngo")));
    askPartner(objects, council, draft);
    people.put("PARTNER", stranger(council, "partner", Role.NGO_SIGNATORY));
    return new Scene(council, objects, drafts, people);
  }

  private void ofDraft(
      Map<String, String> objects, Map<String, String> drafts, long draft, Visitor writer) {
    String removed = file("proposal", draft);
    String page = "/proposals/" + draft + "/files/";
    objects.put("files/restore", removed);
    writer.send(page + removed + "/remove", Map.of());
    drafts.put("files", file("proposal", draft));
    String upload = writer.announce("/uploads", "proposal", draft, "LICENCE_COPY", 1000).location();
    objects.put("uploads", upload.substring(upload.lastIndexOf('/') + 1));
  }

  private void askPartner(Map<String, String> objects, TestCouncil council, long draft) {
    long partner = proposals.get(draft).partners().iterator().next();
    council.addSignatory("partner", partner);
    Visitor.of(mvc, council.username("ngo"))
        .send(
            "/proposals/" + draft + "/parts",
            Map.of(
                "kind", List.of("NGO"),
                "party", List.of(Long.toString(partner)),
                "contribution", List.of("دو گروه پایش")));
    put(objects, "proposals/part", draft);
  }

  private void ofCalls(Map<String, String> objects, TestCouncil council) {
    CallContent content = calls.openNow();
    put(objects, "calls", calls.publish(council, content));
    long draft = calls.draft(council, content);
    put(objects, "calls/edit", draft);
    put(objects, "calls/publish", draft);
  }

  private void ofCase(Map<String, String> objects, WalkedCase running, Stop report) {
    Proposal proposal = proposals.get(running.proposalId());
    long id = proposal.id();
    put(objects, "proposals", id);
    put(objects, "proposals/appeal", id);
    put(objects, "appeals", appeals.ended(running.council(), proposal));
    put(objects, "reviews", id);
    put(objects, "reviews:conflicts", dismissal(running.council(), id));
    objects.put("cases", proposal.number());
    put(objects, "sessions", running.sessions().get(0));
    objects.put("files", file("proposal", id));
    objects.put("attachments", file("proposal", id));
    put(objects, "resolutions", one("select min(id) from resolution where proposal_id = ?", id));
    objects.put("templates", "REJECTED");
    put(
        objects,
        "letters",
        one("select min(id) from letter where proposal_id = ? and agency_code is null", id));
    put(objects, "groups", one("select id from working_group where proposal_id = ?", id));
    long project = one("select id from project where proposal_id = ?", id);
    put(objects, "projects:projects", project);
    put(objects, "projects:reports", report.item().rowId());
    String files = "/projects/" + project + "/reports/" + report.item().rowId() + "/files";
    Visitor.of(mvc, report.doer().username()).upload(files, "");
    objects.put("projects:files", file("report", report.item().rowId()));
    objects.put(
        "diagram",
        db.sql("select min(process_instance_id) from case_instance where proposal_id = ?")
            .param(id)
            .query(String.class)
            .single());
  }

  /** The agency of a seat would carry the project out; an officer finds that no conflict. */
  private long dismissal(TestCouncil council, long proposalId) {
    String conflict = council.personId("seat-environment") + ":COI-4:A-DOE";
    Visitor.of(mvc, council.username("officer1"))
        .send(
            "/reviews/" + proposalId + "/conflicts",
            Map.of("conflict", List.of(conflict), "reason", List.of("آزمون")));
    return one("select max(id) from conflict_dismissal where proposal_id = ?", proposalId);
  }

  private void ofInstallation(Map<String, String> objects, TestCouncil council) {
    put(objects, "councils", council.id());
    put(
        objects,
        "seats",
        one("select min(id) from council_seat where council_id = ?", council.id()));
    long person = council.personId("officer2");
    put(objects, "people", person);
    put(
        objects,
        "appointments",
        one("select min(id) from appointment where person_id = ?", person));
    objects.put("agencies", "DOE");
    put(
        objects,
        "agencies:people",
        one("select min(id) from appointment where person_id = ?", council.personId("agency-doe")));
    objects.put("parameters", "appeal.window");
    Visitor.of(mvc, council.username("admin2"))
        .send(
            "/parameters/appeal.window",
            Map.of(
                "setting", java.util.List.of("22WD"),
                "validFrom", java.util.List.of("2046-01-01"),
                "reason", java.util.List.of("آزمون")));
    put(
        objects,
        "changes",
        one(
            "select max(id) from parameter_value where proposed_by = ?",
            council.personId("admin2")));
    ofCalendar(objects);
    put(
        objects,
        "notices",
        one("select max(id) from notification where person_id = ?", council.personId("officer1")));
    objects.put("jobs", management.createJobQuery().listPage(0, 1).get(0).getId());
  }

  private void ofCalendar(Map<String, String> objects) {
    String holiday = "2021-02-10";
    objects.put("holidays", holiday);
    objects.put("export", "1399");
    objects.put("?act", "MOVE&day=" + holiday + "&to=2021-02-11");
  }

  private Map<String, Scene.Someone> people(TestCouncil council, Stop score) {
    Cast.in(council);
    TestCouncil elsewhere = councils.found();
    Cast.in(elsewhere);
    fixtures.ngo(elsewhere, "ngo", ProposalFixtures.likeN06("B"));
    Map<String, Scene.Someone> people = new LinkedHashMap<>();
    add(people, "NGO", council, "ngo", Role.NGO_SIGNATORY, Role.NGO_ADMINISTRATOR);
    add(people, "EDITOR", council, "editor", Role.NGO_SUBMITTER);
    add(people, "OFFICER", council, "officer1", Role.SECRETARIAT_OFFICER);
    add(people, "SECRETARY", council, "seat-secretary", Role.SECRETARIAT_LEAD, Role.COUNCIL_MEMBER);
    people.put(
        "REVIEWER", new Scene.Someone(score.doer().username(), Set.of(Role.EXPERT_REVIEWER), true));
    add(people, "AGENCY", council, "agency-doe", Role.AGENCY_FOCAL);
    add(people, "AUTHORITY", council, "authority-doe", Role.SUBJECT_AUTHORITY);
    add(people, "MEMBER", council, "seat-health", Role.COUNCIL_MEMBER);
    add(people, "CHAIR", council, "seat-chair", Role.COUNCIL_CHAIR, Role.COUNCIL_MEMBER);
    add(people, "AUDITOR", council, "auditor", Role.AUDITOR);
    add(people, "PARAMETER_ADMIN", council, "admin1", Role.PARAMETER_ADMIN);
    add(people, "ADMINISTRATOR", council, "administrator", Role.ADMINISTRATOR);
    add(people, "OPERATOR", council, "operator", Role.OPERATOR);
    people.put("OTHER_NGO", stranger(council, "other-ngo", Role.NGO_SIGNATORY));
    people.put("ELSEWHERE NGO", stranger(elsewhere, "ngo", Role.NGO_SIGNATORY));
    people.put(
        "ELSEWHERE SECRETARY",
        stranger(elsewhere, "seat-secretary", Role.SECRETARIAT_LEAD, Role.COUNCIL_MEMBER));
    people.put("ELSEWHERE OFFICER", stranger(elsewhere, "officer1", Role.SECRETARIAT_OFFICER));
    people.put("ELSEWHERE AUDITOR", stranger(elsewhere, "auditor", Role.AUDITOR));
    return people;
  }

  private static void add(
      Map<String, Scene.Someone> people,
      String who,
      TestCouncil council,
      String name,
      Role... roles) {
    people.put(who, new Scene.Someone(council.username(name), Set.of(roles), true));
  }

  private static Scene.Someone stranger(TestCouncil council, String name, Role... roles) {
    return new Scene.Someone(council.username(name), Set.of(roles), false);
  }

  private String file(String ownerType, long ownerId) {
    return db.sql(
            """
            select id from attachment where owner_type = ? and owner_id = ? \
            and state = 'KEPT'\
            """)
        .params(ownerType, ownerId)
        .query((row, index) -> row.getString(1))
        .list()
        .get(0);
  }

  private long one(String sql, long key) {
    return db.sql(sql).param(key).query(Long.class).single();
  }

  private static void put(Map<String, String> objects, String kind, long id) {
    objects.put(kind, Long.toString(id));
  }
}
