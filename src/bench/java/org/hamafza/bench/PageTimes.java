package org.hamafza.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a page costs with a hundred and with thousands of rows, asked for in turn: what disturbs the
 * machine disturbs both.
 */
final class PageTimes {

  private static final int WARM_UP = 10;
  private static final int TIMES = 41;

  private final Page page;
  private final List<Double> hundred = new ArrayList<>();
  private final List<Double> thousands = new ArrayList<>();
  private long statementsOfHundred;
  private long statementsOfThousands;

  private PageTimes(Page page) {
    this.page = page;
  }

  /** All pages in each round, so that no page has all the quiet moments. */
  static List<PageTimes> of(List<Page> pages, FilledProgram hundred, FilledProgram thousands) {
    List<PageTimes> times = pages.stream().map(PageTimes::new).toList();
    for (int round = 0; round < WARM_UP; round++) {
      times.forEach(each -> each.ask(hundred, thousands));
    }
    times.forEach(each -> each.forget(hundred, thousands));
    for (int round = 0; round < TIMES; round++) {
      times.forEach(each -> each.ask(hundred, thousands));
    }
    return times;
  }

  private void ask(FilledProgram few, FilledProgram many) {
    if (hundred.size() % 2 == 0) {
      hundred.add(few.milliseconds(page));
      thousands.add(many.milliseconds(page));
    } else {
      thousands.add(many.milliseconds(page));
      hundred.add(few.milliseconds(page));
    }
  }

  private void forget(FilledProgram few, FilledProgram many) {
    hundred.clear();
    thousands.clear();
    statementsOfHundred = few.statements(page);
    statementsOfThousands = many.statements(page);
  }

  @Override
  public String toString() {
    return "| %s | %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f |"
        .formatted(
            page.label(),
            statementsOfHundred == statementsOfThousands
                ? statementsOfHundred
                : statementsOfHundred + " and " + statementsOfThousands,
            Median.of(hundred),
            Median.of(thousands),
            Median.of(thousands) / Median.of(hundred),
            p95(hundred),
            p95(thousands),
            p95(thousands) / p95(hundred));
  }

  /** The time within which 95 of 100 requests were answered. */
  static double p95(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
  }
}
