package org.hamafza.council;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.Jobs;
import org.hamafza.TestCouncil;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.tasks.TaskFilter;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.springframework.test.web.servlet.MockMvc;

/** Plays a session through the task lists of its people. */
class Meeting {

  static final List<String> VOTING =
      List.of(
          "CHAIR",
          "SECRETARY",
          "YOUTH_SPORT",
          "WELFARE",
          "JUSTICE",
          "HERITAGE",
          "ENVIRONMENT",
          "WOMEN",
          "HEALTH",
          "NGO_REP_1",
          "NGO_REP_2");

  /** Those who come to meeting 7: all but JUSTICE and HERITAGE. */
  static final String[] NINE =
      VOTING.stream()
          .filter(seat -> !Set.of("JUSTICE", "HERITAGE").contains(seat))
          .toArray(String[]::new);

  static final String REASON = "شورا به دلیلی دیگر چنین تصمیم گرفت";

  private static final TaskFilter ALL = new TaskFilter(false, "", null, null);

  final TestCouncil council;
  private final TaskInbox inbox;
  private final Jobs jobs;
  private final MockMvc browser;
  private final Set<String> seen = new HashSet<>();
  private Set<String> present = Set.of();

  Meeting(TestCouncil council, TaskInbox inbox, Jobs jobs, MockMvc browser) {
    this.council = council;
    this.inbox = inbox;
    this.jobs = jobs;
    this.browser = browser;
  }

  /** The page as this person sees it; it must be there. */
  String page(String person, String path) {
    try {
      return browser
          .perform(get(path).with(user(council.username(person))))
          .andExpect(status().isOk())
          .andReturn()
          .getResponse()
          .getContentAsString();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  /** Sends a form of that page; returns the status. */
  int send(String person, String path, Map<String, List<String>> values) {
    try {
      var request = post(path).with(user(council.username(person))).with(csrf());
      values.forEach((name, typed) -> request.param(name, typed.toArray(String[]::new)));
      return browser.perform(request).andReturn().getResponse().getStatus();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  static String person(String seat) {
    return "seat-" + seat.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<WorkItem> open(String person, String element) {
    Member member = council.member(person);
    return inbox.openFor(member, ALL, 200).stream()
        .filter(item -> item.element().equals(element))
        .toList();
  }

  void complete(String person, WorkItem item, Map<String, List<String>> values) {
    council.run(person, () -> inbox.complete(item.id(), council.member(person), values));
    jobs.runAll();
  }

  void complete(String person, String element, Map<String, List<String>> values) {
    List<WorkItem> open = open(person, element);
    if (open.size() != 1) {
      throw new AssertionError(person + " has " + open.size() + " of " + element);
    }
    if (seen.add(element)) {
      page(person, "/" + open.get(0).formKey() + "/" + open.get(0).id());
    }
    complete(person, open.get(0), values);
  }

  static Map<String, List<String>> form(String... namesAndValues) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    return form;
  }

  /** The secretary calls a session for ten o'clock of that day. */
  Session call(Sessions sessions, SessionType type, LocalDate day) {
    Instant start = day.atTime(10, 0).atZone(WorkingCalendar.ZONE).toInstant();
    String secretary = person("SECRETARY");
    Session called =
        council.as(
            secretary,
            () ->
                sessions.call(
                    council.member(secretary),
                    council.id(),
                    new SessionCall(type, start, "استانداری", "")));
    jobs.runAll();
    return called;
  }

  /** Policy items first, then the cases in this order. */
  void agenda(int policies, Long... cases) {
    Map<String, List<String>> form = form();
    for (int i = 1; i <= policies; i++) {
      form.put("policy" + i + "Fa", List.of("بند " + i));
      form.put("policy" + i + "Order", List.of("" + i));
    }
    form.put("cases", Arrays.stream(cases).map(id -> Long.toString(id)).toList());
    for (int i = 0; i < cases.length; i++) {
      form.put("order." + cases[i], List.of("" + (policies + i + 1)));
    }
    complete(person("SECRETARY"), "PrepareAgenda", form);
    complete(person("CHAIR"), "ApproveAgenda", form("answer", "APPROVE"));
  }

  void attend(String... seats) {
    present = Set.of(seats);
    Map<String, List<String>> form = form();
    VOTING.forEach(seat -> form.put("seat." + seat, standing(seat)));
    form.put("seat.NGO_REP_ALT", standing("NGO_REP_ALT"));
    form.put("seat.PROVINCIAL_COUNCIL", standing("PROVINCIAL_COUNCIL"));
    complete(person("SECRETARY"), "RecordAttendance", form);
  }

  private List<String> standing(String seat) {
    return List.of(present.contains(seat) ? "PRESENT" : "EXCUSED");
  }

  /** All who are present declare: nothing, but for the seats named with their codes. */
  void declare(Map<String, String> codes) {
    for (String seat : present) {
      String code = codes.getOrDefault(seat, "COI-0");
      complete(person(seat), "DeclareConflict", form("code", code, "note", "توضیح"));
    }
  }

  void fix(String text, String amount, String conditions) {
    Map<String, List<String>> form = form("textFa", text, "conditionsFa", conditions);
    if (amount != null) {
      form.put("amountGranted", List.of(amount));
    }
    complete(person("SECRETARY"), "FixProposition", form);
    close();
  }

  /**
   * Votes as below, gives the reason if one is owed, and closes the session after the last item.
   */
  void vote(Set<String> recused, int yes, int no, int abstain, int defer) {
    cast(recused, yes, no, abstain, defer);
    explain();
    close();
  }

  /** The secretary closes the session, unless there is still something to do. */
  void close() {
    if (!open(person("SECRETARY"), "CloseSession").isEmpty()) {
      complete(person("SECRETARY"), "CloseSession", form("answer", "CLOSE"));
    }
  }

  /** The secretary has the vote on the item at this place repeated. */
  void repeat(long itemId, String reason) {
    complete(
        person("SECRETARY"),
        "CloseSession",
        form("answer", "REPEAT", "item", Long.toString(itemId), "reason", reason));
  }

  void declare(String seat, String code) {
    complete(person(seat), "DeclareConflict", form("code", code, "note", "توضیح"));
  }

  void cast(String seat, String choice) {
    complete(person(seat), "CastVote", form("choice", choice));
  }

  /** The secretary gives a reason where one is owed. */
  void explain() {
    if (!open(person("SECRETARY"), "ExplainDecision").isEmpty()) {
      complete(person("SECRETARY"), "ExplainDecision", form("reason", REASON));
      close();
    }
  }

  /** Gives out these votes to the entitled seats in the order of the council. */
  void cast(Set<String> recused, int yes, int no, int abstain, int defer) {
    List<String> voters =
        VOTING.stream().filter(s -> present.contains(s) && !recused.contains(s)).toList();
    int i = 0;
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("YES", yes);
    counts.put("NO", no);
    counts.put("ABSTAIN", abstain);
    counts.put("DEFER", defer);
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      for (int n = 0; n < each.getValue(); n++) {
        complete(person(voters.get(i++)), "CastVote", form("choice", each.getKey()));
      }
    }
  }

  void sign() {
    complete("officer1", "DraftMinutes", form("summaryFa", "خلاصه", "summaryEn", "Summary"));
    complete(
        person("SECRETARY"),
        "SignAsSecretary",
        form("agreed", "true", "early", "در جلسه خوانده شد"));
    complete(person("CHAIR"), "SignAsChair", form("agreed", "true"));
  }
}
