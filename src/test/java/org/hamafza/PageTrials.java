package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.Visitor.Answer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Sends the forms of a page with hostile things in each control; nothing of it stays. */
class PageTrials {

  private static final Map<String, String> TYPED = typed();

  private final MockMvc mvc;
  private final TransactionTemplate transaction;
  private final List<Route> routes;
  private final Findings findings;
  private final Set<String> known = new HashSet<>();
  private final Set<String> tried = new TreeSet<>();

  PageTrials(MockMvc mvc, TransactionTemplate transaction, List<Route> routes, Findings findings) {
    this.mvc = mvc;
    this.transaction = transaction;
    this.routes = routes;
    this.findings = findings;
  }

  /** The names of the routes to which a form of a page has been sent, and that were there. */
  Set<String> tried() {
    return tried;
  }

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

  /**
   * Every form of that page as this person sees it, or a stranger if it is nobody; what the same
   * form shows twice is tried once.
   */
  void page(String page, String username) {
    page(page, username, visitor(username).get(page));
  }

  /** Every form of the page that answered what was sent there. */
  void page(String page, String username, Answer shown) {
    findings.check(
        page, "is shown", () -> assertThat(shown.status()).as(shown.body()).isEqualTo(200));
    if (shown.status() != 200) {
      return;
    }
    List<PageForm> forms = PageForm.in(shown.body());
    findings.check(page, "has a form", () -> assertThat(forms).isNotEmpty());
    for (PageForm form : forms) {
      String action = form.action() == null || form.action().isEmpty() ? page : form.action();
      if (!known.add(action + form.values().keySet())) {
        continue;
      }
      findings.check(page, action + " untouched", () -> isThere(action, username, form.values()));
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
  void rows(String page, String username) {
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

  private Visitor visitor(String username) {
    return username == null ? Visitor.stranger(mvc) : Visitor.of(mvc, username);
  }

  private void isThere(String action, String username, Map<String, List<String>> fields) {
    if (send(action, username, fields, null).status() != 404) {
      String path = action.replaceFirst("[?].*", "");
      tried.add(Route.answering(routes, "POST", path).name());
    }
  }

  private Answer send(
      String action, String username, Map<String, List<String>> fields, String kept) {
    Answer answer =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return visitor(username).send(action, fields);
            });
    assertThat(answer.status()).as(answer.body()).isIn(302, 400, 404, 409, 422);
    RouteTests.harmless(answer, action);
    if (answer.status() == 422 && kept != null && kept.indexOf('\0') < 0) {
      assertThat(HtmlUtils.htmlUnescape(answer.body())).contains(kept.strip());
    }
    return answer;
  }
}
