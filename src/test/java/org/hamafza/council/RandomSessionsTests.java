package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamafza.council.Meeting.form;
import static org.hamafza.council.Meeting.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.shared.Conflict;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Random sessions of councils of 3 to 30 seats on the engine, against {@link CouncilModel}: same
 * quorum, same majority, same outcome; nobody votes who may not, and nobody twice. More of them by
 * {@code -Dhamafza.sessions=…}, others by {@code -Dhamafza.seed=…}.
 */
@DatabaseTest
@Tag("once")
@Import(ReadyCases.class)
class RandomSessionsTests extends Scenery {

  private static final int SESSIONS = Integer.getInteger("hamafza.sessions", 50);
  private static final long SEED = Long.getLong("hamafza.seed", 1399);
  private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);
  private static final String CLERK = "clerk";

  @Autowired private People people;
  @Autowired private Appointments appointments;

  private final Random random = new Random(SEED);
  private final RandomItem items = new RandomItem(random);
  private final Map<Long, String> codes = new LinkedHashMap<>();

  @Test
  void theEngineAgreesWithTheModel() {
    for (int i = 0; i < SESSIONS; i++) {
      play("session " + i + " of seed " + SEED, size(i));
    }
  }

  /** Mostly small councils, and a few large ones. */
  private int size(int i) {
    return i % 25 == 24 ? 13 + random.nextInt(18) : i % 5 == 4 ? 7 + random.nextInt(6) : 3 + i % 4;
  }

  private void play(String as, int n) {
    council = councils.found();
    meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    // Secretary and chair of the paper work hold no seat, so that any seat may be recused.
    council.add(CLERK, "it", Role.SECRETARIAT_LEAD);
    List<CouncilModel.Place> places = places(n);
    Session session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(1);
    String type =
        items.pick(List.of("REGULAR", "SECOND_CALL", "EXTRAORDINARY", "APPEAL", "SANCTION"));
    String kind = items.pick(List.of("POLICY", "POLICY", "APPEAL", "SANCTION"));
    db.sql("update council_session set kind = ? where id = ?").params(type, session.id()).update();
    db.sql("update agenda_item set kind = ? where session_id = ?")
        .params(kind, session.id())
        .update();
    CouncilModel model = items.filled(new CouncilModel(places, type, kind));
    model.castingOn = true;
    model.deferrals = 0;
    model.deferralMax = 2;
    model.requested = 0;
    model.granted = 0;
    clock.setDay(DAY);
    attend(session, model);
    if (!model.quorate(model.atCall, model.sessionReps())) {
      clock.advance(Duration.ofMinutes(30));
      jobs.runAll();
      assertThat(sessions.get(session.id()).state()).as(as).isEqualTo(SessionState.NO_QUORUM);
      return;
    }
    declare(session, model, as);
    move(session, model.atCall, model.atOpening);
    fix(session, model.conditions);
    vote(session, model, as);
    compare(item(session, 1), model, as);
  }

  private void attend(Session session, CouncilModel model) {
    Map<String, List<String>> form = form();
    for (CouncilModel.Place place : model.places) {
      if (place.person() != 0) {
        boolean there = model.atCall.contains(place.id());
        form.put("seat." + codes.get(place.id()), List.of(there ? "PRESENT" : "ABSENT"));
      }
    }
    meeting.complete(CLERK, "RecordAttendance", form);
  }

  private void declare(Session session, CouncilModel model, String as) {
    for (boolean going = true; going; ) {
      going = false;
      for (WorkItem task : open(session, "DeclareConflict")) {
        String code = model.declares.get(task.assigneeId());
        if (code != null) {
          act(task, form("code", code, "note", "x"));
          going = true;
        }
      }
      jobs.runAll();
      if (!going && !open(session, "DeclareConflict").isEmpty()) {
        clock.advance(Duration.ofMinutes(10));
        jobs.runAll();
        going = true;
      }
    }
    assertThat(open(session, "DeclareConflict")).as(as).isEmpty();
  }

  private void move(Session session, Set<Long> from, Set<Long> to) {
    for (Map.Entry<Long, String> seat : codes.entrySet()) {
      if (from.contains(seat.getKey()) != to.contains(seat.getKey()) && isHeld(seat.getKey())) {
        boolean comes = to.contains(seat.getKey());
        council.run(
            CLERK,
            () ->
                presence.change(
                    council.member(CLERK),
                    session.id(),
                    seat.getKey(),
                    comes ? Standing.PRESENT : Standing.LEFT));
        jobs.runAll();
      }
    }
  }

  private boolean isHeld(long seat) {
    return holders().containsKey(seat);
  }

  private void fix(Session session, int conditions) {
    WorkItem task = open(session, "FixProposition").get(0);
    String lines = "شرط\n".repeat(conditions);
    council.run(
        CLERK,
        () ->
            inbox.complete(
                task.id(), council.member(CLERK), form("textFa", "بند", "conditionsFa", lines)));
    jobs.runAll();
  }

  private void vote(Session session, CouncilModel model, String as) {
    List<WorkItem> ballots = open(session, "CastVote");
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
    move(session, model.atOpening, model.atClosing);
    for (WorkItem task : open(session, "CastVote")) {
      String choice = model.ballots.get(task.assigneeId());
      if (choice != null) {
        act(task, form("choice", choice));
      }
    }
    jobs.runAll();
    if (!open(session, "CastVote").isEmpty()) {
      clock.advance(Duration.ofMinutes(20));
      jobs.runAll();
    }
    List<WorkItem> tie = open(session, "GiveCastingVote");
    assertThat(tie.isEmpty()).as(as).isEqualTo(!model.isTie());
    for (WorkItem task : tie) {
      act(task, form("choice", model.casting, "reason", "x"));
    }
    jobs.runAll();
  }

  private void compare(AgendaItem item, CouncilModel model, String as) {
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
  }

  private List<WorkItem> open(Session session, String element) {
    return inbox.openOn("session", session.id()).stream()
        .filter(task -> task.element().equals(element))
        .toList();
  }

  private void act(WorkItem task, Map<String, List<String>> answers) {
    String username = people.find(task.assigneeId()).orElseThrow().username();
    Member member = people.member(username).orElseThrow();
    String name = username.substring(0, username.length() - suffix());
    council.run(name, () -> inbox.complete(task.id(), member, answers));
  }

  private int suffix() {
    return council.council().code().length() + 1;
  }

  private Map<Long, Long> holders() {
    Map<Long, Long> holders = new LinkedHashMap<>();
    db.sql(
            """
            select seat_id, person_id from appointment where council_id = ? \
            and seat_id is not null""")
        .param(council.id())
        .query(
            row -> {
              holders.put(row.getLong("seat_id"), row.getLong("person_id"));
            });
    return holders;
  }

  /** Makes a council of n voting seats, some of them vacant, with up to three alternates. */
  private List<CouncilModel.Place> places(int n) {
    List<String> template =
        List.of(
            "CHAIR",
            "YOUTH_SPORT",
            "NGO_REP_1",
            "NGO_REP_2",
            "SECRETARY",
            "WELFARE",
            "JUSTICE",
            "HERITAGE",
            "ENVIRONMENT",
            "WOMEN",
            "HEALTH");
    db.sql("update council_seat set voting = false, alternate_of = null where council_id = ?")
        .param(council.id())
        .update();
    for (String code : template.subList(0, Math.min(n, template.size()))) {
      db.sql("update council_seat set voting = true where council_id = ? and code = ?")
          .params(council.id(), code)
          .update();
    }
    for (int extra = template.size(); extra < n; extra++) {
      seat("EXTRA_" + extra, 20 + extra);
    }
    List<Long> voting = seats("voting");
    List<Long> others = seats("not voting");
    for (int i = 0; i < random.nextInt(4); i++) {
      db.sql("update council_seat set alternate_of = ? where id = ?")
          .params(voting.get(random.nextInt(voting.size())), others.get(i % others.size()))
          .update();
    }
    if (random.nextInt(3) == 0) {
      db.sql("delete from appointment where seat_id = ?")
          .param(voting.get(random.nextInt(voting.size())))
          .update();
    }
    return read();
  }

  private void seat(String code, int position) {
    db.sql(
            """
            insert into council_seat (council_id, code, name_fa, name_en, voting, position) \
            values (?, ?, 'کرسی', 'Seat', true, ?)""")
        .params(council.id(), code, position)
        .update();
    council.add(person(code), "unit", Role.COUNCIL_MEMBER);
    long id =
        db.sql("select id from council_seat where council_id = ? and code = ?")
            .params(council.id(), code)
            .query(Long.class)
            .single();
    appointments.appoint(
        NewAppointment.of(council.personId(person(code)), Role.COUNCIL_MEMBER, council.id(), SINCE)
            .onSeat(id));
  }

  private List<Long> seats(String which) {
    return db.sql("select id from council_seat where council_id = ? and " + which + " order by id")
        .param(council.id())
        .query(Long.class)
        .list();
  }

  private List<CouncilModel.Place> read() {
    Map<Long, Long> holders = holders();
    codes.clear();
    List<CouncilModel.Place> places = new ArrayList<>();
    db.sql("select * from council_seat where council_id = ? order by position")
        .param(council.id())
        .query(
            row -> {
              long id = row.getLong("id");
              codes.put(id, row.getString("code"));
              places.add(
                  new CouncilModel.Place(
                      id,
                      holders.getOrDefault(id, 0L),
                      row.getBoolean("voting"),
                      row.getBoolean("chair"),
                      row.getBoolean("acting_chair"),
                      row.getBoolean("ngo_representative"),
                      row.getLong("alternate_of")));
            });
    return places;
  }
}
