package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.hamafza.Walk.Stop;
import org.hamafza.council.CircularFixtures;
import org.hamafza.council.InvitedSessions;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CallFixtures;
import org.hamafza.proposals.DraftSection;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.registry.ProfileStep;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every control of every form that is no task: the proposal, the registry, the setting up of
 * councils, people, parameters and calendar, the buttons beside work. The controls are read from
 * the pages; a route to which no form of these pages is sent is missed by name.
 */
@DatabaseTest
@Tag("once") // What a form refuses does not depend on the database.
class PageFormTests {

  /**
   * What is sent to these is no form of a page: see FormTests, UploadProtocolTests, TaskDraftTests
   * and DraftSavingTests.
   */
  private static final Set<String> NO_PAGE =
      Set.of(
          "POST /{module}/{task}/{id}",
          "POST /tasks/{id}/draft",
          "POST /uploads",
          "POST /proposals/{id}/edit/{section}/autosave");

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Scenes scenes;
  @Autowired Walk walk;
  @Autowired ManagementService management;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired CallFixtures calls;
  @Autowired CrisisFixtures crises;
  @Autowired CircularFixtures circulars;
  @Autowired InvitedSessions invitations;
  @Autowired AppealScene appeals;
  @Autowired ProfileFixtures profileFixtures;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private final Findings findings = new Findings();
  private PageTrials trials;

  @TestFactory
  Stream<DynamicContainer> noControlOfAPageCausesAFault() {
    List<Route> routes = Route.all(context);
    trials = new PageTrials(mvc, transaction, routes, findings);
    tryPagesOfSettingUp();
    tryPageOfAppeal();
    tryPagesOfProfile();
    Scene scene = scenes.set();
    tryPagesOfNgo(scene, scene.objects());
    tryPagesOfWork(scene, scene.objects());
    tryPagesOfContents(scene, scene.objects());
    tryPageOfOperator(scene.objects().get("jobs"), scene.username("OPERATOR"));
    tryOpenSession();
    tryCasesWithoutReviewers();
    tryDraftedMinutes();
    findings.check(
        "every page",
        "has been tried: each route to which a form is sent",
        () ->
            assertThat(trials.tried())
                .containsAll(
                    routes.stream()
                        .filter(route -> route.method().equals("POST") && !route.isApi())
                        .map(Route::name)
                        .filter(name -> !NO_PAGE.contains(name))
                        .toList()));
    return findings.asTests();
  }

  private void tryPageOfAppeal() {
    TestCouncil council = councils.found();
    long rejected = appeals.ineligible(council).id();
    String signatory = council.username(AppealScene.signatory(council));
    trials.page("/proposals/" + rejected + "/appeal", signatory);
  }

  private void tryPagesOfSettingUp() {
    TestCouncil council = councils.found();
    Cast cast = Cast.in(council);
    Ngo ngo = fixtures.ngo(council, "drafter", ProposalFixtures.likeN06("B"));
    long draft = fixtures.aProposal(council).by(ngo, "drafter").draft();
    long person = council.personId("officer2");
    String here = "/councils/" + council.id();
    String drafter = council.username("drafter");
    String administrator = cast.username(Role.ADMINISTRATOR);
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    long clashing = fixtures.aProposal(council).by(ngo, "drafter").draft();
    String edit = "/proposals/" + clashing + "/edit/";
    for (String title : List.of("یکی", "دیگری")) {
      Map<String, List<String>> typed = Map.of("edition", List.of("0"), "titleFa", List.of(title));
      Visitor.of(mvc, drafter).send(edit + "project", typed);
    }
    Stream.of(DraftSection.values())
        .forEach(section -> trials.page(edit + section.path(), drafter));
    trials.rows(edit + DraftSection.BUDGET.path(), drafter);
    trials.rows(edit + DraftSection.PARTNERS.path(), drafter);
    trials.page("/proposals/" + draft + "/check", drafter);
    trials.page("/proposals/" + draft + "/files", drafter);
    trials.page("/proposals", drafter);
    tryPagesOfCalls(council, draft, secretary);
    trials.page("/ngos/" + ngo.id() + "/edit", secretary);
    trials.page("/ngos/new?council=" + council.id(), secretary);
    tryPagesOfExchange(council, secretary, administrator);
    trials.page("/sessions/new", secretary);
    trials.page("/letters/templates/REJECTED?council=" + council.id(), secretary);
    trials.page("/crises/new", secretary);
    trials.page(
        "/sessions/" + circulars.voting(council, "hurried") + "/meeting",
        council.username("seat-health"));
    long invited = invitations.in(council);
    String session = "/sessions/" + invited;
    trials.page(
        session + "/items/" + invitations.item(invited, 2) + "/withdraw",
        council.username("seat-chair"));
    trials.page(session, council.username("seat-chair"));
    trials.page(session + "/reply", council.username("seat-health"));
    trials.page(session + "/move", secretary);
    trials.page(session + "/cancel", secretary);
    trials.page("/crises/" + crises.declare(council) + "/change", secretary);
    trials.page("/people/new", administrator);
    trials.page("/people/" + person, administrator);
    trials.page("/people/" + person + "/edit", administrator);
    Visitor.of(mvc, administrator).send("/people/" + person + "/deactivate", Map.of());
    trials.page("/people/" + person, administrator);
    trials.page("/councils/new", administrator);
    trials.page(here + "/seats/new", administrator);
    trials.page(here + "/seats/" + seat(council), administrator);
    Map<String, List<String>> guest =
        Map.of("code", List.of("GUEST"), "nameFa", List.of("میهمان"), "nameEn", List.of("Guest"));
    Visitor.of(mvc, administrator).send(here + "/seats/new", guest);
    trials.page(here + "/seats/" + seatNobodyHasHeld(council), administrator);
    trials.page(here + "/appointments/new", administrator);
    trials.page(here + "/numbering", administrator);
    trials.page("/appointments/" + appointment(person) + "/end", administrator);
    tryPagesOfCalendar(cast.username(Role.PARAMETER_ADMIN));
    trials.page("/parameters/appeal.window", cast.username(Role.PARAMETER_ADMIN));
    trials.page("/password", drafter);
  }

