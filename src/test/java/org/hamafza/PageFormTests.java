package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.Visitor.Answer;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * Every control of every form that is no task: the proposal, the registry, the setting up of
 * councils, people, parameters and calendar. The controls are read from the pages.
 */
@DatabaseTest
class PageFormTests {

  private static final Map<String, String> TYPED = typed();

  @Autowired MockMvc mvc;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private final Findings findings = new Findings();

  private static Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>(Hostile.ids());
    typed
        .keySet()
        .retainAll(
            Set.of(
                "negative",
                "beyond 2^63",
                "a fraction",
                "Arabic digits",
                "bidi controls",
                "an expression",
                "a script",
                "a NUL",
                "a quote",
                "blank"));
    typed.put("overlong", Hostile.TOO_LONG);
    typed.put("a Jalali day", "\u06F1\u06F3\u06F9\u06F9/\u06F1\u06F2/\u06F3\u06F0");
    typed.put("no day", "1399/13/45");
    typed.put("Arabic letters", "\u0643\u062A\u0627\u0628 \u064A\u0643");
    return typed;
  }

  @TestFactory
  Stream<DynamicContainer> noControlOfAPageCausesAFault() {
    TestCouncil council = councils.found();
    Cast cast = Cast.in(council);
    Ngo ngo = fixtures.ngo(council, "drafter", ProposalFixtures.likeN06("B"));
    long draft = fixtures.aProposal(council).by(ngo, "drafter").draft();
    long person = council.personId("officer2");
    String here = "/councils/" + council.id();
    String drafter = council.username("drafter");
    String administrator = cast.username(Role.ADMINISTRATOR);
    String secretary = cast.username(Role.SECRETARIAT_LEAD);
    tryPage("/proposals/" + draft + "/edit", drafter);
    tryRows("/proposals/" + draft + "/edit", drafter);
    tryPage("/proposals/" + draft + "/check", drafter);
    tryPage("/proposals/" + draft + "/files", drafter);
    tryPage("/proposals", drafter);
    tryPage("/ngos/" + ngo.id() + "/edit", secretary);
    tryPage("/ngos/new?council=" + council.id(), secretary);
    tryPage("/sessions/new", secretary);
    tryPage("/people/new", administrator);
    tryPage("/people/" + person, administrator);
    tryPage("/people/" + person + "/edit", administrator);
    tryPage("/councils/new", administrator);
    tryPage(here + "/seats/new", administrator);
    tryPage(here + "/seats/" + seat(council), administrator);
    tryPage(here + "/appointments/new", administrator);
    tryPage(here + "/numbering", administrator);
    tryPage("/appointments/" + appointment(person) + "/end", administrator);
    tryPage("/calendar", cast.username(Role.PARAMETER_ADMIN));
    tryPage("/calendar/holidays/2021-02-10", cast.username(Role.PARAMETER_ADMIN));
    tryPage(
        "/calendar/preview?act=MOVE&day=2021-02-10&to=2021-02-11",
        cast.username(Role.PARAMETER_ADMIN));
    tryPage("/notices", secretary);
    tryPage("/parameters/appeal.window", cast.username(Role.PARAMETER_ADMIN));
    tryPage("/password", drafter);
    return findings.asTests();
  }

  private void tryPage(String page, String username) {
    Answer shown = Visitor.of(mvc, username).get(page);
    findings.check(
        page, "is shown", () -> assertThat(shown.status()).as(shown.body()).isEqualTo(200));
    if (shown.status() != 200) {
      return;
    }
    List<PageForm> forms = PageForm.in(shown.body());
    findings.check(page, "has a form", () -> assertThat(forms).isNotEmpty());
    for (PageForm form : forms) {
      String action = form.action() == null || form.action().isEmpty() ? page : form.action();
      findings.check(
          page, action + " untouched", () -> send(action, username, form.values(), null));
      findings.check(page, action + " empty", () -> send(action, username, Map.of(), null));
      for (String name : form.values().keySet()) {
        TYPED.forEach(
            (what, value) -> {
              Map<String, List<String>> fields = new LinkedHashMap<>(form.values());
              fields.put(name, List.of(value));
              String kept = form.boxes().contains(name) && value.length() < 1000 ? value : null;
              findings.check(
                  page,
                  action + " " + name + ": " + what,
                  () -> send(action, username, fields, kept));
            });
      }
    }
  }

  /** Rows of a table as a forged form or an old tab would send them. */
  private void tryRows(String page, String username) {
    for (String name :
        List.of(
            "lines[1].amount",
            "lines[999999999999].amount",
            "lines[-1].amount",
            "lines[].amount",
            "lines[a].amount",
            "lines.amount",
            "lines[0]",
            "lines[0][0].amount",
            "partners[7].legalId",
            "indicators[5].target",
            "class.module.classLoader.x")) {
      findings.check(
          page, name + " alone", () -> send(page, username, Map.of(name, List.of("12")), null));
    }
    Map<String, List<String>> many = new LinkedHashMap<>();
    for (int i = 0; i < 3000; i++) {
      many.put("lines[" + i + "].amount", List.of("1"));
    }
    findings.check(page, "three thousand rows", () -> send(page, username, many, null));
  }

  private void send(String action, String username, Map<String, List<String>> fields, String kept) {
    Answer answer =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return Visitor.of(mvc, username).send(action, fields);
            });
    assertThat(answer.status()).as(answer.body()).isIn(302, 400, 404, 409, 422);
    RouteTests.harmless(answer, action);
    if (answer.status() == 422 && kept != null && kept.indexOf('\0') < 0) {
      assertThat(HtmlUtils.htmlUnescape(answer.body())).contains(kept.strip());
    }
  }

  private long seat(TestCouncil council) {
    return db.sql("select min(id) from council_seat where council_id = ?")
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
