package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes start at the same time on one empty database and share the work, request by request.
 * Then one is killed in the middle of a job, and the other finishes it.
 */
@Tag("packaged")
class TwoNodesTests {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> NODES = List.of("node1", "node2");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  void shareTheWorkAndOneFinishesWhatTheOtherBegan() throws Exception {
    mail.start();
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      try (SharedDatabase database = new SharedDatabase(url);
          Nodes nodes = Nodes.startedTogether(url, NODES, mail.getSmtp().getPort())) {
        theDemoIsLoadedOnce(nodes, database);
        database.watch();
        CouncilVote vote = broughtToTheVoteByBoth(nodes);
        everythingIsSentOnce(database);
        assertThat(database.workers()).as("nodes that ran jobs").isEqualTo(NODES);
        assertThat(database.takersOf("mail")).as("nodes that sent mails").containsAll(NODES);
        String dead = killWhoeverCounts(vote, nodes, database);
        Instant killed = Instant.now();
        vote.awaitDecision();
        System.out.printf(
            "%s died; after %d s the other had finished its job%n",
            dead, Duration.between(killed, Instant.now()).toSeconds());
        assertThat(database.takersOf("CountVotes")).as("who counted").hasSize(2).startsWith(dead);
        vote.publish();
        vote.compare();
        everythingIsSentOnce(database);
      }
    } finally {
      mail.stop();
    }
  }

  private static void theDemoIsLoadedOnce(Nodes nodes, SharedDatabase database)
      throws SQLException {
    for (String node : NODES) {
      JsonNode cases = nodes.as("auditor", node).get("/api/v1/proposals?limit=100").ok();
      assertThat(cases.path("proposals")).as("cases on " + node).hasSize(11);
      assertThat(cases.path("proposals").findValuesAsText("number")).doesNotHaveDuplicates();
      assertThat(cases.path("proposals").findValuesAsText("en")).doesNotHaveDuplicates();
      JsonNode sessions = nodes.as("secretary", node).get("/api/v1/sessions").ok();
      assertThat(sessions.path("sessions")).as("sessions on " + node).hasSize(3);
      JsonNode drafts = nodes.as("yazd-ngo", node).get("/api/v1/proposals").ok();
      assertThat(drafts.path("proposals")).as("drafts in Yazd on " + node).hasSize(1);
    }
    assertThat(database.count("act_re_deployment")).as("deployments of the models").isOne();
  }

  /** Submitted on the first node, screened on the second; then every request on the other one. */
  private static CouncilVote broughtToTheVoteByBoth(Nodes nodes) {
    CaseForCouncil workshop = new CaseForCouncil(nodes::as);
    nodes.stayAt(NODES.get(0));
    workshop.submit();
    nodes.stayAt(NODES.get(1));
    workshop.screen();
    nodes.takeTurns();
    CouncilVote vote = new CouncilVote(workshop.review());
    vote.openBallot("22:00");
    return vote;
  }

  /**
   * The last ballot makes one node count. It must wait for the row of the session, which is held
   * here, and dies with the job locked, counted and not yet committed.
   */
  private static String killWhoeverCounts(CouncilVote vote, Nodes nodes, SharedDatabase database)
      throws SQLException {
    List<String> members = new ArrayList<>(vote.members());
    String last = members.remove(members.size() - 1);
    members.forEach(vote::cast);
    database.hold(vote.sessionId());
    try {
      vote.cast(last);
      String counting =
          Awaitility.await("a node that counts")
              .atMost(PATIENCE)
              .until(database::waiting, nodesWaiting -> nodesWaiting.size() == 1)
              .get(0);
      nodes.kill(counting);
      return counting;
    } finally {
      database.release();
    }
  }

  private void everythingIsSentOnce(SharedDatabase database) throws SQLException {
    Awaitility.await("mails sent")
        .atMost(PATIENCE)
        .until(() -> database.count("outbox_mail where state <> 'SENT'") == 0);
    List<String> sent = new ArrayList<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      sent.add(messageId(each));
    }
    assertThat(sent).as("mails").doesNotHaveDuplicates();
    assertThat((long) sent.size()).isEqualTo(database.count("outbox_mail"));
    assertThat(
            database.column(
                "select link from notification group by person_id, link, subject"
                    + " having count(*) > 1"))
        .as("notices told twice")
        .isEmpty();
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
