package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.CaseTraces;
import org.hamafza.DatabaseTest;
import org.hamafza.EveryPage;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.notify.MailFixtures;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A member who is recused from a vote without a meeting finds nothing about it, nor how many have
 * voted, and nothing about its ratification; who has a known conflict is only asked to declare.
 */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
class KeptFromCircularVotersTests extends Scenery {

  private static final String TITLE = "بازسازی کاریز پنهان";
  private static final String WORDING = "کمک به کاریز تصویب شد";

  @Autowired Proposals proposals;
  @Autowired Ratifications ratifications;
  @Autowired Appointments appointments;
  @Autowired CaseTraces traces;
  @Autowired MailFixtures mails;
  @Autowired ApplicationContext context;

  private long kept;

  @Test
  void noAddressTellsThemAnything() {
    found();
    acted("JUSTICE");
    long begun = mails.last();
    kept = cases.fastTrack(council, ngo, TITLE, 1_000, 2_000, "RCS");
    jobs.runAll();
    meeting.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
    meeting.fix(WORDING, "1000", "");
    long asked = mails.last();
    meeting.declare("HEALTH", "COI-3");

    Map<String, String> before = seenBy("HEALTH");
    assertThat(told(before)).isEmpty();
    assertThat(told(seenBy("JUSTICE")))
        .as("a known conflict: only the declaration")
        .allMatch(page -> page.matches("/|/tasks.*|/api/v1/tasks.*|/council/declare-conflict/.*"));
    List<String> voters =
        Meeting.VOTING.stream()
            .filter(seat -> !List.of("HEALTH", "JUSTICE").contains(seat))
            .toList();
    voters.forEach(seat -> meeting.declare(seat, "COI-0"));
    voters.forEach(seat -> meeting.cast(seat, "YES"));
    assertThat(EveryPage.differences(before, seenBy("HEALTH"))).as("nine have voted").isEmpty();

    meeting.declare("JUSTICE", "COI-1");
    assertThat(state()).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    Session next = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.complete(person("SECRETARY"), "PrepareAgenda", form("ratify." + kept, "1"));
    meeting.complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
    clock.set(next.startsAt());
    meeting.attend(Meeting.NINE);
    assertThat(told(seenBy("HEALTH")))
        .as("the ratification of what the member was recused from")
        .allMatch(page -> page.matches("/|/tasks.*|/api/v1/tasks.*|/council/declare-conflict/.*"));
    meeting.declare(Map.of("HEALTH", "COI-3"));
    meeting.fix(WORDING, null, "");
    meeting.vote(java.util.Set.of("HEALTH"), 8, 0, 0, 0);
    meeting.sign();
    assertThat(told(seenBy("HEALTH"))).isEmpty();
    assertThat(told(seenBy("JUSTICE"))).isEmpty();
    assertThat(told(seenBy("WOMEN"))).as("others read it").isNotEmpty();
    assertThat(told("HEALTH", asked)).as("mails but those that ask to declare").isEmpty();
    assertThat(told("JUSTICE", begun)).as("mails but those that ask to declare").isEmpty();
    assertThat(mails.to(council.personId(person("WOMEN")), begun)).anyMatch(this::tells);
  }

  /** The registry says that the holder of the seat acted for the NGO until lately. */
  private void acted(String seat) {
    long id =
        appointments.appoint(
            NewAppointment.of(
                    council.personId(person(seat)),
                    Role.NGO_SUBMITTER,
                    council.id(),
                    LocalDate.of(2019, 1, 1))
                .forNgo(ngo));
    appointments.end(id, LocalDate.of(2020, 6, 1));
  }

  private Map<String, String> seenBy(String seat) {
    String number = proposals.get(kept).number();
    return new EveryPage(browser, context)
        .seenBy(
            council.username(person(seat)),
            traces.ids(kept),
            traces.addresses(
                council, kept, "پنهان", number.substring(number.lastIndexOf('-') + 1)));
  }

  /** Where title, number or wording stand; what everybody may read in the register is no secret. */
  private List<String> told(Map<String, String> seen) {
    return seen.entrySet().stream()
        .filter(page -> !page.getKey().matches("/register.*|(/api/v1)?/resolutions.*"))
        .filter(page -> tells(page.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> told(String seat, long after) {
    return mails.to(council.personId(person(seat)), after).stream()
        .filter(this::tells)
        .filter(mail -> !mail.contains("تعارض منافع"))
        .toList();
  }

  private boolean tells(String text) {
    return text.contains(TITLE)
        || text.contains(WORDING)
        || text.contains(proposals.get(kept).number());
  }

  private ProposalState state() {
    return proposals.get(kept).state();
  }
}
