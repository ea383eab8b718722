package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.hamafza.Visitor.Answer;
import org.hamafza.Walk.Stop;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.council.CircularFixtures;
import org.hamafza.council.InvitedSessions;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.NeedFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.ProfileFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every route that changes something is used once as it is meant to be, and adds to the record what
 * the catalogue of routes says.
 */
@DatabaseTest
class MutatingRouteTests {

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired AppealScene appeals;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired ProfileFixtures profileFixtures;
  @Autowired ContentFixtures contentFixtures;
  @Autowired CrisisFixtures crises;
  @Autowired CircularFixtures circulars;
  @Autowired InvitedSessions invitations;
  @Autowired Walk walk;
  @Autowired Jobs jobs;
  @Autowired ManagementService management;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private final Set<String> used = new TreeSet<>();
  private TestCouncil council;
  private Cast cast;

  @Test
  void everyRouteThatChangesSomethingAddsToTheRecord() {
    council = councils.found();
    cast = Cast.in(council);
    setUpPeopleAndCouncils();
    setUpParametersAndCalendar();
    keepTheRegistry();
    writeAProfile();
    bringPeopleIn();
    flagAnNgo();
    mergeTwoNgos();
    registerAnNgo();
    writeCalls();
    writeProposals();
    clearContents();
    callSessions();
    workOnACase();
    appealADecision();
    assertThat(used)
        .containsExactlyElementsOf(
            new TreeSet<>(
                CataloguedRoute.all().stream()
                    .filter(CataloguedRoute::changes)
                    .map(CataloguedRoute::name)
                    .toList()));
  }

  private void appealADecision() {
    TestCouncil other = councils.found();
    form(
        other.username("seat-secretary"),
        "/letters/templates/REJECTED?council=" + other.id(),
        "subjectFa",
        "پاسخ به {ngo}");
    long rejected = appeals.ineligible(other).id();
    String signatory = other.username(AppealScene.signatory(other));
    form(signatory, "/proposals/" + rejected + "/appeal", "ground", "ارزیابی نادرست است");
  }

  private void setUpPeopleAndCouncils() {
    String admin = cast.username(Role.ADMINISTRATOR);
    String name = council.username("newcomer");
    form(
        admin,
        "/people/new",
        "username",
        name,
        "nameFa",
        "تازه",
        "nameEn",
        "New",
        "email",
        name + "@example.org",
        "unit",
        "social",
        "language",
        "fa");
    long id = id("select id from person where username = ?", name);
    String person = "/people/" + id;
    form(admin, person + "/edit", "unit", "health");
    post(admin, person + "/deactivate");
    post(admin, person + "/activate");
    post(admin, person + "/password");
    post(admin, person + "/appointments", "role", "OPERATOR", "validFrom", "2020-01-01");
    form(admin, "/councils/new", "code", "Q7", "level", "COUNTY", "nameFa", "شورا", "nameEn", "C");
    String here = "/councils/" + council.id();
    form(admin, here + "/seats/new", "code", "GUEST", "nameFa", "میهمان", "nameEn", "Guest");
    String guest =
        here + "/seats/" + id("select max(id) from council_seat where code = ?", "GUEST");
    form(admin, guest, "nameEn", "Visitor");
    post(admin, guest + "/remove");
    form(
        admin,
        here + "/appointments/new",
        "username",
        name,
        "role",
        "AUDITOR",
        "validFrom",
        "2020-01-01");
    long appointment = id("select max(id) from appointment where person_id = ?", id);
    form(admin, "/appointments/" + appointment + "/end", "lastDay", "2030-01-01");
    form(admin, here + "/numbering", "series", "SESSIONS", "year", "1399", "last", "3");
  }

