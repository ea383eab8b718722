package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamafza.DatabaseTest;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * Random sessions of councils of 3 to 30 seats on the engine, against {@link CouncilModel}: same
 * quorum, same majority, same outcome; nobody votes who may not, and nobody twice. Several items
 * follow each other, some votes are repeated, and what is left when the quorum is lost is carried
 * over. More sessions by {@code -Dhamafza.sessions=…}, others by {@code -Dhamafza.seed=…}.
 */
@DatabaseTest
@Tag("once")
@Import(ReadyCases.class)
class RandomSessionsTests extends RandomScenery {

  private static final int SESSIONS = Integer.getInteger("hamafza.sessions", 50);
  private static final int SIZES = 28;

  /** Seats from which on most sessions have one item, because each takes long. */
  private static final int LARGE = 16;

  private static final List<String> TYPES =
      List.of("REGULAR", "SECOND_CALL", "EXTRAORDINARY", "APPEAL", "SANCTION");
  private static final List<String> WITHOUT_CASE =
      List.of("POLICY", "FOLLOW_UP", "APPEAL", "SANCTION");

  private final Map<String, Integer> seen = new TreeMap<>();

  private String as;
  private Session session;
  private AgendaItem item;
  private int votes;

  @Test
  void theEngineAgreesWithTheModel() {
    int held = 0;
    // Seventeen has no divisor in common with the sizes: any number of sessions spreads evenly.
    for (int i = 0; held < SESSIONS; i++) {
      int n = 3 + i * 17 % SIZES;
      as = "session " + i + " of seed " + SEED + ", " + n + " seats";
      votes = 0;
      try {
        play(n);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(as + ": " + e.getMessage(), e);
      }
      held += votes > 0 ? 1 : 0;
      assertThat(i).as("sessions without a vote, seed " + SEED).isLessThan(4 * SESSIONS);
    }
    assertThat(held).as("sessions with a vote, seed " + SEED).isEqualTo(SESSIONS);
    if (SESSIONS >= 50) {
      assertThat(seen).as("seed " + SEED).containsKeys("carried over", "repeated", "APPROVED");
    }
  }

  private void play(int n) {
    List<CouncilModel.Place> places = found(n);
    List<CouncilModel> models = planned(places);
    CouncilModel first = models.get(0);
    clock.setDay(DAY);
    attend(first);
    if (!first.quorate(first.atCall, first.sessionReps())) {
      clock.advance(Duration.ofMinutes(30));
      jobs.runAll();
      assertThat(sessions.get(session.id()).state()).as(as).isEqualTo(SessionState.NO_QUORUM);
      saw("without quorum");
      return;
    }
    Set<Long> room = new HashSet<>(first.atCall);
    for (int i = 0; i < models.size(); i++) {
      CouncilModel model = models.get(i);
      if (!model.quorate(room, model.sessionReps())) {
        carriedOver(i + 1);
        break;
      }
      follow(model, room);
      if (i < models.size() - 1 && random.nextInt(3) == 0) {
        // Half of the room leaves during the vote: what follows is mostly carried over.
        model.places.stream()
            .filter(place -> random.nextBoolean())
            .forEach(place -> model.atClosing.remove(place.id()));
      }
      room = held(i + 1, model);
    }
    AgendaItem repeated = repeat(models, room);
    meeting.complete(CLERK, "CloseSession", form("answer", "CLOSE"));
    assertThat(sessions.get(session.id()).state()).as(as).isEqualTo(SessionState.CLOSED);
    assertThat(resolutions.of(session.id()).stream().filter(each -> each.voidedAt() != null))
        .as(as)
        .hasSize(repeated == null ? 0 : 1);
  }

