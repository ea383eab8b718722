package org.hamafza.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hamafza.AtOnce;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Session;
import org.hamafza.council.SessionCall;
import org.hamafza.council.SessionType;
import org.hamafza.council.Sessions;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program with a council of thirty seats, all of them present at a session of many items. */
final class VotingProgram implements AutoCloseable {

  static final int MEMBERS = 30;
  static final int WATCHERS = 100;

  private static final LocalDate CALLED = LocalDate.of(2020, 11, 8);
  private static final LocalDate HELD = LocalDate.of(2020, 11, 18);
  private static final String SECRETARY = "seat-secretary";

  private final ConfigurableApplicationContext program;
  private final TestCouncil council;
  private final TaskInbox inbox;
  private final JdbcClient db;
  private final Jobs jobs;
  private final Map<String, PageReader> members = new LinkedHashMap<>();
  private final Session session;

  VotingProgram(String url, int items) {
    program = Program.start(url, UnaryOperator.identity());
    inbox = program.getBean(TaskInbox.class);
    db = program.getBean(JdbcClient.class);
    jobs = program.getBean(Jobs.class);
    program.getBean(ManualClock.class).setDay(CALLED);
    council = program.getBean(TestCouncils.class).found();
    seat();
    session = open(items);
  }

  /** All members send their ballots at the same moment. */
  double votesASecond() {
    List<Callable<Void>> ballots = ballots();
    long start = System.nanoTime();
    AtOnce.all(ballots);
    double rate = ballots.size() * 1e9 / (System.nanoTime() - start);
    jobs.runAll();
    return rate;
  }

  /** Seconds until each who watches has seen a vote; one vote of each of so many items. */
  List<Double> lags(int items) {
    List<PageReader> readers = new ArrayList<>();
    List<String> names = List.copyOf(members.keySet());
    for (int i = 0; i < WATCHERS; i++) {
      readers.add(reader(names.get(i % names.size())));
    }
    List<Double> lags = new ArrayList<>();
    try (Watchers watchers = new Watchers(readers, session.id())) {
      for (int i = 0; i < items; i++) {
        List<Callable<Void>> ballots = ballots();
        lags.addAll(watchers.lagsOf(ballots.get(0)));
        AtOnce.all(ballots.subList(1, ballots.size()));
        jobs.runAll();
      }
    }
    return lags;
  }

  /** Brings the next item to its ballot; what each member then sends. */
  private List<Callable<Void>> ballots() {
    for (String member : members.keySet()) {
      complete(member, "DeclareConflict", Map.of("code", List.of("COI-0")));
    }
    jobs.runAll();
    complete(
        SECRETARY,
        "FixProposition",
        Map.of("textFa", List.of("متن"), "amountGranted", List.of("900000000")));
    jobs.runAll();
    List<Callable<Void>> ballots = new ArrayList<>();
    members.forEach(
        (name, member) -> {
          WorkItem ballot = work(name, "CastVote");
          ballots.add(
              () -> {
                member.send("/" + ballot.formKey() + "/" + ballot.id(), "choice=YES");
                return null;
              });
        });
    return ballots;
  }

  private void seat() {
    db.sql("select code from council_seat where council_id = ? and voting order by position")
        .param(council.id())
        .query(String.class)
        .list()
        .forEach(code -> join("seat-" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
    for (int i = members.size(); i < MEMBERS; i++) {
      String name = "member" + i;
      council.add(name, "unit", Role.COUNCIL_MEMBER);
      db.sql(
              """
              insert into council_seat (council_id, code, name_fa, name_en, voting, position) \
              values (?, ?, 'کرسی', 'Seat', true, ?)""")
          .params(council.id(), "EXTRA_" + i, 50 + i)
          .update();
      long seat = db.sql("select max(id) from council_seat").query(Long.class).single();
      program
          .getBean(Appointments.class)
          .appoint(
              NewAppointment.of(council.personId(name), Role.COUNCIL_MEMBER, council.id(), CALLED)
                  .onSeat(seat));
      join(name);
    }
  }

  private void join(String name) {
    members.put(name, reader(name));
  }

  private PageReader reader(String name) {
    int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return new PageReader(port, council.username(name));
  }

  private Session open(int items) {
    ReadyCases cases = program.getBean(ReadyCases.class);
    long ngo = cases.ngo(council, "writer");
    List<String> ids =
        IntStream.range(0, items)
            .mapToLong(
                i -> cases.ready(council, ngo, "طرح " + i, 900_000_000L, 1_300_000_000L, "RWC"))
            .mapToObj(Long::toString)
            .toList();
    Instant start = HELD.atTime(10, 0).atZone(WorkingCalendar.ZONE).toInstant();
    Sessions sessions = program.getBean(Sessions.class);
    Session called =
        council.as(
            SECRETARY,
            () ->
                sessions.call(
                    council.member(SECRETARY),
                    council.id(),
                    new SessionCall(SessionType.REGULAR, start, "استانداری", "")));
    jobs.runAll();
    complete(SECRETARY, "PrepareAgenda", Map.of("cases", ids, "opening", List.of()));
    jobs.runAll();
    complete("seat-chair", "ApproveAgenda", Map.of("answer", List.of("APPROVE")));
    jobs.runAll();
    program.getBean(ManualClock.class).setDay(HELD);
    WorkItem attendance = work(SECRETARY, "RecordAttendance");
    Map<String, List<String>> present = new LinkedHashMap<>();
    inbox
        .form(attendance)
        .describe(attendance, council.member(SECRETARY))
        .fields()
        .forEach(field -> present.put(field.name(), List.of("PRESENT")));
    complete(SECRETARY, "RecordAttendance", present);
    jobs.runAll();
    return called;
  }

  private void complete(String name, String element, Map<String, List<String>> form) {
    WorkItem work = work(name, element);
    council.run(name, () -> inbox.complete(work.id(), council.member(name), form));
  }

  private WorkItem work(String name, String element) {
    Member member = council.member(name);
    return inbox.openFor(member, TaskFilter.all(), MEMBERS).stream()
        .filter(item -> item.element().equals(element))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no " + element));
  }

  @Override
  public void close() {
    program.close();
  }
}
