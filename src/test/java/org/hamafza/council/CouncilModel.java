package org.hamafza.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vote on one item as sections P05, DMN-06, DMN-07, DMN-14 and rulings 7 and 13 of the domain
 * tell it, written from their words and not from the program. It is slow and plain on purpose.
 */
final class CouncilModel {

  /**
   * A seat; {@code alternateOf} is 0 for a seat of its own, {@code person} 0 where it is vacant.
   */
  record Place(
      long id,
      long person,
      boolean votes,
      boolean chair,
      boolean acting,
      boolean ngo,
      long alternateOf) {}

  /** A vote of a person for a seat. */
  record Voter(long seat, long person) {}

  static final Set<String> MAY_VOTE = Set.of("COI-0", "COI-5");

  final List<Place> places;
  final String sessionType;
  final String itemKind;

  /** Seats whose holders are in the room: at the call, when the vote opens, when it closes. */
  final Set<Long> atCall = new HashSet<>();

  final Set<Long> atOpening = new HashSet<>();
  final Set<Long> atClosing = new HashSet<>();

  /** What each person declares, if asked; who is not in it stays silent. */
  final Map<Long, String> declares = new HashMap<>();

  /** What each person votes, if allowed; who is not in it abstains. */
  final Map<Long, String> ballots = new HashMap<>();

  /** Of whom a conflict is known, so that they are not asked to take over a seat by letter. */
  final Set<Long> tied = new HashSet<>();

  String casting;
  boolean castingOn = true;
  int deferrals;
  int deferralMax = 2;
  long requested;
  long granted;
  int conditions;

  CouncilModel(List<Place> places, String sessionType, String itemKind) {
    this.places = places;
    this.sessionType = sessionType;
    this.itemKind = itemKind;
  }

  /** Whether the seats vote by letter; then {@link CircularModel} tells the rest. */
  boolean isCircular() {
    return sessionType.equals("CIRCULAR_CRISIS");
  }

  /** Forgets who is there, declares and votes. */
  void clear() {
    List.of(atCall, atOpening, atClosing, tied).forEach(Set::clear);
    declares.clear();
    ballots.clear();
  }

  int seats() {
    int n = 0;
    for (Place place : places) {
      n += place.votes() ? 1 : 0;
    }
    return n;
  }

  /** Who sits on a seat: its holder, or an alternate where the holder is away; 0 if nobody. */
  long sitter(Place seat, Set<Long> room) {
    if (seat.person() != 0 && room.contains(seat.id())) {
      return seat.person();
    }
    for (Place other : places) {
      if (!other.votes() && other.alternateOf() == seat.id() && other.person() != 0) {
        if (room.contains(other.id())) {
          return other.person();
        }
      }
    }
    return 0;
  }

  int filled(Set<Long> room) {
    int filled = 0;
    for (Place seat : places) {
      filled += seat.votes() && sitter(seat, room) != 0 ? 1 : 0;
    }
    return filled;
  }

  /** "⌈2N/3⌉" and "⌊N/2⌋+1" as the least number that is enough. */
  int quorum() {
    boolean half = sessionType.equals("SECOND_CALL") || sessionType.equals("EXTRAORDINARY");
    int q = 0;
    while (half ? 2 * q <= seats() : 3 * q < 2 * seats()) {
      q++;
    }
    return q;
  }

  /** Representatives of the NGOs without whom there is no session. */
  int sessionReps() {
    return switch (sessionType) {
      case "REGULAR", "EXTRAORDINARY", "CIRCULAR_CRISIS" -> 1;
      case "SANCTION" -> 2;
      default -> 0;
    };
  }

  /** The same for the item, which may want more. */
  int repsWanted() {
    return itemKind.equals("SANCTION") ? 2 : sessionReps();
  }

  boolean quorate(Set<Long> room, int reps) {
    boolean chair = false;
    int ngos = 0;
    for (Place seat : places) {
      if (seat.votes() && sitter(seat, room) != 0) {
        chair |= seat.chair() || seat.acting();
        ngos += seat.ngo() ? 1 : 0;
      }
    }
    return filled(room) >= quorum() && chair && ngos >= reps;
  }

  private boolean recused(long person) {
    return declares.containsKey(person) && !MAY_VOTE.contains(declares.get(person));
  }

  /** Who stands in for a seat whose sitter is recused; 0 if nobody. */
  private long standIn(Place seat) {
    long sitter = sitter(seat, atCall);
    if (sitter == 0 || !recused(sitter)) {
      return 0;
    }
    for (Place other : places) {
      boolean alternate = !other.votes() && other.alternateOf() == seat.id();
      if (alternate && other.person() != 0 && atCall.contains(other.id())) {
        if (other.person() != sitter && !recused(other.person())) {
          return declares.containsKey(other.person()) ? other.person() : 0;
        }
      }
    }
    return 0;
  }

  private boolean here(long person, Set<Long> room) {
    for (Place place : places) {
      if (place.person() == person && room.contains(place.id())) {
        return true;
      }
    }
    return false;
  }