  private void setUpParametersAndCalendar() {
    String one = cast.username(Role.PARAMETER_ADMIN);
    String other = council.username("admin2");
    for (String answer : new String[] {"confirm", "decline"}) {
      form(
          one,
          "/parameters/appeal.window",
          "setting",
          "25WD",
          "validFrom",
          answer.equals("confirm") ? "2040-01-01" : "2041-01-01",
          "reason",
          "آزمون");
      long change = id("select max(id) from parameter_value where id > ?", 0);
      post(other, "/parameters/changes/" + change + "/" + answer);
    }
    changeCalendar(one);
    post(
        council.username("officer2"),
        "/password",
        "current",
        TestCouncils.PASSWORD,
        "next",
        "another-password-1400",
        "repeat",
        "another-password-1400");
  }

  private void changeCalendar(String one) {
    calendar(
        one,
        "holidays",
        "ADD",
        "day",
        "2040-01-03",
        "nameFa",
        "روز",
        "nameEn",
        "Day",
        "kind",
        "SOLAR");
    calendar(one, "holidays/move", "MOVE", "day", "2040-01-03", "to", "2040-01-04");
    calendar(one, "holidays/remove", "REMOVE", "day", "2040-01-04");
    calendar(one, "weekends", "WEEKEND", "validFrom", "2040-02-01", "offDays", "FRIDAY");
    calendar(one, "weekends/remove", "WEEKEND_BACK", "validFrom", "2040-02-01");
    Map<String, List<String>> rows =
        new CalendarKeeper(Visitor.of(mvc, one))
            .previewOf("date,name_en,kind\n2040-01-10,Day,LUNAR");
    String confirm = "/calendar/import/confirm";
    use("POST", confirm, one, user -> user.send(confirm, rows));
    long last = id("select max(id) from holiday_import where id > ?", 0);
    calendar(one, "imports/undo", "UNDO", "id", Long.toString(last));
  }

