package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * How an NGO that nobody knows yet comes in: it registers, its profile is verified, and the person
 * who wrote it may sign for it.
 */
final class NgoArrival {

  private static final String PRIMARY = "main .hz-actions .btn-primary";

  private final NewNgo ngo;
  private final Walker walker;
  private final Page page;
  private final Mailbox mails;
  private final Officials officials;

  NgoArrival(NewNgo ngo, Walker walker, Mailbox mails, Officials officials) {
    this.ngo = ngo;
    this.walker = walker;
    this.page = walker.page();
    this.mails = mails;
    this.officials = officials;
  }

  /** From the sign-in to the mail, the account and the first page of one's own. */
  void register() {
    page.navigate("/sign-in");
    if (!ngo.language().equals(page.getAttribute("html", "lang"))) {
      walker.go("header a[hreflang=" + ngo.language() + "]");
    }
    walker.look("walk-in/sign-in");
    walker.go("main a[href='/registration']");
    walker.look("walk-in/registration");
    walker.fill(ngo.registration());
    String wrong = ngo.legalId().substring(0, 10) + (ngo.legalId().endsWith("0") ? "1" : "0");
    walker.answer("legalId", wrong);
    walker.go("main form .btn-primary");
    walker.look("walk-in/registration-refused");
    walker.refused("legalId");
    assertThat(walker.field("legalId").inputValue()).isEqualTo(wrong);
    assertThat(walker.field("nameFa").inputValue()).isEqualTo(ngo.name().fa());
    walker.answer("legalId", ngo.legalId());
    walker.go("main form .btn-primary");
    walker.look("walk-in/registration-sent");
    openAccount(mails.registrationLink(ngo.email()));
  }

  private void openAccount(String link) {
    page.navigate(link);
    walker.look("walk-in/account");
    walker.fill(ngo.account());
    walker.answer("repeat", "another password");
    walker.go("main form .btn-primary");
    walker.look("walk-in/account-refused");
    walker.refused("repeat");
    assertThat(walker.field("username").inputValue()).isEqualTo(ngo.username());
    walker.answer("password", NewNgo.PASSWORD);
    walker.answer("repeat", NewNgo.PASSWORD);
    walker.go("main form .btn-primary");
    walker.look("walk-in/account-opened");
    walker.fill(Map.of("username", ngo.username()));
    walker.fill(Map.of("password", NewNgo.PASSWORD));
    walker.go("main form .btn-primary");
    walker.look("walk-in/home-of-applicant");
  }

  /** Writes the profile step by step and hands it in; an officer and the secretary verify it. */
  void beVerified() {
    walker.go("nav a[href='/profiles']");
    walker.look("walk-in/profile");
    String own = walker.path();
    walker.go("main ol a");
    NgoProfile.of(ngo).forEach(this::step);
    walker.go("main ol a[href$='/documents']");
    NgoProfile.DOCUMENTS.forEach(walker::attach);
    walker.look("walk-in/profile-documents");
    walker.go("main a[href='" + own + "']");
    walker.go(PRIMARY);
    walker.look("walk-in/profile-check");
    walker.go(PRIMARY);
    walker.look("walk-in/profile-submitted");
    String run = page.innerText("main .hz-panel bdi.hz-number");
    officials.verify(run);
    walker.await("nav a[href='/proposals']");
    walker.look("walk-in/profile-verified");
    walker.go("main a[href^='/ngos/']");
    walker.look("walk-in/ngo");
  }

  private void step(String step, Map<String, String> fields) {
    assertThat(page.url()).endsWith("/" + step);
    walker.fill(fields);
    walker.look("walk-in/profile-" + step);
    walker.go(Walker.NEXT);
  }

  /** Begins a draft, learns that a signatory is missing, and has its power to sign confirmed. */
  void beSignatory() {
    walker.go("nav a[href='/proposals']");
    walker.look("walk-in/proposals");
    walker.go("main form[action$='/proposals'] button.btn-primary");
    walker.look("walk-in/proposal-sections");
    walker.go("main a[href$='/check']");
    walker.look("walk-in/proposal-check-of-nothing");
    walker.go("main a[href$='/people']");
    walker.look("walk-in/people");
    String people = walker.path();
    walker.go("main tbody a[href*='/people/']");
    walker.look("walk-in/person");
    walker.fill(NgoProfile.fields("nationalCode", ngo.nationalCode(), "validFrom", Days.in(-30)));
    walker.chooseFile("power");
    walker.go("main form[action$='/power'] button");
    walker.look("walk-in/power-handed-in");
    officials.confirmPower(people);
    walker.await("article .hz-tag-good");
    walker.look("walk-in/power-confirmed");
  }
}
