package org.hamafza.packaged;

import com.microsoft.playwright.Page;
import org.hamafza.packaged.NewNgo.Both;

/** What the secretariat does on the road of a new NGO, in the language of the walk. */
final class Officials {

  private static final String OFFICER = "officer1";

  private final Browser browser;
  private final Inspection inspection;
  private final NewNgo ngo;
  private final Desk desk;

  Officials(Browser browser, Inspection inspection, NewNgo ngo) {
    this.browser = browser;
    this.inspection = inspection;
    this.ngo = ngo;
    this.desk = new BrowserDesk(browser, inspection, ngo.language());
  }

  /** An officer finds the profile complete, and the secretary confirms. */
  void verify(String run) {
    Answers complete =
        Answers.of("checked", "IDENTITY", "LICENCE", "BOARD", "ACCOUNT", "CAPABILITIES")
            .and("decision", "COMPLETE");
    desk.work(OFFICER, "registry/verify-profile", run, complete);
    desk.work("secretary", "registry/confirm-profile", run, Answers.of("decision", "CONFIRM"));
  }

  /** An officer confirms a power of attorney on the page of the NGO's people. */
  void confirmPower(String people) {
    Page page = browser.of(OFFICER);
    page.navigate(people + "?lang=" + ngo.language());
    inspection.of(page, "registry/people-with-a-power");
    page.click("main button[value=CONFIRM]");
    page.waitForSelector("article .hz-tag-good");
  }

  /** An officer finds that something is missing from a proposal. */
  void askForTheReport(String number) {
    String reason =
        ngo.in(new Both("گزارش سالانه پیوست نشده است.", "The annual report is missing."));
    desk.work(
        OFFICER,
        "proposals/screen-proposal",
        number,
        Answers.of("decision", "DEFICIENT").and("reason", reason));
  }
}
