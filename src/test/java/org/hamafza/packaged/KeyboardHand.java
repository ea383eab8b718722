package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;

/**
 * Works by keys alone: from the start of a page over the skip link, then with the tabulator. At
 * every step the focus must be seen: marked, on the screen and not covered.
 */
final class KeyboardHand implements Hand {

  private static final int LONGEST_WAY = 150;
  private static final int MOST_CHOICES = 60;

  /** Where the focus is, compared with the marked target, and whether it can be seen. */
  private static final String FOCUS =
      """
      () => {
        const here = document.activeElement;
        const target = document.querySelector('[data-hand]');
        const grouped = target && target.type === 'radio' && here.name === target.name;
        const ahead = target
          && here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
        const look = getComputedStyle(here);
        const box = here.getClientRects()[0] || new DOMRect();
        const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
        const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
        const top = document.elementFromPoint(x, y);
        return {
          what: here.outerHTML.slice(0, 200),
          place: here === target || grouped ? 'here' : ahead ? 'ahead' : 'behind',
          start: here === document.body,
          main: here.id === 'main',
          skip: here.matches('.hz-skip'),
          marked: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
          open: Boolean(top) && (here.contains(top) || top.contains(here))
        };
      }""";

  private static final String MARK =
      """
      target => {
        document.querySelectorAll('[data-hand]').forEach(old => old.removeAttribute('data-hand'));
        target.setAttribute('data-hand', '');
        return Boolean(target.closest('main'));
      }""";

  private final Page page;
  private FileChooser opened;

  KeyboardHand(Page page) {
    this.page = page;
    // Listened for all the time: a chooser that opens while nobody listens is the browser's own.
    page.onFileChooser(chooser -> opened = chooser);
  }

  @Override
  public void type(Locator field, String text) {
    reach(field);
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
    page.keyboard().type(text);
    assertThat(field.inputValue()).isEqualTo(text);
  }

  @Override
  public void choose(Locator list, String value) {
    reach(list);
    Object steps =
        list.evaluate(
            "(e, value) => [...e.options].findIndex(o => o.value === value) - e.selectedIndex",
            value);
    int way = ((Number) steps).intValue();
    for (int i = 0; i < Math.abs(way); i++) {
      page.keyboard().press(way > 0 ? "ArrowDown" : "ArrowUp");
    }
    assertThat(list.inputValue()).isEqualTo(value);
  }

  @Override
  public void tick(Locator box) {
    reach(box);
    boolean radio = "radio".equals(box.getAttribute("type"));
    for (int i = 0; i < MOST_CHOICES && !box.isChecked(); i++) {
      page.keyboard().press(radio && !isOn(box) ? "ArrowDown" : "Space");
      seen(focus());
    }
    assertThat(box.isChecked()).isTrue();
  }

  private static boolean isOn(Locator box) {
    return Boolean.TRUE.equals(box.evaluate("e => e === document.activeElement"));
  }

  @Override
  public void press(Locator target) {
    reach(target);
    page.keyboard().press("Enter");
  }

  @Override
  public void attach(Locator field, FilePayload file) {
    reach(field);
    opened = null;
    page.keyboard().press("Space");
    page.waitForCondition(() -> opened != null);
    opened.setFiles(file);
  }

  private void reach(Locator target) {
    boolean inMain = Boolean.TRUE.equals(target.evaluate(MARK));
    Map<String, Object> focus = focus();
    if (inMain && is(focus, "start")) {
      skip();
      focus = focus();
    }
    for (int i = 0; i < LONGEST_WAY && !focus.get("place").equals("here"); i++) {
      page.keyboard().press(focus.get("place").equals("ahead") ? "Tab" : "Shift+Tab");
      focus = focus();
      seen(focus);
    }
    assertThat(focus.get("place"))
        .as("%s is not reached by the tabulator on %s", target, page.url())
        .isEqualTo("here");
  }

  /** The first stop of every page leads past its head. */
  private void skip() {
    page.keyboard().press("Tab");
    Map<String, Object> first = focus();
    assertThat(is(first, "skip")).as("first stop on %s: %s", page.url(), first).isTrue();
    seen(first);
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement.id === 'main'");
  }

  private void seen(Map<String, Object> focus) {
    assertThat(is(focus, "marked") && is(focus, "open"))
        .as("focus seen on %s: %s", page.url(), focus)
        .isTrue();
  }

  private static boolean is(Map<String, Object> focus, String what) {
    return Boolean.TRUE.equals(focus.get(what));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> focus() {
    return (Map<String, Object>) page.evaluate(FOCUS);
  }
}