  /** What other tests left open may move; whoever changes the calendar has seen how much. */
  private void calendar(String keeper, String action, String act, String... typed) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    put(fields, typed);
    Map<String, List<String>> seen =
        new CalendarKeeper(Visitor.of(mvc, keeper)).previewOf(act, fields);
    String path = "/calendar/" + action;
    use("POST", path, keeper, user -> user.send(path, seen));
  }

  private void keepTheRegistry() {
    String officer = cast.username(Role.SECRETARIAT_OFFICER);
    Ngo like = fixtures.ngo(council, "someone", ProposalFixtures.likeN06("B"));
    String kept = "/ngos/" + like.id() + "/edit";
    form(officer, kept, "nameEn", "Renamed");
    Map<String, List<String>> fields = fields(officer, kept);
    fields.put("legalId", List.of(ProposalFixtures.likeN06("B").legalId()));
    fields.remove("edition");
    use("POST", "/ngos", officer, user -> user.send("/ngos?council=" + council.id(), fields));
    registerANeed(officer);
    declareACrisis();
    demandAMeeting();
    changeASession();
    takeFilesOver(officer);
  }

  private void changeASession() {
    long session = invitations.in(council);
    String page = "/sessions/" + session;
    form(council.username("seat-health"), page + "/reply", "answer", "ACCEPTED");
    String chair = council.username("seat-chair");
    String second = page + "/items/" + invitations.item(session, 2);
    use("POST", second + "/next", chair, user -> user.send(second + "/next", Map.of()));
    form(chair, second + "/withdraw", "reason", "گزارش نرسیده است");
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    form(secretary, page + "/move", "place", "تالار دیگر", "reason", "تعمیر تالار");
    form(secretary, page + "/cancel", "reason", "تعطیلی ادارات");
  }

  private void registerANeed(String officer) {
    Map<String, List<String>> need = NeedFixtures.typed();
    use("POST", "/needs", officer, user -> user.send("/needs?council=" + council.id(), need));
    long id = id("select max(id) from need where council_id = ?", council.id());
    form(officer, "/needs/" + id + "/edit", "status", "MET", "reason", "پروژه پایان یافت");
  }

  private void declareACrisis() {
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    use("POST", "/crises", secretary, user -> user.send("/crises", CrisisFixtures.typed()));
    long id = id("select max(id) from crisis_declaration where council_id = ?", council.id());
    crises.complete(council, CrisisFixtures.CHAIR, id, Map.of("decision", "CONFIRM"));
    form(
        secretary, "/crises/" + id + "/change", "change", "ENDING", "reason", "وضعیت عادی شده است");
  }

  private void demandAMeeting() {
    long session = circulars.voting(council, "hurried");
    form(
        council.username("seat-health"),
        "/sessions/" + session + "/meeting",
        "reason",
        "گفت‌وگو لازم است");
  }

  private void takeFilesOver(String officer) {
    String legalId = ProposalFixtures.likeN06("B").legalId();
    String name = "انجمن " + legalId;
    takeOver(
        officer,
        "/ngos/import?council=" + council.id(),
        NgoCsv.of(NgoCsv.row(legalId, name, name)));
    takeOver(
        cast.username(Role.ADMINISTRATOR),
        "/agencies/import",
        "code,name_fa,name_en,areas,counties\nTESTED,دستگاه آزموده,Tested agency,ENV,ISF");
    nameADeputy();
  }

  private void takeOver(String keeper, String page, String csv) {
    String plan = Visitor.of(mvc, keeper).uploadTable(page, csv).location();
    form(keeper, plan);
  }

  private void nameADeputy() {
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    String people = "/agencies/DOE/people/";
    String named = people + "new?council=" + council.id();
    Map<String, List<String>> fields = fields(secretary, named);
    put(
        fields,
        "username",
        council.username("reviewer4"),
        "role",
        "AGENCY_DEPUTY",
        "validFrom",
        "1399/01/01");
    use("POST", people + "new", secretary, user -> user.send(named, fields));
    long appointment =
        id("select max(id) from appointment where person_id = ?", council.personId("reviewer4"));
    form(secretary, people + appointment + "/end", "lastDay", "1399/02/01");
  }

  private void writeAProfile() {
    Ngo ngo = profileFixtures.knownNgo(council, "profiler");
    String profiler = council.username("profiler");
    post(profiler, "/ngos/" + ngo.id() + "/profile");
    long id = id("select max(id) from ngo_profile where ngo_id = ?", ngo.id());
    council.run(
        "profiler",
        () ->
            profileFixtures.fill(
                council, "profiler", id, ProfileFixtures.complete(ngo.legalId(), ngo.name())));
    String page = "/profiles/" + id;
    form(profiler, page + "/identity", "nameEn", "Another name");
    use("POST", page + "/documents", profiler, user -> user.upload(page + "/documents", "OTHER"));
    String file =
        db.sql(
                """
                select f.attachment_id from ngo_profile_file f join attachment a \
                on a.id = f.attachment_id where f.profile_id = ? and a.kind = 'OTHER'\
                """)
            .param(id)
            .query(java.util.UUID.class)
            .list()
            .get(0)
            .toString();
    post(profiler, page + "/documents/" + file + "/remove");
    String seen = fields(profiler, page + "/check").get("seen").get(0);
    post(profiler, page + "/submit", "seen", seen);
    jobs.runAll();
  }

  private void bringPeopleIn() {
    Ngo ngo = profileFixtures.knownNgo(council, "chief");
    String chief = council.username("chief");
    String people = "/ngos/" + ngo.id() + "/people";
    invite(chief, people);
    long first = id("select max(id) from ngo_invitation where ngo_id = ?", ngo.id());
    post(chief, people + "/invitations/" + first + "/revoke");
    invite(chief, people);
    post(
        null,
        "/invitations/" + MailedLink.key(db, "/invitations/"),
        "username",
        council.username("invited"),
        "nameFa",
        "دعوت‌شده",
        "password",
        "a-password-of-1399",
        "repeat",
        "a-password-of-1399");
    long invited = id("select id from person where username = ?", council.username("invited"));
    invite(chief, people);
    post(
        council.username("officer2"),
        "/invitations/" + MailedLink.key(db, "/invitations/") + "/join");
    String person = people + "/" + invited;
    post(chief, person + "/role", "role", "ADMINISTRATOR");
    for (String answer : new String[] {"CONFIRM", "DECLINE"}) {
      use("POST", person + "/power", chief, user -> user.upload(person + "/power", power()));
      long power = id("select max(id) from ngo_power where ngo_id = ?", ngo.id());
      post(
          council.username("officer1"),
          people + "/powers/" + power + "/decide",
          "answer",
          answer,
          "reason-" + power,
          "بررسی شد");
      if (answer.equals("CONFIRM")) {
        post(chief, people + "/powers/" + power + "/end");
      }
    }
    post(chief, person + "/end");
  }

  private void invite(String chief, String people) {
    post(chief, people + "/invitations", "email", "new@example.org", "role", "EDITOR");
  }

  private static Map<String, String> power() {
    return Map.of("nationalCode", "9990000018", "validFrom", "1399/01/01");
  }

  private void flagAnNgo() {
    Ngo ngo = profileFixtures.knownNgo(council, "flagged");
    String flags = "/ngos/" + ngo.id() + "/flags";
    post(council.username("officer1"), flags, "kind", "INTEGRITY_CASE", "reason", "بازرسی");
    String flag = flags + "/" + id("select max(id) from ngo_flag where ngo_id = ?", ngo.id());
    post(council.username("officer2"), flag + "/decide", "answer", "CONFIRM");
    post(council.username("officer1"), flag + "/lift", "why", "پایان یافت", "result", "UPHELD");
  }

  private void mergeTwoNgos() {
    Ngo ngo = profileFixtures.knownNgo(council, "twin");
    Ngo into = profileFixtures.knownNgo(council, "other-twin");
    String merges = "/ngos/" + ngo.id() + "/merges";
    String officer = council.username("officer1");
    post(officer, merges, "into", into.legalId(), "reason", "یک تشکل‌اند");
    String merge = merges + "/" + id("select max(id) from ngo_merge where ngo_id = ?", ngo.id());
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    String seen = fields(secretary, merge).get("seen").get(0);
    post(secretary, merge + "/decide", "answer", "MERGE", "seen", seen);
  }

  private void registerAnNgo() {
    post(
        cast.username(Role.ADMINISTRATOR),
        "/councils/" + council.id() + "/counties",
        "counties",
        "GOL");
    for (String way : new String[] {"account", "join"}) {
      post(
          null,
          "/registration",
          "legalId",
          ProposalFixtures.likeN06("B").legalId(),
          "nameFa",
          "انجمن تازه",
          "email",
          way + "@example.org",
          "mobile",
          "09131234567",
          "county",
          "GOL");
      String key = MailedLink.key(db, "/registration/");
      if (way.equals("join")) {
        post(council.username("officer2"), "/registration/" + key + "/join");
      } else {
        post(
            null,
            "/registration/" + key,
            "username",
            council.username("applicant"),
            "nameFa",
            "متقاضی",
            "password",
            "a-password-of-1399",
            "repeat",
            "a-password-of-1399");
      }
    }
  }

  private void writeCalls() {
    String officer = cast.username(Role.SECRETARIAT_OFFICER);
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    Map<String, List<String>> fields = fields(officer, "/calls/new");
    put(fields, "titleFa", "فراخوان", "titleEn", "Call", "purposeFa", "پایش");
    put(fields, "opensOn", "1399/01/01", "closesOn", "1420/01/01");
    use("POST", "/calls", officer, user -> user.send("/calls", fields));
    String call = "/calls/" + id("select max(id) from call_for_proposals where id > ?", 0);
    form(officer, call + "/edit", "titleEn", "Another title");
    form(secretary, call + "/publish");
    form(secretary, call + "/amend", "closesOn", "1420/01/02", "reason", "درخواست تشکل‌ها");
    Ngo ngo = fixtures.ngo(council, "called", ProposalFixtures.likeN06("B"));
    post(
        secretary,
        call + "/exceptions",
        "ngo",
        ngo.legalId(),
        "lastDay",
        "1420/02/01",
        "reason",
        "بیماری");
    long draft = fixtures.aProposal(council).by(ngo, "called").draft();
    String number = call.replace("/calls/", "");
    post(council.username("called"), "/proposals/" + draft + "/call", "call", number);
    post(secretary, call + "/withdraw", "reason", "بودجه نیست");
  }

  private void writeProposals() {
    Ngo ngo = fixtures.ngo(council, "writer", ProposalFixtures.likeN06("B"));
    String writer = council.username("writer");
    long first = fixtures.aProposal(council).by(ngo, "writer").draft();
    long second = fixtures.aProposal(council).by(ngo, "writer").draft();
    String page = "/proposals/" + first;
    post(writer, "/proposals");
    form(writer, page + "/edit/project", "titleEn", "Another title");
    Map<String, List<String>> section = fields(writer, page + "/edit/project");
    for (String title : List.of("A third title", "A fourth title")) {
      section.put("titleEn", List.of(title));
      String typed = page + "/edit/project/autosave";
      use("POST", typed, writer, user -> user.send(typed, section));
    }
    long clash = id("select max(id) from draft_clash where proposal_id = ?", first);
    post(writer, page + "/edit/project/settle", "clash", "" + clash, "choice", "take");
    long partner = fixtures.partnerOf(first);
    council.addSignatory("partner", partner);
    String[] part = {"kind", "NGO", "party", "" + partner, "contribution", "دو گروه"};
    post(writer, page + "/parts", part);
    post(
        council.username("partner"),
        page + "/part",
        "kind",
        "NGO",
        "party",
        "" + partner,
        "contribution",
        "سه گروه",
        "seen",
        "دو گروه",
        "action",
        "CONSENT");
    use("POST", page + "/files", writer, user -> user.upload(page + "/files", "LICENCE_COPY"));
    String files = Visitor.of(mvc, writer).get("/api/v1" + page + "/attachments").body();
    String file = page + "/files/" + JsonPath.read(files, "$[-1].id");
    post(writer, file + "/remove");
    post(writer, file + "/restore");
    for (String uploads : new String[] {"/uploads", "/api/v1/uploads"}) {
      use(
          "PATCH",
          uploads + "/1",
          writer,
          user -> user.uploadInPieces(uploads, "proposal", first, "OTHER"));
    }
    int edition = JsonPath.read(Visitor.of(mvc, writer).get("/api/v1" + page).body(), "$.edition");
    post(
        writer,
        page + "/partner-suggestions",
        "edition",
        Integer.toString(edition),
        "legalId",
        fixtures.ngo(council, "asked", ProposalFixtures.likeN06("A")).legalId());
    post(writer, page + "/submit", "edition", Integer.toString(edition + 1));
    String api = "/api/v1/proposals/" + second;
    json(writer, "POST", "/api/v1/proposals", "{\"titleFa\": \"عنوان\"}");
    json(writer, "PUT", api, "{\"titleFa\": \"عنوان تازه\"}");
    use(
        "POST",
        api + "/attachments",
        writer,
        user -> user.upload(api + "/attachments", "LICENCE_COPY"));
    long third = fixtures.aProposal(council).by(ngo, "writer").draft();
    json(writer, "POST", "/api/v1/proposals/" + third + "/submit", null);
    jobs.runAll();
    post(writer, "/proposals/" + third + "/withdraw", "reason", "برنامه تغییر کرد");
    jobs.runAll();
    long fourth = fixtures.aProposal(council).by(ngo, "writer").submit().id();
    String withdrawal = "/api/v1/proposals/" + fourth + "/withdraw";
    json(writer, "POST", withdrawal, "{\"reason\": \"برنامه تغییر کرد\"}");
    jobs.runAll();
    String officer = cast.username(Role.SECRETARIAT_OFFICER);
    long notice =
        id(
            "select min(n.id) from notification n join person p on p.id = n.person_id"
                + " where p.username = ?",
            officer);
    post(officer, "/notices/" + notice + "/read");
    post(officer, "/notices/read");
    post(officer, "/notices/preferences", "frequency", "DAILY");
  }

  private void nameAnAuthority() {
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    Map<String, List<String>> named = new LinkedHashMap<>();
    put(named, "area", "ENV", "agency", "DOE", "validFrom", "1420/01/01", "reason", "آزمون");
    String page = "/contents/authorities";
    use("POST", page, secretary, user -> user.send(page + "?council=" + council.id(), named));
  }

  private void clearContents() {
    nameAnAuthority();
    council.addAuthority("DOE");
    Ngo ngo = fixtures.ngo(council, "campaigner", ProposalFixtures.likeN06("B"));
    String campaigner = council.username("campaigner");
    long campaign = contentFixtures.aCampaign(council).by(ngo, "campaigner").submit().id();
    form(
        campaigner,
        "/proposals/" + campaign + "/contents/new",
        "kind",
        "IMAGE",
        "title",
        "پوستر",
        "language",
        "FA",
        "audience",
        "همگان");
    long id = id("select max(id) from content_item where proposal_id = ?", campaign);
    String page = "/contents/" + id;
    form(campaigner, page + "/edit", "title", "پوستر تالاب");
    Map<String, String> kind = Map.of("kind", "MATERIAL");
    use("POST", page + "/files", campaigner, user -> user.upload(page + "/files", kind));
    contentFixtures.picture(council, "campaigner", id);
    post(campaigner, page + "/submit");
    jobs.runAll();
    post(campaigner, page + "/take-back");
    post(campaigner, page + "/again");
    long again = id("select max(id) from content_item where proposal_id = ?", campaign);
    contentFixtures.judge(
        council, "authority-doe", contentFixtures.submit(council, "campaigner", again), "APPROVE");
    post(cast.username(Role.SECRETARIAT_OFFICER), "/contents/" + again + "/use");
    post(
        council.username("authority-doe"),
        "/contents/" + again + "/withdraw",
        "reason",
        "نادرست",
        "correction",
        "درست آن است");
    jobs.runAll();
  }

  private void workOnACase() {
    WalkedCase walked = walk.begin();
    walk.finish(
        walked,
        new Walk.Witness() {
          @Override
          public void before(Stop stop) {
            meet(stop);
          }

          @Override
          public void after(Stop stop) {
            if (stop.item().formKey().equals("proposals/screen-proposal")) {
              failAndRetry();
            }
          }
        });
  }

  private void meet(Stop stop) {
    String username = stop.doer().username();
    long id = stop.item().id();
    String page = "/" + stop.item().formKey() + "/" + id;
    switch (stop.item().formKey()) {
      case "proposals/screen-proposal" -> {
        for (String tasks : new String[] {"/tasks/", "/api/v1/tasks/"}) {
          take(username, tasks + id);
        }
      }
      case "review/score-proposal" -> {
        // Undone, so that the reviewer still scores.
        transaction.executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              post(username, "/reviews/declarations/" + id, "conflict", "COI-1");
            });
      }
      case "review/assign-reviewers" -> {
        // Undone, so that the secretary still assigns by hand.
        transaction.executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              form(username, "/reviews/assignments");
            });
        dismissAConflict(stop.walked());
      }
      case "council/sign-as-secretary" -> {
        String minutes = "/sessions/" + stop.item().rowId() + "/minutes";
        post(username, minutes + "/comments", "body", "متن درست است");
        form(username, minutes + "/edit", "summaryFa", "شرح تازه");
      }
      case "council/declare-conflict" -> {
        if (!used.contains("POST /{module}/{task}/{id}")) {
          post(username, page, "code", "COI-0");
        } else if (!used.contains("POST /api/v1/tasks/{id}/complete")) {
          String complete = "/api/v1/tasks/" + id + "/complete";
          json(username, "POST", complete, "{\"values\": {\"code\": \"COI-0\"}}");
        }
      }
      case "council/fix-proposition" -> leaveAndComeBack(stop);
      case "followup/submit-report" -> {
        String files = "/projects/" + project(stop) + "/reports/" + stop.item().rowId() + "/files";
        use("POST", files, username, user -> user.upload(files, ""));
      }
      default -> {
        // Nothing that has not been used already.
      }
    }
  }

  private void dismissAConflict(WalkedCase walked) {
    TestCouncil there = walked.council();
    String page = "/reviews/" + walked.proposalId() + "/conflicts";
    String conflict = there.personId("seat-environment") + ":COI-4:A-DOE";
    post(there.username("officer1"), page, "conflict", conflict, "reason", "آزمون");
    long id =
        id("select max(id) from conflict_dismissal where proposal_id = ?", walked.proposalId());
    String one = page + "/" + id;
    post(there.username("signer"), one, "answer", "REFUSE", "reason", "مجری است");
  }

  private void leaveAndComeBack(Stop stop) {
    String attendance = "/sessions/" + stop.walked().sessions().get(0) + "/attendance";
    long seat =
        db.sql("select id from council_seat where council_id = ? and code = 'JUSTICE'")
            .param(stop.walked().council().id())
            .query(Long.class)
            .single();
    String secretary = stop.doer().username();
    post(secretary, attendance, "seat", Long.toString(seat), "standing", "LEFT");
    String back = "{\"seat\": %d, \"standing\": \"PRESENT\"}".formatted(seat);
    json(secretary, "POST", "/api/v1" + attendance, back);
  }

  /** A step that failed for good is tried again. */
  private void failAndRetry() {
    String job = management.createJobQuery().executable().listPage(0, 1).get(0).getId();
    management.setJobRetries(job, 0);
    post(cast.username(Role.OPERATOR), "/operator/jobs/" + job + "/retry");
  }

  private long project(Stop stop) {
    return id("select id from project where proposal_id = ?", stop.walked().proposalId());
  }

  private void callSessions() {
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    post(
        secretary,
        "/sessions",
        "type",
        "REGULAR",
        "date",
        "1399/09/20",
        "time",
        "10:00",
        "place",
        "تالار",
        "reason",
        "فوریت");
    json(
        secretary,
        "POST",
        "/api/v1/sessions",
        "{\"type\": \"REGULAR\", \"date\":"
            + " \"1399/09/27\", \"time\": \"10:00\", \"place\": \"تالار\", \"reason\": \"فوریت\"}");
  }

  private void take(String username, String task) {
    for (String what : new String[] {"/claim", "/unclaim"}) {
      if (task.startsWith("/api/")) {
        json(username, "POST", task + what, null);
      } else {
        post(username, task + what);
      }
    }
  }

  /** Fills in what a page's form holds and these fields. */
  private void form(String username, String page, String... typed) {
    Map<String, List<String>> fields = fields(username, page);
    put(fields, typed);
    use("POST", page, username, user -> user.send(page, fields));
  }

  private Map<String, List<String>> fields(String username, String page) {
    Answer shown = Visitor.of(mvc, username).get(page);
    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    return new LinkedHashMap<>(PageForm.in(shown.body()).get(0).values());
  }

  private void post(String username, String action, String... typed) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    put(fields, typed);
    use("POST", action, username, user -> user.send(action, fields));
  }

  private void json(String username, String method, String path, String body) {
    use(method, path, username, user -> user.json(method, path, body));
  }

  private static void put(Map<String, List<String>> fields, String... typed) {
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], List.of(typed[i + 1]));
    }
  }

  private interface Use {
    Answer of(Visitor user);
  }

  private void use(String method, String path, String username, Use use) {
    long last = id("select max(id) from audit_entry where id > ?", 0);
    Answer answer = use.of(username == null ? Visitor.stranger(mvc) : Visitor.of(mvc, username));
    assertThat(answer.status()).as("%s: %s", path, answer.body()).isIn(200, 201, 204, 302);
    Route route = Route.answering(Route.all(context), method, path);
    assertThat(
            db.sql(
                    """
                    select kind from audit_entry e left join person p on p.id = e.actor_id \
                    where e.id > ? and coalesce(p.username, '') = ?\
                    """)
                .params(last, username == null ? "" : username)
                .query(String.class)
                .list())
        .as("%s adds to the record", route.name())
        .containsAnyElementsOf(CataloguedRoute.of(route).entries());
    used.add(route.name());
  }

  private long id(String sql, Object key) {
    return db.sql(sql).param(key).query(Long.class).single();
  }
}