  /** Those entitled when the vote opens, one for each seat at most. */
  List<Voter> voters() {
    List<Voter> voters = new ArrayList<>();
    for (Place seat : places) {
      if (!seat.votes()) {
        continue;
      }
      long called = sitter(seat, atCall);
      long stand = standIn(seat);
      if (called != 0 && called == sitter(seat, atOpening)) {
        if (MAY_VOTE.contains(declares.getOrDefault(called, ""))) {
          voters.add(new Voter(seat.id(), called));
        }
      }
      if (stand != 0 && here(stand, atOpening)) {
        voters.add(new Voter(seat.id(), stand));
      }
    }
    return voters;
  }

  /** Chair or acting chair is there without a conflict, or an alternate in such a seat. */
  boolean presided() {
    for (Place seat : places) {
      if (seat.votes() && (seat.chair() || seat.acting())) {
        long called = sitter(seat, atCall);
        boolean conflict = called != 0 && recused(called);
        if (sitter(seat, atOpening) != 0 && !conflict) {
          return true;
        }
        long stand = standIn(seat);
        if (stand != 0 && here(stand, atOpening)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean mayBreakTies() {
    if (!castingOn || !Set.of("REGULAR", "SECOND_CALL").contains(sessionType)) {
      return false;
    }
    Place presiding = null;
    for (Place seat : places) {
      if (seat.votes() && seat.chair()) {
        if (sitter(seat, atCall) != 0 && recused(sitter(seat, atCall))) {
          return false;
        }
        if (sitter(seat, atOpening) != 0) {
          presiding = seat;
        }
      }
    }
    for (Place seat : places) {
      if (presiding == null && seat.votes() && seat.acting() && sitter(seat, atOpening) != 0) {
        presiding = seat;
      }
    }
    if (presiding == null) {
      return false;
    }
    // "Chair or acting chair everywhere": who presides must not be recused either.
    if (sitter(presiding, atCall) != 0 && recused(sitter(presiding, atCall))) {
      return false;
    }
    return voters().contains(new Voter(presiding.id(), sitter(presiding, atOpening)));
  }

  String majority() {
    return switch (itemKind) {
      case "APPEAL" -> "ABSOLUTE_SEATS";
      case "SANCTION" -> "TWO_THIRDS_PRESENT";
      default ->
          switch (sessionType) {
            case "REGULAR", "SECOND_CALL" -> "ABSOLUTE_PRESENT";
            case "SANCTION" -> "TWO_THIRDS_PRESENT";
            default -> "ABSOLUTE_SEATS";
          };
    };
  }

  int needed(int p) {
    int n = 0;
    switch (majority()) {
      case "ABSOLUTE_PRESENT" -> {
        while (2 * n <= p) {
          n++;
        }
      }
      case "ABSOLUTE_SEATS" -> {
        while (2 * n <= seats()) {
          n++;
        }
      }
      default -> {
        while (3 * n < 2 * p) {
          n++;
        }
      }
    }
    return n;
  }

  int least(int p) {
    return Math.max(Math.max(seats() / 2, needed(p)), 2);
  }

  int count(String choice, List<Voter> voters) {
    int votes = 0;
    for (Voter voter : voters) {
      votes += choice.equals(ballots.getOrDefault(voter.person(), "ABSTAIN")) ? 1 : 0;
    }
    return votes;
  }

  /** Those who vote at all: nobody if no vote is opened. */
  List<Voter> electors() {
    return presided() ? voters() : List.of();
  }

  boolean opens() {
    List<Voter> voters = electors();
    return quorate(atOpening, repsWanted())
        && !voters.isEmpty()
        && voters.size() >= least(voters().size());
  }

  boolean isTie() {
    List<Voter> voters = electors();
    int yes = opens() ? count("YES", voters) : 0;
    int no = opens() ? count("NO", voters) : 0;
    return beforeTheVote().isEmpty()
        && !isDeferred(voters)
        && yes < needed(voters().size())
        && yes == no
        && mayBreakTies()
        && yes + 1 >= needed(voters().size());
  }

  private boolean isDeferred(List<Voter> voters) {
    return 2 * count("DEFER", voters) > voters.size() && deferrals < deferralMax;
  }

  private String beforeTheVote() {
    if (!quorate(atOpening, repsWanted()) || !quorate(atClosing, repsWanted())) {
      return "NO_QUORUM";
    }
    return electors().size() < least(voters().size()) ? "DEFERRED_COI" : "";
  }

  /** The outcome; flags follow with a plus sign: partial, conditional, casting. */
  String outcome() {
    if (!beforeTheVote().isEmpty()) {
      return beforeTheVote();
    }
    List<Voter> voters = electors();
    if (isDeferred(voters)) {
      return "DEFERRED";
    }
    boolean adopted = count("YES", voters) >= needed(voters.size());
    boolean byChair = isTie() && "YES".equals(casting);
    if (!adopted && !byChair) {
      return isTie() && casting == null ? "TIE_ASK_CHAIR" : "REJECTED";
    }
    return approval(byChair);
  }

  /** How an approval is called, with its flags. */
  String approval(boolean byChair) {
    boolean partial = granted < requested;
    boolean conditional = conditions > 0;
    String name = partial ? "APPROVED_PARTIAL" : conditional ? "APPROVED_CONDITIONAL" : "APPROVED";
    return name
        + (partial ? "+partial" : "")
        + (conditional ? "+conditional" : "")
        + (byChair ? "+casting" : "");
  }
}
