package org.hamafza.council;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.LocalText;

/** A session as one member may see it. */
record SessionView(
    Session session,
    LocalText title,
    LocalText council,
    List<SeatLine> seats,
    int presentSeats,
    Boolean quorate,
    List<ItemLine> items,
    boolean keepsAttendance,
    Agenda agenda) {

  /**
   * How the agenda goes on.
   *
   * @param inHand the item that the council deals with; null if none
   * @param next the one that it takes next; null if none is left
   * @param orders whether the reader may have another one taken next
   * @param takesOff whether the reader may take one off
   */
  record Agenda(Long inHand, Long next, boolean orders, boolean takesOff) {}

  /** A seat with its holder and where that person is; {@code standing} is null before. */
  record SeatLine(
      long seatId,
      LocalText name,
      LocalText holder,
      boolean voting,
      Standing standing,
      List<Stay> stays) {}

  /** A time that the holder of a seat was in the room; without end while it lasts. */
  record Stay(Instant from, Instant to) {}

  /** A declaration as it stands in the minutes: code and seat, no note. */
  record DeclarationLine(LocalText seat, String code, boolean recused) {

    /** Not for a conflict, but for having laid the first decision before the council. */
    public boolean rapporteur() {
      return BarredRapporteurs.CODE.equals(code);
    }
  }

  /** An open vote of a seat, shown after the closing. */
  record BallotLine(LocalText seat, VoteChoice choice) {}

  /**
   * An item; of one that is kept from the reader there is only the position.
   *
   * @param silent seats that did not declare in time and so have no vote
   * @param declared seats that have declared, of {@code called}
   * @param voted seats that have voted; never what, until the vote is closed
   * @param coverSheet whether there is a cover sheet of its case
   */
  record ItemLine(
      int position,
      boolean hidden,
      AgendaItem item,
      Integer repeats,
      String proposalNumber,
      List<DeclarationLine> declarations,
      List<LocalText> silent,
      List<LocalText> waitingFor,
      int called,
      int declared,
      int voters,
      int voted,
      List<BallotLine> ballots,
      Resolution resolution,
      boolean coverSheet) {

    static ItemLine kept(int position) {
      return new ItemLine(
          position, true, null, null, null, List.of(), List.of(), List.of(), 0, 0, 0, 0, List.of(),
          null, false);
    }
  }
}
