package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An NGO that nobody knows registers, is verified, submits a proposal, answers a deficiency notice,
 * withdraws and submits another one: once in Persian by keyboard alone, once in English with a
 * mouse. Every page on the way is looked at by axe as it stands.
 */
@Tag("packaged")
class NgoWalkInBrowserTests {

  private static Mailbox mails;
  private static PackagedProgram program;

  @BeforeAll
  static void start() {
    mails = new Mailbox();
    program = PackagedProgram.onH2(mails.arguments());
  }

  @AfterAll
  static void stop() {
    if (program != null) {
      program.close();
    }
    mails.close();
  }

  @Test
  void inPersianByKeyboardAlone() {
    walk(NewNgo.readingPersian(), KeyboardHand::new);
  }

  @Test
  void inEnglishWithAMouse() {
    walk(NewNgo.readingEnglish(), page -> new MouseHand());
  }

  private static void walk(NewNgo ngo, Function<Page, Hand> hands) {
    try (Browser browser = Browser.open(program.address())) {
      Inspection inspection = new Inspection();
      Page page = browser.ofNobody();
      Walker walker = new Walker(page, hands.apply(page), inspection, ngo.language());
      Officials officials = new Officials(browser, inspection, ngo);
      NgoArrival arrival = new NgoArrival(ngo, walker, mails, officials);
      arrival.register();
      arrival.beVerified();
      arrival.beSignatory();
      NgoProposals proposals = new NgoProposals(ngo, walker, officials);
      String first = proposals.submit(ngo.proposal());
      proposals.answerTheDeficiencyOf(first);
      proposals.withdraw();
      proposals.beginAnother();
      assertThat(proposals.submit(ngo.second())).isNotEqualTo(first);
      assertThat(walker.failures()).as("what failed on the way").isEmpty();
      assertThat(inspection.faults()).as("what is wrong with the pages").isEmpty();
      assertThat(browser.blocked()).as("what pages tried against their policy").isEmpty();
    }
  }
}
