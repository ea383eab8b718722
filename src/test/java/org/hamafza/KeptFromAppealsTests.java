package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.notify.MailFixtures;
import org.hamafza.proposals.Proposal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A member who is recused from an appeal finds neither the appeal nor what its panel thinks, before
 * the council decides on it and after.
 */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
class KeptFromAppealsTests {

  private static final String GROUND = "ارزیابی کاریز پنهان نادرست است";
  private static final String OPINION = "هیئت ارزیابی را نادرست می‌داند";

  /** The decision that is appealed was published. */
  private static final String OPEN_TO_ALL = "/register.*|(/api/v1)?/resolutions.*";

  /** Where it was taken, with the vote of whoever is recused since. */
  private static final String FIRST_SESSION = "(/api/v1)?/sessions/%d(/(live|files))?";

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient db;
  @Autowired TestCouncils councils;
  @Autowired AppealScene scene;
  @Autowired AppealFixtures appeals;
  @Autowired WholeCase whole;
  @Autowired CaseTraces traces;
  @Autowired MailFixtures mails;

  private TestCouncil council;
  private Proposal proposal;
  private long appeal;

  @Test
  void noAddressTellsThemAnything() {
    council = councils.found();
    proposal = scene.rejected(council);
    appeal = scene.file(council, proposal, GROUND);
    scene.check(council, Map.of());
    scene.hear(council);
    for (String member : AppealScene.PANEL) {
      whole.does(council, member, "ProposeResult", Map.of("relief", "UPHOLD", "reason", OPINION));
    }
    scene.call(council);
    whole.opened(council, List.of());
    recuse("seat-health");
    long declared = mails.last();

    assertThat(told("seat-health")).isEmpty();
    assertThat(told("seat-women"))
        .as("others read it")
        .anyMatch(page -> page.startsWith("/appeals/"));
    assertThat(told("officer1")).as("with the opinions").isNotEmpty();
    scene.vote(council, "YES", Map.of());
    assertThat(appeals.state(appeal)).isEqualTo("UPHELD");
    assertThat(told("seat-health")).isEmpty();
    assertThat(mails.to(council.personId("seat-health"), declared)).noneMatch(this::tells);
  }

  private void recuse(String seat) {
    whole.doesAll(
        council,
        seat,
        item -> item.element().equals("DeclareConflict"),
        Map.of("code", "COI-3", "note", "خویشاوندی"));
  }

  private List<String> told(String name) {
    String number = proposal.number();
    return new EveryPage(mvc, context)
            .seenBy(
                council.username(name),
                traces.ids(proposal.id()),
                traces.addresses(
                    council,
                    proposal.id(),
                    "نوآوری",
                    number.substring(number.lastIndexOf('-') + 1)))
            .entrySet()
            .stream()
            .filter(page -> !page.getKey().matches(OPEN_TO_ALL))
            .filter(page -> !page.getKey().matches(FIRST_SESSION.formatted(firstSession())))
            .filter(page -> tells(page.getValue()))
            .map(Map.Entry::getKey)
            .toList();
  }

  private long firstSession() {
    return db.sql("select min(id) from council_session where council_id = ?")
        .param(council.id())
        .query(Long.class)
        .single();
  }

  private boolean tells(String text) {
    return List.of(
            proposal.number(), proposal.title().fa(), GROUND, OPINION, appeals.number(appeal))
        .stream()
        .anyMatch(text::contains);
  }
}
