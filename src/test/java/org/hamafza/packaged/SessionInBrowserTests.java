package org.hamafza.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eleven members in browsers of their own hold a session of five items to its end, in Persian. Each
 * has the page of the session open besides the work, and nobody loads it anew: after every step it
 * shows to each what that person may know by then.
 */
@Tag("packaged")
class SessionInBrowserTests {

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
  private static final List<String> MEMBERS =
      List.of(
          "chair",
          "secretary",
          "member-youth-sport",
          "member-welfare",
          "member-justice",
          "member-heritage",
          "member-environment",
          "member-women",
          "member-health",
          "member-ngo-rep-1",
          "member-ngo-rep-2");
  private static final String RECUSED = "member-environment";
  private static final String HIDDEN = "شما تعارض منافع اعلام کرده‌اید";

  private final PackagedProgram program = PackagedProgram.shared();
  private final Inspection inspection = new Inspection();
  private final Map<String, Page> watching = new LinkedHashMap<>();
  private Browser browser;
  private Desk desk;
  private String session;

  @Test
  void elevenMembersDecideFiveItems() {
    try (Browser opened = Browser.open(program.address())) {
      browser = opened;
      desk = new BrowserDesk(browser, inspection);
      convene();
      everybody(page -> shows(page, "article.hz-panel >> nth=0", "اعلام تعارض منافع"));
      everybody(page -> shows(page, "main", "۱۱ کرسی از ۱۱ کرسی دارای رأی حاضر است؛ ۸ کرسی لازم"));
      look("council/session-opened", "member-women");

      vote(1, List.of(), 11, 0, 0, 0);
      decided(1, "۱۱ موافق، ۰ مخالف، ۰ ممتنع، ۰ تعویق", "تصویب شد");
      vote(2, List.of(), 4, 6, 1, 0);
      decided(2, "۴ موافق، ۶ مخالف، ۱ ممتنع، ۰ تعویق", "تصویب نشد");

      vote(3, List.of(RECUSED), 5, 5, 0, 0);
      look("council/session-tie", "member-women");
      work("chair", "council/give-casting-vote", Answers.of("choice", "YES").and("reason", "نیاز"));
      decided(3, "۵ موافق، ۵ مخالف، ۰ ممتنع، ۰ تعویق", "تصویب شد");
      look("council/session-recused", RECUSED);

      vote(4, List.of(), 4, 0, 0, 7);
      decided(4, "۴ موافق، ۰ مخالف، ۰ ممتنع، ۷ تعویق", "به تعویق افتاد");

      declare(5, List.of());
      work("secretary", "council/fix-proposition", text(5).and("ballotForm", "HANDS"));
      work("officer1", "council/enter-votes", Answers.of("*", "YES"));
      work("secretary", "council/confirm-votes", Answers.of("answer", "CONFIRM"));
      decided(5, "۱۱ موافق، ۰ مخالف، ۰ ممتنع، ۰ تعویق", "تصویب شد");

      work("secretary", "council/close-session", Answers.of("answer", "CLOSE"));
      everybody(page -> shows(page, "main", "پایان‌یافته"));
      sign();
      watching.get("chair").reload();
      look("council/session-signed", "chair");
      assertThat(inspection.faults()).as("what is wrong with the pages").isEmpty();
      assertThat(browser.blocked()).as("what pages tried against their policy").isEmpty();
    }
  }

  private void convene() {
    JsonNode called = HttpDesk.call(program.as("secretary"), "23:15");
    session = called.path("number").asText();
    Answers agenda = Answers.held().and("opening").and("cases*");
    for (int item = 1; item <= 5; item++) {
      agenda.and("policy" + item + "Fa", "بند " + item).and("policy" + item + "Order", "" + item);
    }
    work("secretary", "council/prepare-agenda", agenda);
    work("chair", "council/approve-agenda", Answers.of("answer", "APPROVE"));
    work(
        "secretary",
        "council/record-attendance",
        Answers.of("seat.NGO_REP_ALT", "ABSENT")
            .and("seat.PROVINCIAL_COUNCIL", "ABSENT")
            .and("seat.*", "PRESENT"));
    for (String member : MEMBERS) {
      Page page = browser.of(member).context().newPage();
      page.navigate("/sessions/" + called.path("id").asLong());
      watching.put(member, page);
    }
  }

