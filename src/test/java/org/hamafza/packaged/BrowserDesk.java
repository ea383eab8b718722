package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Work through the pages, in Persian unless another language is named. */
final class BrowserDesk implements Desk {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The fields of the form that is posted to its own address. */
  private static final String FIELDS =
      """
      () => {
        const form = [...document.querySelectorAll('main form')].filter(f =>
          f.getAttribute('method') === 'post'
          && new URL(f.getAttribute('action') || '', location).pathname === location.pathname
          && f.querySelector('[type=submit]'))[0];
        if (!form) return null;
        form.setAttribute('data-walk', 'here');
        form.querySelectorAll('details').forEach(part => { part.open = true; });
        const fields = new Map();
        for (const e of form.elements) {
          if (!e.name || e.type === 'hidden' || e.type === 'submit' || e.type === 'file') continue;
          const f = fields.get(e.name) || {name: e.name, kind: e.type, choices: [], held: []};
          fields.set(e.name, f);
          if (e.type === 'radio' || e.type === 'checkbox') {
            f.choices.push({value: e.value, label: e.labels[0] ? e.labels[0].textContent : ''});
            if (e.checked) f.held.push(e.value);
          } else if (e.tagName === 'SELECT') {
            for (const o of e.options) if (o.value) f.choices.push({value: o.value, label: o.text});
            if (e.value) f.held.push(e.value);
          } else if (e.value) f.held.push(e.value);
        }
        return [...fields.values()];
      }""";

  private static final List<String> SECTIONS =
      List.of(
          "project", "place", "aims", "indicators", "budget", "partners", "support", "particulars");

  private final Browser browser;
  private final Inspection inspection;
  private final String language;

  BrowserDesk(Browser browser, Inspection inspection) {
    this(browser, inspection, "fa");
  }

  BrowserDesk(Browser browser, Inspection inspection, String language) {
    this.browser = browser;
    this.inspection = inspection;
    this.language = language;
  }

  @Override
  public String submit(String username) {
    Page page = browser.of(username);
    page.navigate("/proposals");
    inspection.of(page, "proposals/list");
    send(page, "main form[action$='/proposals'] button.btn-primary");
    inspection.of(page, "proposals/edit");
    String path = page.url().replaceFirst("^https?://[^/]+(/proposals/\\d+).*", "$1");
    page.click("main ol a");
    for (String section : SECTIONS) {
      page.waitForURL("**/edit/" + section);
      write(page, Wetland.typed());
      if (section.equals("budget")) {
        send(page, "main form button[value=add-lines]");
        write(page, Wetland.typed());
      }
      inspection.of(page, "proposals/edit/" + section);
      page.click("main form .hz-actions button[value=next]");
    }
    page.waitForURL("**/files");
    for (String kind : Wetland.DOCUMENTS) {
      page.selectOption("main form [name=kind]", kind);
      byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
      page.setInputFiles(
          "main form [name=file]", new FilePayload(kind + ".pdf", "application/pdf", pdf));
      page.click("main form[enctype] button.btn-primary");
      page.waitForSelector("#files a:has-text('" + kind + ".pdf')");
    }
    inspection.of(page, "proposals/files");
    page.navigate(path + "/check");
    inspection.of(page, "proposals/check");
    send(page, "main form[action$='/submit'] button.btn-primary");
    inspection.of(page, "proposals/page");
    return number(page, "ISF-\\d{4}-P-\\d{4}");
  }

  /** Reviewers first declare what binds them; only then the form opens. */
  private void declare(Page page, String formKey) {
    String form = "main form[action*='/reviews/declarations/']";
    if (page.locator(form).count() > 0) {
      page.check(form + " [name=conflict][value=COI-0]");
      send(page, form + " [type=submit]");
      inspection.of(page, formKey + "-declared");
    }
  }

  private static String number(Page page, String pattern) {
    java.util.regex.Matcher found =
        java.util.regex.Pattern.compile(pattern).matcher(page.innerText("main"));
    assertThat(found.find()).as("number on " + page.url()).isTrue();
    return found.group();
  }

