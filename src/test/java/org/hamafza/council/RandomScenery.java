package org.hamafza.council;

import static org.hamafza.council.Meeting.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Member;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.tasks.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** What random sessions and random votes by letter begin with: a council of so many seats. */
abstract class RandomScenery extends Scenery {

  static final long SEED = Long.getLong("hamafza.seed", 1399);
  static final String CLERK = "clerk";

  private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

  @Autowired private People people;
  @Autowired private Appointments appointments;

  final Random random = new Random(SEED);
  final RandomItem items = new RandomItem(random);
  final Map<Long, String> codes = new LinkedHashMap<>();

  /**
   * A council and an NGO; secretary and chair of the paper work hold no seat, so that any may be
   * recused.
   */
  List<CouncilModel.Place> found(int n) {
    found();
    council.add(CLERK, "it", Role.SECRETARIAT_LEAD);
    return places(n);
  }

  List<WorkItem> open(String type, long id, String element) {
    return inbox.openOn(type, id).stream().filter(task -> task.element().equals(element)).toList();
  }

  void act(WorkItem task, Map<String, List<String>> answers) {
    String username = people.find(task.assigneeId()).orElseThrow().username();
    Member member = people.member(username).orElseThrow();
    String name = username.substring(0, username.length() - suffix());
    council.run(name, () -> inbox.complete(task.id(), member, answers));
  }

  private int suffix() {
    return council.council().code().length() + 1;
  }

  Map<Long, Long> holders() {
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
