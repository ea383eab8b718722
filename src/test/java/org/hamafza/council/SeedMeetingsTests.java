package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.Walk;
import org.hamafza.WalkedCase;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.policy.Numbers;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.Support;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Meetings 7 and 8 of the year 1399, whole: what was approved by letter before, policy,
 * ratifications, a condition, a conflict, a deferral, and in the next meeting a tie that the chair
 * breaks and what was deferred. Amounts in million rial.
 */
@DatabaseTest
class SeedMeetingsTests extends Scenery {

  private static final LocalDate SEVENTH = LocalDate.of(2020, 11, 18);
  private static final LocalDate EIGHTH = LocalDate.of(2020, 12, 2);
  private static final Map<String, String> HEALTH = Map.of("HEALTH", "COI-4");
  private static final Map<String, String> WELFARE = Map.of("WELFARE", "COI-4");
  private static final Map<String, String> BOTH = Map.of("HEALTH", "COI-4", "WELFARE", "COI-4");

  /** A file of the fast track; amounts in million rial. */
  private record Urgent(
      String title,
      String area,
      Set<String> counties,
      Set<String> agencies,
      Set<Support> support,
      Set<ProposalFlag> flags,
      long requested,
      long own,
      long other) {

    ProposalContent from(ProposalContent content) {
      ProposalContent paid =
          ProposalFixtures.money(
              content, rial(requested), rial(own), rial(other), rial(requested + own + other));
      for (Map.Entry<String, Object> part :
          Map.<String, Object>of(
                  "title", new LocalText(title, title),
                  "area", area,
                  "counties", counties,
                  "agencies", agencies,
                  "support", support,
                  "flags", flags)
              .entrySet()) {
        paid = OtherContent.with(paid, part.getKey(), part.getValue());
      }
      return paid;
    }
  }

  private static final Urgent T01 =
      new Urgent(
          "پویش خانه‌به‌خانه آگاهی‌بخشی کرونا",
          "AWARENESS_HEALTH",
          Set.of("ISF", "KHM"),
          Set.of("UMSI", "RCS", "MUN"),
          Set.of(Support.MONEY, Support.MEDIA, Support.VOLUNTEERS),
          Set.of(ProposalFlag.AWARENESS_CAMPAIGN, ProposalFlag.CRISIS_RELATED),
          2_400,
          500,
          900);
  private static final Urgent T02 =
      new Urgent(
          "تولید ماسک پارچه‌ای",
          "WOMEN",
          Set.of("KAS", "ARB"),
          Set.of("BEH", "TVTO", "KAUMS"),
          Set.of(Support.MONEY, Support.TRAINING),
          Set.of(ProposalFlag.CRISIS_RELATED),
          1_200,
          250,
          150);
  private static final Urgent T03 =
      new Urgent(
          "خط مشاوره سوگ و اضطراب کرونا",
          "HEALTH",
          Set.of("ISF", "KAS"),
          Set.of("UMSI", "BEH"),
          Set.of(Support.MONEY, Support.PREMISES),
          Set.of(ProposalFlag.CRISIS_RELATED),
          450,
          150,
          0);

  @Autowired private Proposals proposals;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private CrisisFixtures crises;
  @Autowired private Walk walk;
  @Autowired private Numbers numbers;

  @Test
  void meetingsSevenAndEight() {
    found();
    numbers.continueAfter(council.council().code() + "-S", 1399, 6);
    List.of("UMSI", "RCS", "BEH", "TVTO", "KAUMS").forEach(council::addFocalPerson);
    crises.declare(council);
    long t01 = approvedByLetter(T01, HEALTH);
    long t02 = approvedByLetter(T02, WELFARE);
    long t05 = ready("T05", 6_500, 8_200, "EDU");
    long t06 = ready("T06", 900, 1_300, "DOE");
    long t10 = ready("T10", 2_100, 2_700, "BEH");
    Session seven = call(SEVENTH, 2, List.of(t01, t02), List.of(t05, t06, t10));
    meeting.attend(Meeting.NINE);
    decide("گروه‌های فعالیتی تشکیل شود", 0, "", Map.of(), 9, 0, 0, 0);
    decide("شناسنامه‌ها به‌روز شود", 0, "", Map.of(), 9, 0, 0, 0);
    decide("تأیید نهایی T01", 0, "", HEALTH, 7, 0, 1, 0);
    decide("تأیید نهایی T02", 0, "", WELFARE, 8, 0, 0, 0);
    decide("T05", 6_500, "آورده تشکل حداقل ۱۰٪", Map.of(), 5, 3, 1, 0);
    decide("T06", 900, "", Map.of("ENVIRONMENT", "COI-4"), 6, 1, 1, 0);
    decide("T10", 2_100, "", WELFARE, 2, 0, 0, 6);
    meeting.sign();
    assertThat(sessions.get(seven.id()).quorum().quorum()).isEqualTo(8);
    assertAdopted(
        seven,
        "1399-07-01 APPROVED p=9 needed=5 9:0:0:0",
        "1399-07-02 APPROVED p=9 needed=5 9:0:0:0",
        "1399-07-03 APPROVED p=8 needed=5 7:0:1:0",
        "1399-07-04 APPROVED p=8 needed=5 8:0:0:0",
        "1399-07-05 APPROVED_CONDITIONAL p=9 needed=5 5:3:1:0",
        "1399-07-06 APPROVED p=8 needed=5 6:1:1:0",
        "1399-07-07 DEFERRED p=8 needed=5 2:0:0:6");
    assertThat(List.of(state(t01), state(t02), state(t05), state(t06), state(t10)))
        .containsExactly(
            ProposalState.APPROVED,
            ProposalState.APPROVED,
            ProposalState.APPROVED_CONDITIONAL,
            ProposalState.APPROVED,
            ProposalState.DEFERRED);

    long t03 = approvedByLetter(T03, BOTH);
    meeting.complete("officer1", "SupplyMissingPoint", form("point", "نظر کتبی دستگاه رسید"));
    long t09 = ready("T09", 700, 850, "BEH");
    Session eight = call(EIGHTH, 0, List.of(t03), List.of(t09, t10));
    meeting.attend(Meeting.VOTING.toArray(String[]::new));
    decide("تأیید نهایی T03", 0, "", BOTH, 9, 0, 0, 0);
    decide("T09", 510, "", BOTH, 4, 4, 1, 0);
    decide("T10", 1_890, "", WELFARE, 8, 2, 0, 0);
    meeting.sign();
    assertAdopted(
        eight,
        "1399-08-01 APPROVED p=9 needed=5 9:0:0:0",
        "1399-08-02 APPROVED_PARTIAL p=9 needed=5 4:4:1:0",
        "1399-08-03 APPROVED_PARTIAL p=10 needed=6 8:2:0:0");
    assertThat(resolutions.of(eight.id()))
        .extracting(Resolution::castingVote, Resolution::amountGranted)
        .containsExactly(
            tuple(false, rial(450)), tuple(true, rial(510)), tuple(false, rial(1_890)));
    assertThat(List.of(state(t03), state(t09), state(t10)))
        .containsExactly(
            ProposalState.APPROVED, ProposalState.APPROVED_PARTIAL, ProposalState.APPROVED_PARTIAL);
  }