  /** Calls a session with one to three items; the first ones are about no case. */
  private List<CouncilModel> planned(List<CouncilModel.Place> places) {
    int most = places.size() > LARGE && random.nextInt(3) > 0 ? 1 : 3;
    int all = 1 + random.nextInt(most);
    int policies = random.nextInt(all + 1);
    int cases = all - policies;
    Long[] ids = new Long[cases];
    long requested = (1 + random.nextInt(3)) * 1_000_000L;
    for (int i = 0; i < cases; i++) {
      ids[i] = this.cases.ready(council, ngo, "پرونده " + i, requested, 2 * requested, "RWC");
    }
    session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(policies, ids);
    String type = items.pick(TYPES);
    db.sql("update council_session set kind = ? where id = ?").params(type, session.id()).update();
    List<CouncilModel> models = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      boolean about = i >= policies;
      String kind = about ? "PROPOSAL" : items.pick(WITHOUT_CASE);
      CouncilModel model = drawn(new CouncilModel(places, type, kind), about ? requested : 0);
      deferred(model, about ? random.nextInt(4) : 0);
      AgendaItem item = item(session, i + 1);
      db.sql("update agenda_item set kind = ? where id = ?").params(kind, item.id()).update();
      for (int earlier = 1; earlier <= model.deferrals; earlier++) {
        deferredBefore(item, 100 * (i + 1) + earlier);
      }
      models.add(model);
    }
    return models;
  }

  /** Mostly with enough people there; the limits are those of the program. */
  private CouncilModel drawn(CouncilModel model, long requested) {
    for (int tries = 0; tries < 3; tries++) {
      model.clear();
      items.filled(model);
      if (model.quorate(model.atCall, model.repsWanted()) || random.nextInt(6) == 0) {
        break;
      }
    }
    model.castingOn = true;
    model.deferralMax = 2;
    model.requested = requested;
    model.granted = random.nextBoolean() ? requested : requested / 2;
    return model;
  }

  /** Put off that often before: at the limit nobody is offered to do it once more. */
  private static void deferred(CouncilModel model, int times) {
    model.deferrals = times;
    if (mustDecide(model)) {
      model.ballots.replaceAll((person, choice) -> choice.equals("DEFER") ? "NO" : choice);
    }
  }

  private static boolean mustDecide(CouncilModel model) {
    return model.deferrals >= model.deferralMax;
  }

  /** An earlier decision of the council to put the case off. */
  private void deferredBefore(AgendaItem item, int position) {
    db.sql(
            """
            insert into agenda_item (session_id, position, kind, proposal_id, title_fa, title_en, \
            state, requested, outcome, delivered_at) select session_id, ?, 'PROPOSAL', \
            proposal_id, title_fa, title_en, 'DECIDED', requested, 'DEFERRED', \
            current_timestamp from agenda_item where id = ?""")
        .params(position, item.id())
        .update();
  }

  /** The same item for those who are in the room when it is called. */
  private CouncilModel follow(CouncilModel model, Set<Long> room) {
    model.atCall.clear();
    model.atCall.addAll(room);
    model.atOpening.clear();
    model.atClosing.clear();
    items.move(model, model.atCall, model.atOpening);
    items.move(model, model.atOpening, model.atClosing);
    return model;
  }

  /** Plays one item to its end; gives those who are in the room then. */
  private Set<Long> held(int position, CouncilModel model) {
    item = item(session, position);
    declare(model);
    move(model.atCall, model.atOpening);
    fix(model);
    votes += model.opens() ? 1 : 0;
    vote(model);
    for (WorkItem task : open("ExplainDecision")) {
      meeting.complete(CLERK, task, form("reason", Meeting.REASON));
    }
    compare(item(session, position), model);
    return model.atClosing;
  }

  /** The work on the item that is dealt with: it is with its case, if it is about one. */
  private List<WorkItem> open(String element) {
    return item.proposalId() == null
        ? open("session", session.id(), element)
        : open("proposal", item.proposalId(), element);
  }

  private void carriedOver(int from) {
    List<AgendaItem> all = sessions.agenda(session.id());
    assertThat(all.subList(from - 1, all.size()).stream().filter(item -> item.position() < 100))
        .as(as)
        .isNotEmpty()
        .allMatch(item -> item.state() == ItemState.CARRIED_OVER)
        .allMatch(item -> item.vote().outcome() == null);
    saw("carried over");
  }

  /** Now and then a vote is repeated: the old one stays as it was, and is void. */
  private AgendaItem repeat(List<CouncilModel> models, Set<Long> room) {
    List<AgendaItem> decided =
        sessions.agenda(session.id()).stream()
            .filter(item -> item.state() == ItemState.DECIDED && item.position() < 100)
            .toList();
    if (decided.isEmpty() || random.nextInt(3) > 0) {
      return null;
    }
    AgendaItem old = decided.get(random.nextInt(decided.size()));
    CouncilModel first = models.get(old.position() - 1);
    if (!first.quorate(room, first.sessionReps())) {
      assertThatThrownBy(() -> again(old)).as(as).isInstanceOf(InvalidInput.class);
      return null;
    }
    again(old);
    CouncilModel model =
        drawn(new CouncilModel(first.places, first.sessionType, first.itemKind), first.requested);
    deferred(model, first.deferrals);
    List<AgendaItem> all = sessions.agenda(session.id());
    assertThat(all.get(all.size() - 1).repetition().repeats()).as(as).isEqualTo(old.id());
    held(all.size(), follow(model, room));
    AgendaItem now = item(session, old.position());
    assertThat(now.repetition().voided()).as(as).isTrue();
    assertThat(now.vote()).as(as).isEqualTo(old.vote());
    saw("repeated");
    return now;
  }

  private void again(AgendaItem old) {
    meeting.complete(
        CLERK,
        "CloseSession",
        form("answer", "REPEAT", "item", Long.toString(old.id()), "reason", Meeting.REASON));
  }

  private void attend(CouncilModel model) {
    Map<String, List<String>> form = form();
    for (CouncilModel.Place place : model.places) {
      if (place.person() != 0) {
        boolean there = model.atCall.contains(place.id());
        form.put("seat." + codes.get(place.id()), List.of(there ? "PRESENT" : "ABSENT"));
      }
    }
    meeting.complete(CLERK, "RecordAttendance", form);
  }

  private void declare(CouncilModel model) {
    for (boolean going = true; going; ) {
      going = false;
      for (WorkItem task : open("DeclareConflict")) {
        String code = model.declares.get(task.assigneeId());
        if (code != null) {
          act(task, form("code", code, "note", "x"));
          going = true;
        }
      }
      jobs.runAll();
      if (!going && !open("DeclareConflict").isEmpty()) {
        clock.advance(Duration.ofMinutes(10));
        jobs.runAll();
        going = true;
      }
    }
    assertThat(open("DeclareConflict")).as(as).isEmpty();
  }

  private void move(Set<Long> from, Set<Long> to) {
    Set<Long> held = holders().keySet();
    for (long seat : codes.keySet()) {
      if (from.contains(seat) != to.contains(seat) && held.contains(seat)) {
        Standing standing = to.contains(seat) ? Standing.PRESENT : Standing.LEFT;
        council.run(
            CLERK, () -> presence.change(council.member(CLERK), session.id(), seat, standing));
        jobs.runAll();
      }
    }
  }

  private void fix(CouncilModel model) {
    Map<String, List<String>> form =
        form("textFa", "بند", "conditionsFa", "شرط\n".repeat(model.conditions));
    if (model.itemKind.equals("PROPOSAL")) {
      form.put("amountGranted", List.of(Long.toString(model.granted)));
    }
    meeting.complete(CLERK, "FixProposition", form);
  }

  private void vote(CouncilModel model) {
    List<WorkItem> ballots = open("CastVote");
    assertThat(ballots.stream().map(WorkItem::assigneeId))
        .as(as)
        .containsExactlyInAnyOrderElementsOf(
            model.opens()
                ? model.electors().stream().map(CouncilModel.Voter::person).toList()
                : List.of());
    // One who stays votes last, so that the vote is open while people come and go.
    Set<Long> staying = new HashSet<>();
    model.places.stream()
        .filter(place -> model.atClosing.contains(place.id()))
        .forEach(place -> staying.add(place.person()));
    WorkItem last =
        ballots.stream()
            .filter(task -> staying.contains(task.assigneeId()))
            .findFirst()
            .orElse(null);
    if (last == null) {
      model.atClosing.clear();
      model.atClosing.addAll(model.atOpening);
    }
    if (mustDecide(model) && last != null) {
      assertThatThrownBy(() -> act(last, form("choice", "DEFER")))
          .as(as)
          .isInstanceOf(InvalidInput.class);
    }
    for (WorkItem task : ballots) {
      String choice = model.ballots.get(task.assigneeId());
      if (choice != null && task != last) {
        act(task, form("choice", choice));
        String otherMind = choice.equals("YES") ? "NO" : "YES";
        assertThatThrownBy(() -> act(task, form("choice", otherMind)))
            .as(as)
            .isInstanceOf(Conflict.class);
      }
    }
    move(model.atOpening, model.atClosing);
    for (WorkItem task : open("CastVote")) {
      String choice = model.ballots.get(task.assigneeId());
      if (choice != null) {
        act(task, form("choice", choice));
      }
    }
    jobs.runAll();
    if (!open("CastVote").isEmpty()) {
      clock.advance(Duration.ofMinutes(20));
      jobs.runAll();
    }
    List<WorkItem> tie = open("GiveCastingVote");
    assertThat(tie.isEmpty()).as(as).isEqualTo(!model.isTie());
    for (WorkItem task : tie) {
      act(task, form("choice", model.casting, "reason", "x"));
    }
    jobs.runAll();
  }

  private void compare(AgendaItem item, CouncilModel model) {
    AgendaItem.Vote vote = item.vote();
    int p = model.voters().size();
    assertThat(List.of(vote.quorum(), vote.eligible(), vote.needed(), vote.minEligible()))
        .as(as)
        .containsExactly(model.quorum(), model.electors().size(), model.needed(p), model.least(p));
    assertThat(vote.majority()).as(as).isEqualTo(model.majority());
    assertThat(item.secret()).as(as).isEqualTo(model.itemKind.equals("SANCTION"));
    String outcome =
        vote.outcome()
            + (vote.partial() ? "+partial" : "")
            + (vote.conditional() ? "+conditional" : "")
            + (vote.castingVote() ? "+casting" : "");
    assertThat(outcome).as(as).isEqualTo(model.outcome());
    assertThat(item.state())
        .as(as)
        .isEqualTo(outcome.equals("NO_QUORUM") ? ItemState.CARRIED_OVER : ItemState.DECIDED);
    List<Long> voted =
        db.sql("select person_id from ballot where item_id = ?")
            .param(item.id())
            .query(Long.class)
            .list();
    assertThat(voted).as(as).doesNotHaveDuplicates();
    assertThat(model.electors().stream().map(CouncilModel.Voter::person)).as(as).containsAll(voted);
    assertThat(vote.yes() + vote.no() + vote.abstain() + vote.defer())
        .as(as)
        .isEqualTo(vote.eligible());
    if (model.opens()) {
      List<CouncilModel.Voter> electors = model.electors();
      assertThat(List.of(vote.yes(), vote.no(), vote.defer()))
          .as(as)
          .containsExactly(
              model.count("YES", electors),
              model.count("NO", electors),
              model.count("DEFER", electors));
    }
    saw(vote.outcome());
  }

  private void saw(String what) {
    seen.merge(what, 1, Integer::sum);
  }
}
