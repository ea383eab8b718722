package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.packaged.NewNgo.Both;

/** How a new NGO writes, corrects and withdraws its proposals. */
final class NgoProposals {

  private static final Pattern NUMBER = Pattern.compile("ISF-\\d{4}-P-\\d{4}");
  private static final String PRIMARY = "main .hz-actions .btn-primary";

  private final NewNgo ngo;
  private final Walker walker;
  private final Page page;
  private final Officials officials;

  NgoProposals(NewNgo ngo, Walker walker, Officials officials) {
    this.ngo = ngo;
    this.walker = walker;
    this.page = walker.page();
    this.officials = officials;
  }

  /** Writes the draft that is on top of the list and submits it; gives its number. */
  String submit(Both about) {
    walker.go("nav a[href='/proposals']");
    walker.go("main tbody a[href^='/proposals/']");
    walker.look("walk-in/proposal-draft");
    walker.go("main .hz-actions a[href$='/edit']");
    walker.go("main ol a");
    NgoProposal.of(ngo, about).forEach(this::section);
    walker.attach("BOARD_MINUTE");
    walker.look("walk-in/proposal-files");
    walker.go("main p > a[href^='/proposals/']");
    walker.go("main a[href$='/check']");
    walker.look("walk-in/proposal-check");
    walker.go("main form[action$='/submit'] button");
    walker.look("walk-in/proposal-submitted");
    Matcher number = NUMBER.matcher(page.innerText("main"));
    assertThat(number.find()).as("number on " + page.url()).isTrue();
    return number.group();
  }

  /** Another draft. */
  void beginAnother() {
    walker.go("nav a[href='/proposals']");
    walker.go("main form[action$='/proposals'] button.btn-primary");
  }

  private void section(String section, Map<String, String> fields) {
    page.waitForURL("**/edit/" + section + "*");
    if (section.equals("place")) {
      refuseADay();
    }
    walker.fill(fields);
    if (section.equals("aims")) {
      page.waitForFunction(
          """
          () => {
            const line = document.querySelector('[data-draft-status]');
            return line.textContent && line.textContent === line.dataset.saved;
          }""");
    }
    walker.look("walk-in/proposal-" + section);
    walker.go(Walker.NEXT);
  }

  /** A day that does not exist is refused at its field, and what was typed stays. */
  private void refuseADay() {
    walker.answer("startsOn", "1405/13/40");
    walker.go(Walker.NEXT);
    walker.look("walk-in/proposal-place-refused");
    walker.refused("startsOn");
    assertThat(walker.field("startsOn").inputValue()).isEqualTo("1405/13/40");
  }

  /** The officer asks for a document; the NGO adds it, corrects a section and answers. */
  void answerTheDeficiencyOf(String number) {
    officials.askForTheReport(number);
    walker.await(PRIMARY + "[href$='/edit']");
    walker.look("walk-in/proposal-deficient");
    walker.go("header a.hz-brand");
    walker.look("walk-in/home-with-a-deficiency");
    walker.go("nav a[href='/proposals']");
    walker.go("main tbody a[href^='/proposals/']");
    walker.go(PRIMARY + "[href$='/edit']");
    walker.go("main ol a[href$='/edit/aims']");
    walker.answer("beneficiaryCount", "900");
    walker.go("main form .hz-actions button[value=save]");
    walker.go("main ol a[href$='/files']");
    walker.attach("ANNUAL_REPORT");
    walker.go("main p > a[href^='/proposals/']");
    walker.go("main a[href$='/check']");
    walker.look("walk-in/answer-check");
    walker.go("main form[action$='/submit'] button");
    walker.look("walk-in/proposal-answered");
  }

  /** The signatory takes the proposal back, after a first try without a reason. */
  void withdraw() {
    walker.go("main a[href$='/withdraw']");
    walker.look("walk-in/withdraw");
    walker.go("main .btn-danger");
    walker.look("walk-in/withdraw-refused");
    walker.refused("reason");
    walker.answer(
        "reason",
        ngo.in(new Both("زمین دیگر در اختیار ما نیست.", "The site is no longer at our disposal.")));
    walker.go("main .btn-danger");
    walker.look("walk-in/proposal-withdrawn");
    assertThat(page.locator("main a[href$='/withdraw']").count()).isZero();
  }
}
