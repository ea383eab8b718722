package org.hamafza.council;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.LocalText;

/** What can be foreseen of a coming session, as one of those who plan it may see it. */
record PlanView(
    Session session,
    LocalText title,
    List<SeatLine> seats,
    QuorumLine quorum,
    List<ItemLine> items) {

  /** What is expected of the holder of a seat. */
  enum Expected {
    COMES,
    EXCUSED,
    ALTERNATE,
    SILENT,
    VACANT
  }

  /** Whether a vote on an item can be held. */
  enum Verdict {
    HOLDS,
    OPEN,
    FAILS
  }

  /**
   * A seat.
   *
   * @param standsInFor the seat whose alternate it is; null if it is none
   * @param reason why its holder stays away
   */
  record SeatLine(
      LocalText name,
      LocalText holder,
      boolean voting,
      LocalText standsInFor,
      Expected expected,
      String reason,
      Instant repliedAt) {}

  /**
   * The quorum.
   *
   * @param promised seats whose holders or alternates have said that they come
   * @param atMost the same if those come too who have not answered
   */
  record QuorumLine(QuorumRule rule, int promised, boolean met, int atMost, boolean metAtMost) {}

  /** A seat that has no vote on an item, with the code of the conflict and nothing else. */
  record ConflictLine(LocalText seat, String code, boolean declared) {

    /** Not for a conflict, but for having laid the first decision before the council. */
    public boolean rapporteur() {
      return BarredRapporteurs.CODE.equals(code);
    }
  }

  /**
   * An item; of one that is kept from the reader there is only the position.
   *
   * @param voted whether the council votes on it; a report is only noted
   * @param eligible who may vote, of those who have said that they come
   * @param atMost the same if those come too who have not answered
   * @param lacks message keys of what is missing
   * @param repairs alternates who would make the vote possible, each list for itself
   * @param withSilent whether that holds only if those come too who have not answered
   * @param awaited seats whose holders have not answered, and after whose arrival it is possible
   */
  record ItemLine(
      int position,
      boolean hidden,
      LocalText title,
      boolean voted,
      int eligible,
      int atMost,
      BallotRule rule,
      Verdict verdict,
      List<String> lacks,
      List<ConflictLine> conflicts,
      List<List<LocalText>> repairs,
      boolean withSilent,
      List<LocalText> awaited) {

    static ItemLine kept(int position) {
      return new ItemLine(
          position, true, null, false, 0, 0, null, null, List.of(), List.of(), List.of(), false,
          List.of());
    }

    static ItemLine noted(AgendaItem item) {
      return new ItemLine(
          item.position(),
          false,
          item.title(),
          false,
          0,
          0,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of());
    }

    /** Whether nothing that is known would help: it is for another session. */
    public boolean elsewhere() {
      return verdict == Verdict.FAILS && repairs.isEmpty();
    }
  }
}
