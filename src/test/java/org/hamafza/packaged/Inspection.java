package org.hamafza.packaged;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a page in both languages: axe at the width of a desk, pictures at the width of a desk
 * and of a telephone.
 */
final class Inspection {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int DESK = 1280;
  private static final int TELEPHONE = 390;
  private static final int HEIGHT = 900;

  private final Set<String> seen = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * Looks at a page the first time that it is met under {@code name}, and leaves it in the language
   * in which it was met.
   */
  void of(Page page, String name) {
    if (!seen.add(name)) {
      return;
    }
    String address = page.url();
    String first = "en".equals(page.getAttribute("html", "lang")) ? "en" : "fa";
    String other = first.equals("fa") ? "en" : "fa";
    look(page, name, first);
    page.navigate(in(address, other));
    look(page, name, other);
    page.navigate(in(address, first));
  }

  /**
   * Looks at a page as it stands, the first time that it is met under {@code name}: what answers a
   * form cannot be asked for again in another language.
   */
  void asItStands(Page page, String name, String language) {
    if (seen.add(name)) {
      look(page, name, language);
      page.setViewportSize(TELEPHONE, HEIGHT);
      axe(page, name + " (" + language + ", telephone)");
      page.setViewportSize(DESK, HEIGHT);
    }
  }

  /** What axe and the eye of the program found, one line each. */
  List<String> faults() {
    return faults;
  }

  Set<String> seen() {
    return seen;
  }

  private void look(Page page, String name, String language) {
    String direction = language.equals("fa") ? "rtl" : "ltr";
    String where = name + " (" + language + ")";
    page.setViewportSize(DESK, HEIGHT);
    check(page.getAttribute("html", "lang"), language, where + ": language");
    check(page.getAttribute("html", "dir"), direction, where + ": direction");
    axe(page, where);
    picture(page, name, language, DESK);
    page.setViewportSize(TELEPHONE, HEIGHT);
    picture(page, name, language, TELEPHONE);
    Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) wider).intValue() > 0) {
      faults.add(where + ": " + wider + " pixels wider than a telephone");
    }
    page.setViewportSize(DESK, HEIGHT);
  }

  // The other mode is for frames, which no page has; it opens a window more for each page.
  private void axe(Page page, String where) {
    for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
      rule.getNodes()
          .forEach(node -> faults.add(where + ": " + rule.getId() + " at " + node.getTarget()));
    }
  }

  private void check(String found, String expected, String what) {
    if (!expected.equals(found)) {
      faults.add(what + " is " + found);
    }
  }

  private static void picture(Page page, String name, String language, int width) {
    String file = name.replace('/', '-') + "-" + language + "-" + width + ".png";
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
  }

  private static String in(String address, String language) {
    String bare = address.replaceFirst("[?&]lang=(fa|en)", "").replaceFirst("#.*", "");
    return bare + (bare.contains("?") ? "&" : "?") + "lang=" + language;
  }
}