  /** Goes through an item up to its last ballot. */
  private void vote(int item, List<String> recused, int yes, int no, int abstain, int defer) {
    declare(item, recused);
    work("secretary", "council/fix-proposition", text(item));
    List<String> voters = MEMBERS.stream().filter(member -> !recused.contains(member)).toList();
    watching.forEach(
        (member, page) ->
            shows(
                page,
                panel(item),
                recused.contains(member)
                    ? HIDDEN
                    : "۰ نفر از " + number(voters.size()) + " نفر رأی"));
    watching.forEach(
        (member, page) ->
            assertThat(page.locator("main a[href^='/council/cast-vote/']"))
                .hasCount(recused.contains(member) ? 0 : 1));
    for (int i = 0; i < voters.size(); i++) {
      String choice =
          i < yes ? "YES" : i < yes + no ? "NO" : i < yes + no + abstain ? "ABSTAIN" : "DEFER";
      work(voters.get(i), "council/cast-vote", Answers.of("choice", choice));
      if (i == voters.size() / 2) {
        String voted = number(i + 1) + " نفر از " + number(voters.size()) + " نفر رأی";
        voters.forEach(member -> shows(watching.get(member), panel(item), voted));
        voters.forEach(member -> tellsNoVote(watching.get(member), item));
        look("council/session-voting", "member-women");
      }
    }
  }

  private void declare(int item, List<String> recused) {
    for (String member : MEMBERS) {
      work(
          member,
          "council/declare-conflict",
          recused.contains(member)
              ? Answers.of("code", "COI-3").and("note", "از فروشندگان طرح است.")
              : Answers.of("code", "COI-0"));
    }
    watching.forEach(
        (member, page) -> {
          if (recused.contains(member)) {
            shows(page, panel(item), HIDDEN);
          }
        });
  }

  private static Answers text(int item) {
    return Answers.held().and("textFa", "متن بند " + item);
  }

  /** All but who is kept away see what was decided and how each seat voted. */
  private void decided(int item, String tally, String outcome) {
    watching.forEach(
        (member, page) -> {
          boolean hidden = item == 3 && member.equals(RECUSED);
          if (hidden) {
            shows(page, panel(item), HIDDEN);
            assertThat(page.locator(panel(item)).innerText()).doesNotContain("متن بند", outcome);
          } else {
            shows(page, panel(item), tally);
            shows(page, panel(item), outcome);
          }
        });
  }

  private static void tellsNoVote(Page page, int item) {
    assertThat(page.locator(panel(item)).innerText())
        .doesNotContain("موافق", "مخالف", "ممتنع", "تعویق");
  }

  private void sign() {
    work(
        "officer1",
        "council/draft-minutes",
        Answers.of("summaryFa", "پنج بند بررسی شد.")
            .and("summaryEn", "Five items were discussed."));
    work(
        "secretary",
        "council/sign-as-secretary",
        Answers.of("agreed", "true").and("early", "متن در جلسه خوانده شد."));
    work("chair", "council/sign-as-chair", Answers.of("agreed", "true"));
  }

  private void work(String who, String form, Answers answers) {
    desk.work(who, form, session, answers);
  }

  private void everybody(Consumer<Page> check) {
    watching.values().forEach(check);
  }

  private void look(String name, String member) {
    inspection.asItStands(watching.get(member), name, "fa");
  }

  private static String panel(int item) {
    return "article.hz-panel >> nth=" + (item - 1);
  }

  private static void shows(Page page, String where, String text) {
    Locator there = page.locator(where);
    assertThat(there).containsText(text, SOON);
  }

  private static String number(int n) {
    return String.valueOf(n)
        .chars()
        .mapToObj(c -> "" + (char) (c - '0' + '۰'))
        .reduce("", String::concat);
  }
}
