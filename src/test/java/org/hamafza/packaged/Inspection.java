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

  /** Looks at a page the first time that it is met under {@code name}, and leaves it in Persian. */
  void of(Page page, String name) {
    if (!seen.add(name)) {
      return;
    }
    String address = page.url();
    look(page, name, "fa", "rtl");
    page.navigate(in(address, "en"));
    look(page, name, "en", "ltr");
    page.navigate(in(address, "fa"));
  }

  /** What axe and the eye of the program found, one line each. */
  List<String> faults() {
    return faults;
  }

  Set<String> seen() {
    return seen;
  }

  private void look(Page page, String name, String language, String direction) {
    String where = name + " (" + language + ")";
    page.setViewportSize(DESK, HEIGHT);
    check(page.getAttribute("html", "lang"), language, where + ": language");
    check(page.getAttribute("html", "dir"), direction, where + ": direction");
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      rule.getNodes()
          .forEach(node -> faults.add(where + ": " + rule.getId() + " at " + node.getTarget()));
    }
    picture(page, name, language, DESK);
    page.setViewportSize(TELEPHONE, HEIGHT);
    picture(page, name, language, TELEPHONE);
    Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) wider).intValue() > 0) {
      faults.add(where + ": " + wider + " pixels wider than a telephone");
    }
    page.setViewportSize(DESK, HEIGHT);
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