  private void tryPagesOfCalls(TestCouncil council, long draft, String secretary) {
    String open = "/calls/" + calls.publish(council, calls.openNow());
    String drafted = "/calls/" + calls.draft(council, calls.openNow());
    String officer = council.username("officer1");
    trials.page("/calls/new", officer);
    trials.page(drafted + "/edit", officer);
    trials.page(drafted + "/publish", secretary);
    trials.page(open + "/amend", secretary);
    trials.page(open + "/withdraw", secretary);
    trials.page(open + "/exceptions", secretary);
    trials.page(open, council.username("drafter"));
    trials.page("/proposals/" + draft + "/call", council.username("drafter"));
  }

  private void tryPagesOfExchange(TestCouncil council, String secretary, String administrator) {
    String ngos = "/ngos/import?council=" + council.id();
    String like = ProposalFixtures.likeN06("B").name().fa();
    String first = ProposalFixtures.likeN06("B").legalId();
    String second = ProposalFixtures.likeN06("B").legalId();
    String file = NgoCsv.of(NgoCsv.row(first, like, "One"), NgoCsv.row(second, "دو", "Two"));
    trials.page(ngos, secretary);
    trials.page(Visitor.of(mvc, secretary).uploadTable(ngos, file).location(), secretary);
    String agencies = "code,name_fa,name_en\nTRIED,دستگاه آزموده,Tried";
    String page = "/agencies/import";
    trials.page(page, administrator);
    trials.page(
        Visitor.of(mvc, administrator).uploadTable(page, agencies).location(), administrator);
    trials.page("/agencies/DOE/people/new?council=" + council.id(), secretary);
    trials.page(
        "/agencies/DOE/people/" + appointment(council.personId("agency-doe")) + "/end", secretary);
  }

  private void tryPagesOfCalendar(String keeper) {
    Visitor visitor = Visitor.of(mvc, keeper);
    String rows = "date,name_en,kind\n2040-01-10,Day,LUNAR\n2040-01-10,Twice,LUNAR";
    String weekend = "2040-02-01";
    CalendarKeeper calendar = new CalendarKeeper(visitor);
    visitor.send("/calendar/import/confirm", calendar.previewOf(rows));
    Map<String, List<String>> rule =
        Map.of("validFrom", List.of(weekend), "offDays", List.of("FRIDAY"));
    visitor.send("/calendar/weekends", calendar.previewOf("WEEKEND", rule));
    trials.page("/calendar", keeper);
    trials.page("/calendar/holidays/2021-02-10", keeper);
    trials.page("/calendar/preview?act=MOVE&day=2021-02-10&to=2021-02-11", keeper);
    String other = rows.replace("2040", "2041");
    trials.page("/calendar/import", keeper, visitor.uploadTable("/calendar/import", other));
    Map<String, List<String>> ruled = Map.of("validFrom", List.of(weekend));
    visitor.send("/calendar/weekends/remove", calendar.previewOf("WEEKEND_BACK", ruled));
    Map<String, List<String>> added = Map.of("day", List.of("2040-01-10"));
    visitor.send("/calendar/holidays/remove", calendar.previewOf("REMOVE", added));
  }

  private void tryPagesOfProfile() {
    TestCouncil council = councils.found();
    Ngo ngo = profileFixtures.knownNgo(council, "ngo-admin");
    String admin = council.username("ngo-admin");
    trials.page("/ngos/" + ngo.id(), admin);
    String profile = "/profiles/" + profileFixtures.drafted(council, "ngo-admin", ngo).id();
    Stream.of(ProfileStep.values())
        .forEach(step -> trials.page(profile + "/" + step.path(), admin));
    trials.page(profile + "/documents", admin);
    trials.page(profile + "/check", admin);
  }