  private long ready(String title, long requested, long total, String agency) {
    return cases.ready(council, ngo, title, rial(requested), rial(total), agency);
  }

  /** Submitted, reviewed, and approved by all seats that have no conflict, in a vote by letter. */
  private long approvedByLetter(Urgent urgent, Map<String, String> conflicts) {
    WalkedCase walked =
        walk.begin(
            council,
            fixtures
                .aProposal(council)
                .by(ProposalFixtures.likeN06("A", urgent.area(), urgent.counties()))
                .with(urgent::from)
                .documentedBy(
                    "CONTENT_SAMPLES",
                    "CONTINGENCY_PLAN",
                    "PREMISES_CONSENT",
                    "FINANCIAL_STATEMENT"),
            "crisis");
    walk.until(walked, "council/check-dossier");
    long id = walked.proposalId();
    meeting.complete("officer1", "CheckDossier", form("dossier", "COMPLETE", "note", ""));
    meeting.fix(urgent.title(), "" + rial(urgent.requested()), "");
    for (String seat : Meeting.VOTING) {
      meeting.declare(seat, conflicts.getOrDefault(seat, "COI-0"));
    }
    Meeting.VOTING.stream()
        .filter(seat -> !conflicts.containsKey(seat))
        .forEach(seat -> meeting.cast(seat, "YES"));
    assertThat(state(id)).isEqualTo(ProposalState.PROVISIONALLY_APPROVED);
    return id;
  }

  /** A session on that day: policy items, then ratifications, then cases. */
  private Session call(LocalDate day, int policies, List<Long> ratified, List<Long> ready) {
    Session session = meeting.call(sessions, SessionType.REGULAR, day);
    Map<String, List<String>> agenda = form();
    int place = 1;
    for (int i = 1; i <= policies; i++) {
      agenda.put("policy" + i + "Fa", List.of("بند " + i));
      agenda.put("policy" + i + "Order", List.of("" + place++));
    }
    for (long id : ratified) {
      agenda.put("ratify." + id, List.of("" + place++));
    }
    agenda.put("cases", new ArrayList<>(ready.stream().map(String::valueOf).toList()));
    for (long id : ready) {
      agenda.put("order." + id, List.of("" + place++));
    }
    meeting.complete(person("SECRETARY"), "PrepareAgenda", agenda);
    meeting.complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
    clock.set(session.startsAt());
    return session;
  }

  /** Declarations, the text, the votes, and the casting vote or the reason where one is owed. */
  private void decide(
      String text,
      long granted,
      String condition,
      Map<String, String> conflicts,
      int yes,
      int no,
      int abstain,
      int defer) {
    meeting.declare(conflicts);
    meeting.fix(text, granted == 0 ? null : "" + rial(granted), condition);
    Set<String> recused = conflicts.keySet();
    meeting.cast(recused, yes, no, abstain, defer);
    if (yes == no) {
      meeting.complete(
          person("CHAIR"), "GiveCastingVote", form("choice", "YES", "reason", "نیاز سالمندان"));
    }
    meeting.explain();
    meeting.close();
  }

  private void assertAdopted(Session session, String... expected) {
    assertThat(resolutions.of(session.id()).stream().map(this::told)).containsExactly(expected);
  }

  private String told(Resolution resolution) {
    AgendaItem.Vote vote = sessions.item(resolution.itemId()).vote();
    return "%s %s p=%d needed=%d %d:%d:%d:%d"
        .formatted(
            resolution.number(),
            resolution.outcome(),
            vote.eligible(),
            vote.needed(),
            vote.yes(),
            vote.no(),
            vote.abstain(),
            vote.defer());
  }

  private ProposalState state(long id) {
    return proposals.get(id).state();
  }

  private static long rial(long million) {
    return million * 1_000_000;
  }
}
