package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody who goes from page to page with one hand and has every page looked at. */
final class Walker {

  /** What saves a page of a form and leads to the next one. */
  static final String NEXT = "main form .hz-actions button[value=next]";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Page page;
  private final Hand hand;
  private final Inspection inspection;
  private final String language;
  private final List<String> failures = new ArrayList<>();

  Walker(Page page, Hand hand, Inspection inspection, String language) {
    this.page = page;
    this.hand = hand;
    this.inspection = inspection;
    this.language = language;
    page.onPageError(error -> failures.add(page.url() + ": " + error));
    page.onResponse(
        response -> {
          if (response.status() >= 500) {
            failures.add(response.url() + ": " + response.status());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Where the page is, without the name of the program's machine. */
  String path() {
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
  }

  /** Pages and scripts that failed on the way. */
  List<String> failures() {
    return failures;
  }

  /** Has the page looked at as it stands, in the language of the walk. */
  void look(String name) {
    inspection.asItStands(page, name, language);
  }

  /** Presses a button or follows a link, and waits for the page that comes of it. */
  void go(String target) {
    page.evaluate("() => { window.pressed = true; }");
    hand.press(first(target));
    page.waitForFunction("() => !window.pressed && document.readyState === 'complete'");
  }

  /** Answers fields by their names, each as its kind wants it. */
  void fill(Map<String, String> fields) {
    fields.forEach(this::answer);
  }

  void answer(String name, String value) {
    Locator field = field(name);
    Object kind = field.evaluate("e => e.type");
    if (kind.equals("checkbox") || kind.equals("radio")) {
      hand.tick(first("main form [name='" + name + "'][value='" + value + "']"));
    } else if (kind.equals("select-one")) {
      hand.choose(field, value);
    } else {
      hand.type(field, value);
    }
  }

  /** A field by its name; of a row by its place, whatever key the row has. */
  Locator field(String name) {
    int row = name.indexOf('[');
    if (row < 0) {
      return first("main form [name='" + name + "']");
    }
    int place = Integer.parseInt(name.substring(row + 1, name.indexOf(']')));
    String part = name.substring(name.indexOf(']'));
    return page.locator(
            "main form [name^='%s['][name$='%s']".formatted(name.substring(0, row), part))
        .nth(place);
  }

  /** Adds a document of a kind and waits until it stands among the files. */
  void attach(String kind) {
    answer("kind", kind);
    chooseFile(kind);
    hand.press(first("main form[enctype] button.btn-primary"));
    page.waitForSelector("#files a:has-text('" + kind + ".pdf')");
  }

  /** Chooses a small PDF of that name. */
  void chooseFile(String name) {
    byte[] pdf = "%%PDF-1.4\n%%%s\n%%%%EOF\n".formatted(name).getBytes(StandardCharsets.US_ASCII);
    hand.attach(field("file"), new FilePayload(name + ".pdf", "application/pdf", pdf));
  }

  /** The page says on top what is wrong, and the link there leads to the field, which is told. */
  void refused(String name) {
    String errors = page.innerText(".hz-errors");
    assertThat(page.evaluate("() => document.activeElement.className"))
        .as("the summary is read first on %s", page.url())
        .isEqualTo("hz-errors");
    assertThat(page.title()).startsWith(language.equals("fa") ? "خطا" : "Error");
    String id = field(name).getAttribute("id");
    hand.press(first(".hz-errors a[href='#" + id + "']"));
    page.waitForFunction("id => document.activeElement.id === id", id);
    assertThat(field(name).getAttribute("aria-invalid")).as(name).isEqualTo("true");
    String told = page.innerText("#" + id + "-error");
    assertThat(field(name).getAttribute("aria-describedby")).contains(id + "-error");
    assertThat(errors).contains(told.replaceFirst(".*\\n", "").strip());
  }

  /** Loads the page anew until what is awaited stands there. */
  void await(String target) {
    Awaitility.await(target + " on " + page.url())
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean there = page.locator(target).count() > 0;
              if (!there) {
                page.reload();
              }
              return there;
            });
  }

  private Locator first(String target) {
    return page.locator(target).first();
  }
}
