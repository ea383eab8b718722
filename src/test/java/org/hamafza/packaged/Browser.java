package org.hamafza.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chromium with a window of its own for each person, signed in and in Persian. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final URI address;
  private final Map<String, Page> windows = new HashMap<>();
  private final List<String> blocked = new ArrayList<>();

  private Browser(Playwright playwright, URI address) {
    this.playwright = playwright;
    this.address = address;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Opens it; the test is skipped, saying why, where there is none. */
  static Browser open(URI address) {
    String why = "Browser tests are skipped: there is no " + CHROMIUM;
    if (!Files.isExecutable(CHROMIUM)) {
      System.out.println(why);
    }
    assumeTrue(Files.isExecutable(CHROMIUM), why);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(
        Playwright.create(new Playwright.CreateOptions().setEnv(environment)), address);
  }

  /** The window of a person, signed in. */
  Page of(String username) {
    return windows.computeIfAbsent(username, this::signIn);
  }

  /** A window in which nobody has signed in. */
  Page ofNobody() {
    Page page =
        chromium
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address.toString())
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("fa-IR"))
            .newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            blocked.add(page.url() + ": " + message.text());
          }
        });
    return page;
  }

  /** What the content security policy blocked on any page; a page needs nothing of that kind. */
  List<String> blocked() {
    return blocked;
  }

  private Page signIn(String username) {
    Page page = ofNobody();
    page.navigate("/sign-in");
    page.fill("[name=username]", username);
    page.fill("[name=password]", PersonOverHttp.PASSWORD);
    page.press("[name=password]", "Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
    return page;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