  private void tryPagesOfNgo(Scene scene, Map<String, String> objects) {
    String admin = scene.username("NGO");
    String flags = "/ngos/" + objects.get("ngos") + "/flags/";
    for (String flag : List.of("new", objects.get("flags"), objects.get("flags/lift"))) {
      trials.page(flags + flag, scene.username("OFFICER"));
    }
    String merges = "/ngos/" + objects.get("ngos") + "/merges/";
    trials.page(merges + "new", scene.username("OFFICER"));
    trials.page(merges + objects.get("merges"), scene.username("SECRETARY"));
    String people = "/ngos/" + objects.get("ngos") + "/people";
    trials.page(people, admin);
    trials.page(people, scene.username("OFFICER"));
    trials.page(people + "/" + objects.get("ngos:people"), admin);
    trials.page("/councils/" + scene.council().id() + "/counties", scene.username("ADMINISTRATOR"));
    trials.page("/needs/new?council=" + scene.council().id(), scene.username("OFFICER"));
    trials.page("/needs/" + objects.get("needs") + "/edit", scene.username("SECRETARY"));
    trials.page("/registration", null);
    trials.page("/registration/" + objects.get("registration"), null);
    trials.page("/registration/" + objects.get("registration") + "/join", admin);
    trials.page("/invitations/" + objects.get("invitations"), null);
    trials.page("/invitations/" + objects.get("invitations") + "/join", scene.username("OFFICER"));
  }

  private void tryPagesOfWork(Scene scene, Map<String, String> objects) {
    String officer = scene.username("OFFICER");
    trials.page("/notices", officer);
    trials.page("/tasks", officer);
    Visitor.of(mvc, officer).send("/tasks/" + objects.get("tasks") + "/claim", Map.of());
    trials.page("/tasks", officer);
    String scoring = "/review/score-proposal/" + objects.get("declarations");
    trials.page(scoring, scene.username("REVIEWER"));
    trials.page("/reviews/" + objects.get("proposals/withdraw") + "/conflicts", officer);
    String dismissal = "/conflicts/" + objects.get("reviews:conflicts");
    trials.page("/reviews/" + objects.get("reviews") + dismissal, scene.username("SECRETARY"));
    String ngo = scene.username("NGO");
    String files = "/proposals/" + scene.drafts().get("proposals") + "/files";
    trials.page(files, ngo);
    trials.page(files + "/" + scene.drafts().get("files") + "/remove", ngo);
    trials.page(files.replace("/files", "/partner-suggestions"), ngo);
    trials.page("/proposals/" + objects.get("proposals/withdraw") + "/withdraw", ngo);
    String shared = "/proposals/" + objects.get("proposals/part");
    trials.page(shared + "/parts", ngo);
    trials.page(shared + "/part", scene.username("PARTNER"));
    trials.page("/projects/" + objects.get("projects:projects"), ngo);
    trials.page("/parameters", scene.username("PARAMETER_ADMIN"));
  }

  private void tryPagesOfContents(Scene scene, Map<String, String> objects) {
    String ngo = scene.username("NGO");
    String authority = scene.username("AUTHORITY");
    trials.page("/proposals/" + objects.get("proposals/contents") + "/contents/new", ngo);
    trials.page("/contents/" + objects.get("contents/edit") + "/edit", ngo);
    trials.page("/contents/" + objects.get("contents/edit"), ngo);
    trials.page("/contents/" + objects.get("contents") + "/take-back", ngo);
    trials.page("/contents/" + objects.get("contents/again"), ngo);
    trials.page("/contents/" + objects.get("contents/use"), scene.username("OFFICER"));
    trials.page("/contents/" + objects.get("contents/withdraw") + "/withdraw", authority);
    trials.page(
        "/contents/authorities?council=" + scene.council().id(), scene.username("SECRETARY"));
  }

  private void tryPageOfOperator(String job, String operator) {
    int retries = management.createJobQuery().jobId(job).singleResult().getRetries();
    management.setJobRetries(job, 0);
    trials.page("/operator", operator);
    management.setJobRetries(job, retries);
  }

  private void tryOpenSession() {
    Stop stop = walk.until(walk.begin(), "council/fix-proposition");
    trials.page("/sessions/" + stop.walked().sessions().get(0), stop.doer().username());
  }

  private void tryCasesWithoutReviewers() {
    Stop stop = walk.until(walk.begin(), "review/assign-reviewers");
    trials.page("/reviews/assignments", stop.doer().username());
  }

  private void tryDraftedMinutes() {
    Stop stop = walk.until(walk.begin(), "council/sign-as-secretary");
    String minutes = "/sessions/" + stop.item().rowId() + "/minutes";
    trials.page(minutes, stop.doer().username());
    trials.page(minutes + "/edit", stop.doer().username());
  }

  private long seat(TestCouncil council) {
    return db.sql("select min(id) from council_seat where council_id = ?")
        .param(council.id())
        .query(Long.class)
        .single();
  }

  private long seatNobodyHasHeld(TestCouncil council) {
    return db.sql("select id from council_seat where council_id = ? and code = 'GUEST'")
        .param(council.id())
        .query(Long.class)
        .single();
  }

  private long appointment(long personId) {
    return db.sql("select min(id) from appointment where person_id = ?")
        .param(personId)
        .query(Long.class)
        .single();
  }
}
