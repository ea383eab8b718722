package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files are added by keyboard alone, over a line that breaks, and without a script. */
@Tag("packaged")
class UploadsInBrowserTests {

  private static final String ADD = "main form[enctype] button[type=submit]";
  private static final int LONGEST_WAY = 80;

  @Test
  void filesAreAddedRemovedAndPutBackByKeyboard() {
    try (Browser browser = Browser.open(PackagedProgram.shared().address())) {
      Page page = browser.of("ngo-n06");
      Inspection inspection = new Inspection();
      openDraft(page);
      choose(page, pdf("گزارش.pdf", 700_000), pdf("دوم.pdf", 10), exe());
      press(page, ADD);
      page.waitForSelector("#files a:has-text('دوم.pdf')");
      page.waitForSelector(".hz-upload-refused");
      assertThat(page.locator(".hz-upload-done").count()).isEqualTo(2);
      assertThat(page.textContent("#field-file-error")).contains("run.exe");
      assertThat(page.getAttribute("#field-file", "aria-describedby")).contains("field-file-error");
      assertThat(page.textContent("[data-upload-said]")).contains("run.exe");
      press(page, "#files a[href$='/remove']");
      page.waitForURL(url -> url.endsWith("/remove"));
      inspection.of(page, "proposals/remove-file");
      press(page, "main .btn-danger");
      page.waitForSelector(".hz-removed button");
      inspection.of(page, "proposals/files-removed");
      press(page, ".hz-removed button");
      page.waitForSelector(".hz-flash");
      assertThat(page.locator("#files tbody tr").count()).isEqualTo(2);
      assertThat(inspection.faults()).isEmpty();
    }
  }

  @Test
  void anUploadGoesOnWhereTheLineBroke() {
    try (Browser browser = Browser.open(PackagedProgram.shared().address())) {
      Page page = browser.of("ngo-n06");
      openDraft(page);
      AtomicInteger breaks = new AtomicInteger();
      page.route("**/uploads/*", route -> breakTwice(route, breaks));
      choose(page, pdf("بزرگ.pdf", 3_000_000));
      page.click(ADD);
      page.waitForSelector("#files a:has-text('بزرگ.pdf')");
      assertThat(breaks.get()).isEqualTo(2);
    }
  }

  @Test
  void anUploadGoesOnAfterThePageWasLeft() {
    try (Browser browser = Browser.open(PackagedProgram.shared().address())) {
      Page page = browser.of("ngo-n06");
      openDraft(page);
      String address = page.url();
      page.onDialog(com.microsoft.playwright.Dialog::accept);
      page.route("**/uploads/*", UploadsInBrowserTests::breakBehindTheFirstPart);
      page.evaluate(CHOOSE, 3_000_000);
      page.click(ADD);
      page.waitForFunction(
          "() => document.querySelector('progress') && document.querySelector('progress').value >= 1048576");
      page.waitForSelector(".hz-upload-status:has-text('ارتباط')");
      page.navigate(address);
      assertThat(page.innerText("#files")).contains("again.pdf", "۳۴");
      page.unroute("**/uploads/*");
      List<String> places = new java.util.concurrent.CopyOnWriteArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("PATCH")) {
              places.add(request.headers().get("upload-offset"));
            }
          });
      page.selectOption("main form [name=kind]", "OTHER");
      page.evaluate(CHOOSE, 3_000_000);
      page.click(ADD);
      page.waitForSelector("#files a:has-text('again.pdf')");
      assertThat(places.get(0)).isEqualTo("1048576");
    }
  }

  /** Chooses a file of a fixed day, as it would lie on a disk. */
  private static final String CHOOSE =
      """
      size => {
        const bytes = new Uint8Array(size).fill(65);
        bytes.set(new TextEncoder().encode('%PDF-1.4\\n'));
        const chosen = new DataTransfer();
        chosen.items.add(new File([bytes], 'again.pdf', {lastModified: 1600000000000}));
        document.querySelector('main form [name=file]').files = chosen.files;
      }""";

  private static void openDraft(Page page) {
    page.navigate("/proposals");
    page.click("main form[action$='/proposals'] button.btn-primary");
    page.waitForURL(url -> url.matches(".*/proposals/\\d+/edit.*"));
    page.navigate(page.url().replaceFirst("/edit.*", "/files"));
    page.selectOption("main form [name=kind]", "OTHER");
  }

  private static void breakTwice(Route route, AtomicInteger breaks) {
    boolean later = Integer.parseInt(place(route)) >= 1_048_576;
    if (route.request().method().equals("PATCH") && later && breaks.get() < 2) {
      breaks.incrementAndGet();
      route.abort("connectionreset");
    } else {
      route.resume();
    }
  }

  private static void breakBehindTheFirstPart(Route route) {
    if (route.request().method().equals("PATCH") && Integer.parseInt(place(route)) > 0) {
      route.abort("connectionreset");
    } else {
      route.resume();
    }
  }

  private static String place(Route route) {
    return route.request().headers().getOrDefault("upload-offset", "0");
  }

  private static void choose(Page page, FilePayload... files) {
    page.setInputFiles("main form [name=file]", files);
  }

  /** Goes there with the tabulator and presses Enter. */
  private static void press(Page page, String target) {
    for (int i = 0; i < LONGEST_WAY; i++) {
      page.keyboard().press("Tab");
      Object there = page.evaluate("s => document.activeElement.matches(s)", target);
      if (Boolean.TRUE.equals(there)) {
        page.keyboard().press("Enter");
        return;
      }
    }
    throw new AssertionError(target + " is not reached by the tabulator on " + page.url());
  }

  private static FilePayload pdf(String name, int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'a');
    byte[] head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return new FilePayload(name, "application/pdf", bytes);
  }

  private static FilePayload exe() {
    return new FilePayload("run.exe", "application/pdf", new byte[] {'M', 'Z'});
  }
}
