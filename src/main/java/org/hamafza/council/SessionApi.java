package org.hamafza.council;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sessions over the API. What opens, moves and closes one is work in somebody's task list and is
 * completed there: agenda, attendance, votes, minutes and signatures.
 */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionApi {

  private static final int MOST = 100;

  /** A session in a list. */
  record Line(
      long id,
      String number,
      SessionType type,
      SessionState state,
      Instant startsAt,
      String place) {
    static Line of(Session s) {
      return new Line(s.id(), s.number(), s.type(), s.state(), s.startsAt(), s.place());
    }
  }

  /** A page of sessions; {@code next} is the cursor of the following one, null on the last. */
  record Page(List<Line> sessions, String next) {}

  /** What is needed to call a session; the council's code where the caller serves several. */
  record Call(String council, String type, String date, String time, String place, String reason) {}

  /** Where the holder of a seat is now; the seat by its id. */
  record Coming(String seat, String standing) {}

  /** A session with everything that the reader may know of it. */
  record Whole(
      Line session,
      QuorumRule quorum,
      int presentSeats,
      Boolean quorate,
      List<SessionView.SeatLine> attendance,
      List<SessionView.ItemLine> agenda,
      LocalText minutes,
      String minutesSha256) {}

  private final Sessions sessions;
  private final SessionPages pages;
  private final CallForm callForm;
  private final Presence presence;
  private final CurrentMember currentMember;

  SessionApi(
      Sessions sessions,
      SessionPages pages,
      CallForm callForm,
      Presence presence,
      CurrentMember currentMember) {
    this.sessions = sessions;
    this.pages = pages;
    this.callForm = callForm;
    this.presence = presence;
    this.currentMember = currentMember;
  }

  @GetMapping
  @Operation(summary = "Sessions of your councils, latest first")
  Page list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "25") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "error.integer.range", 1, MOST);
    }
    if (!cursor.matches("[0-9]{0,18}")) {
      throw new InvalidInput("cursor", "error.choice");
    }
    Long after = cursor.isEmpty() ? null : Long.valueOf(cursor);
    List<Session> found = sessions.list(currentMember.get(), after, limit + 1);
    return new Page(
        found.stream().limit(limit).map(Line::of).toList(),
        found.size() > limit ? Long.toString(found.get(limit - 1).id()) : null);
  }

  @PostMapping
  @Operation(summary = "Call a session; it gets its number at once")
  ResponseEntity<Line> call(@RequestBody Call call) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    put(typed, "council", call.council());
    put(typed, "type", call.type());
    put(typed, "date", call.date());
    put(typed, "time", call.time());
    put(typed, "place", call.place());
    put(typed, "reason", call.reason());
    Session session = callForm.submit(currentMember.get(), new FormInput(typed));
    return ResponseEntity.created(URI.create("/api/v1/sessions/" + session.id()))
        .body(Line.of(session));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A session with agenda, attendance, votes cast, results and minutes")
  Whole get(@PathVariable long id) {
    SessionView view = pages.view(currentMember.get(), id);
    return new Whole(
        Line.of(view.session()),
        view.session().quorum(),
        view.presentSeats(),
        view.quorate(),
        view.seats(),
        view.items(),
        view.session().minutes(),
        view.session().minutesSha256());
  }

  @PostMapping("/{id}/attendance")
  @Operation(summary = "Say who came or left while the session is open")
  Whole attendance(@PathVariable long id, @RequestBody Coming coming) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    put(typed, "seat", coming.seat());
    put(typed, "standing", coming.standing());
    presence.change(currentMember.get(), id, new FormInput(typed));
    return get(id);
  }

  private static void put(Map<String, List<String>> typed, String name, String value) {
    typed.put(name, value == null ? List.of() : List.of(value));
  }
}