  @Override
  public String callSession(String username) {
    Page page = browser.of(username);
    page.navigate("/sessions/new");
    inspection.of(page, "council/call-session");
    page.check("[name=type][value=REGULAR]");
    page.fill("[name=date]", Days.today());
    page.fill("[name=time]", "23:45");
    page.fill("[name=place]", "سالن جلسات استانداری");
    page.fill("[name=reason]", "همهٔ اعضا با زمان جلسه موافق‌اند.");
    send(page, "main form [type=submit].btn-primary");
    refuseProblems(page, "session called by " + username);
    inspection.of(page, "council/session-called");
    return number(page, "ISF-\\d{4}-S-\\d{2}");
  }

  @Override
  public void work(String username, String formKey, String number, Answers answers) {
    Page page = browser.of(username);
    Awaitility.await(formKey + " on " + number + " for " + username)
        .atMost(PATIENCE)
        .until(() -> open(page, formKey, number));
    inspection.of(page, formKey);
    declare(page, formKey);
    List<Question> questions = questions(page);
    Map<String, List<String>> values = answers.to(questions);
    questions.forEach(question -> answer(page, question, values.get(question.name())));
    String before = page.url();
    send(page, "[data-walk=here] [type=submit].btn-primary");
    refuseProblems(page, "%s by %s at %s".formatted(formKey, username, before));
  }

  private static void refuseProblems(Page page, String of) {
    Locator problems = page.locator(".hz-errors");
    assertThat(problems.count() == 0 ? "" : problems.first().innerText()).as(of).isEmpty();
  }

  /** Presses a button and waits for the page that comes of it. */
  private static void send(Page page, String button) {
    page.evaluate("() => { window.pressed = true; }");
    page.click(button);
    page.waitForFunction("() => !window.pressed && document.readyState === 'complete'");
  }

  private boolean open(Page page, String formKey, String number) {
    page.navigate("/tasks?lang=" + language + "&q=" + number);
    List<ElementHandle> links = page.querySelectorAll("main a[href^='/" + formKey + "/']");
    if (links.isEmpty()) {
      return false;
    }
    page.navigate(links.get(0).getAttribute("href"));
    return true;
  }

  private static void write(Page page, Map<String, List<String>> values) {
    List<String> rows = new ArrayList<>();
    for (Question question : questions(page)) {
      String name = placed(question.name(), rows);
      if (values.containsKey(name)) {
        answer(page, question, values.get(name));
      }
    }
  }

  /** The name of a field with the place of its row instead of the row's key. */
  private static String placed(String name, List<String> rows) {
    String row = name.replaceFirst("\\]\\..*", "");
    if (row.equals(name)) {
      return name;
    }
    if (!rows.contains(row)) {
      rows.add(row);
    }
    String list = row.replaceFirst("\\[.*", "[");
    long place =
        rows.subList(0, rows.indexOf(row)).stream().filter(r -> r.startsWith(list)).count();
    return list + place + name.substring(row.length());
  }

  private static List<Question> questions(Page page) {
    List<Question> questions = new ArrayList<>();
    Object fields = page.evaluate(FIELDS);
    assertThat(fields).as("form on " + page.url()).isNotNull();
    for (Object each : (List<?>) fields) {
      Map<?, ?> field = (Map<?, ?>) each;
      List<Question.Choice> choices =
          ((List<?>) field.get("choices"))
              .stream()
                  .map(choice -> (Map<?, ?>) choice)
                  .map(
                      choice ->
                          new Question.Choice(
                              (String) choice.get("value"), (String) choice.get("label")))
                  .toList();
      List<String> held = ((List<?>) field.get("held")).stream().map(String.class::cast).toList();
      questions.add(
          new Question((String) field.get("name"), (String) field.get("kind"), choices, held));
    }
    return questions;
  }

  private static void answer(Page page, Question question, List<String> values) {
    String here = "[data-walk=here] [name=\"" + question.name() + "\"]";
    switch (question.kind()) {
      case "radio" -> values.forEach(value -> page.check(here + "[value=\"" + value + "\"]"));
      case "checkbox" ->
          question
              .choices()
              .forEach(
                  choice ->
                      page.setChecked(
                          here + "[value=\"" + choice.value() + "\"]",
                          values.contains(choice.value())));
      case "select-one" -> page.selectOption(here, values.isEmpty() ? "" : values.get(0));
      default -> page.fill(here, values.isEmpty() ? "" : values.get(0));
    }
  }
}
