package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.notify.MailFixtures;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A whole case as a recused member follows it, from the declaration to the signed minutes: at every
 * address, in every mail, in every refusal and by every number nothing is told.
 */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
class KeptToTheEndTests {

  private static final LocalText TITLE =
      new LocalText("بازسازی کاریز پنهان", "Repair of the hidden qanat");

  /** What is published everybody may read; that something happens in the room is seen there. */
  private static final String OPEN_TO_ALL = "/register.*|(/api/v1)?/resolutions.*";

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired TestCouncils councils;
  @Autowired ProposalFixtures fixtures;
  @Autowired Proposals proposals;
  @Autowired CaseTraces traces;
  @Autowired MailFixtures mails;
  @Autowired TaskInbox inbox;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private TestCouncil council;
  private WalkedCase walked;
  private long declared;

  @Test
  void nothingIsToldOfWhatBecomesOfTheItem() {
    comeToTheDeclarations();
    List<String> ids = traces.ids(walked.proposalId());
    List<String> addresses = addresses();
    walk.until(walked, "council/fix-proposition");
    Map<String, String> before = seenBy("seat-health", ids, addresses);
    assertThat(told(before)).as("what all others are called to vote on").isEmpty();
    walk.until(walked, "council/close-session");
    Map<String, String> voted = seenBy("seat-health", ids, addresses);
    assertThat(EveryPage.differences(before, voted))
        .as("all others have voted")
        .allMatch(this::isOfTheSession);

    closeTheSession();
    Map<String, String> closed = seenBy("seat-health", ids, addresses);
    walk.until(walked, "council/draft-minutes");
    assertThat(EveryPage.differences(closed, seenBy("seat-health", ids, addresses)))
        .as("group, project and reports")
        .allMatch(difference -> isOfTheSession(difference) || isGrade(difference));
    walk.finish(walked, Walk.UNWATCHED);
    othersReadIt();
    for (String seat : List.of("seat-health", "seat-environment")) {
      assertThat(told(seenBy(seat, traces.ids(walked.proposalId()), addresses())))
          .as(seat)
          .isEmpty();
    }
    noRefusalTellsIt();
    noMailTellsIt();
  }

  /** That the session goes on to its closing and its minutes is no secret. */
  private boolean isOfTheSession(String difference) {
    return difference.startsWith("/cases/" + council.council().code() + "-1399-S-");
  }

  /** The grade of an NGO is no secret, whatever it was given for. */
  private static boolean isGrade(String difference) {
    return difference.matches("(/api/v1)?/ngos.*");
  }

  private void comeToTheDeclarations() {
    council = councils.found();
    ProposalFixtures.Builder proposal =
        fixtures.aProposal(council).with(c -> OtherContent.with(c, "title", TITLE));
    walked = walk.begin(council, proposal, "straight");
    mails.daily(council, "seat-women");
    walk.until(walked, "council/declare-conflict");
    declared = mails.last();
    recuse("seat-health", "COI-3");
    recuse("seat-women", "COI-3");
  }

  /** What is looked for is there to be found, printed pages too. */
  private void othersReadIt() {
    String session = "/sessions/" + walked.sessions().get(0);
    String letter =
        "/letters/"
            + db.sql("select min(id) from letter where proposal_id = ? and agency_code is null")
                .param(walked.proposalId())
                .query(Long.class)
                .single();
    Visitor officer = Visitor.of(mvc, council.username("officer1"));
    for (String page :
        List.of(session, session + "/minutes.pdf", letter, letter + "/letter.pdf", "/projects")) {
      assertThat(tells(officer.get(page).body())).as(page).isTrue();
    }
    assertThat(mails.to(council.personId("seat-welfare"), 0)).anyMatch(this::tells);
  }

  private void noRefusalTellsIt() {
    Map<String, String> answers =
        new EveryPage(mvc, context)
            .answersTo(
                council.username("seat-health"),
                traces.ids(walked.proposalId()),
                traces.work(council),
                transaction);
    assertThat(answers).hasSizeGreaterThan(500);
    // A page repeats its own address, in which the visitor has typed the number.
    answers.replaceAll(
        (address, answer) -> address.contains(number()) ? answer.replace(number(), "") : answer);
    assertThat(told(answers)).isEmpty();
  }

  private void noMailTellsIt() {
    clock.advance(Duration.ofDays(1));
    mails.send();
    for (String seat : List.of("seat-health", "seat-women", "seat-environment")) {
      assertThat(mails.to(council.personId(seat), declared)).as(seat).noneMatch(this::tells);
    }
  }

  private void recuse(String seat, String code) {
    long person = council.personId(seat);
    WorkItem item =
        walk.open(walked)
            .filter(each -> each.formKey().equals("council/declare-conflict"))
            .filter(each -> each.assigneeId() == person)
            .findFirst()
            .orElseThrow();
    complete(seat, item, Map.of("code", List.of(code), "note", List.of("خویشاوندی")));
  }

  private void closeTheSession() {
    WorkItem close =
        walk.open(walked)
            .filter(each -> each.formKey().equals("council/close-session"))
            .findFirst()
            .orElseThrow();
    complete("seat-secretary", close, Map.of("answer", List.of("CLOSE")));
  }

  private void complete(String name, WorkItem item, Map<String, List<String>> typed) {
    council.run(name, () -> inbox.complete(item.id(), council.member(name), typed));
    jobs.runAll();
  }

  private List<String> addresses() {
    return traces.addresses(council, walked.proposalId(), "پنهان", serial());
  }

  private Map<String, String> seenBy(String name, List<String> ids, List<String> addresses) {
    return new EveryPage(mvc, context).seenBy(council.username(name), ids, addresses);
  }

  private List<String> told(Map<String, String> seen) {
    return seen.entrySet().stream()
        .filter(page -> !page.getKey().matches(OPEN_TO_ALL))
        .filter(page -> tells(page.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Title, number or the number of a letter; how a printed page parts its words does not matter.
   */
  private boolean tells(String text) {
    List<String> secrets = new ArrayList<>(List.of(TITLE.fa(), TITLE.en(), number()));
    secrets.addAll(
        db.sql("select number from letter where proposal_id = ?")
            .param(walked.proposalId())
            .query(String.class)
            .list());
    String joined = text.replaceAll("\\s+", " ");
    return secrets.stream().anyMatch(joined::contains);
  }

  private String number() {
    return proposals.get(walked.proposalId()).number();
  }

  private String serial() {
    return number().substring(number().lastIndexOf('-') + 1);
  }
}
