package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.packaged.VoteBooks.Ballot;
import org.junit.jupiter.api.Test;

/** The comparison after a kill finds each kind of loss, doubling and half-done work. */
class VoteBooksTests {

  private static final Map<String, String> PLANNED =
      Map.of("chair", "YES", "secretary", "NO", "member-health", "YES");
  private static final Ballot CHAIR = new Ballot("chair", "YES");
  private static final Ballot SECRETARY = new Ballot("secretary", "NO");

  @Test
  void soundBooksHaveNoFault() {
    assertThat(books(List.of(CHAIR), Map.of("secretary", 1, "member-health", 1), 1).faults())
        .isEmpty();
  }

  @Test
  void anUnansweredBallotMayBeThereOrNot() {
    assertThat(books(List.of(CHAIR, SECRETARY), Map.of("member-health", 1), 2).faults()).isEmpty();
  }

  @Test
  void findsALostBallot() {
    assertThat(books(List.of(), Map.of("chair", 1, "secretary", 1, "member-health", 1), 0).faults())
        .containsExactly("chair was told to have voted and has no ballot");
  }

  @Test
  void findsADoubledBallot() {
    assertThat(books(List.of(CHAIR, CHAIR), Map.of("secretary", 1, "member-health", 1), 1).faults())
        .containsExactly("chair has 2 ballots");
  }

  @Test
  void findsAnotherChoice() {
    Ballot turned = new Ballot("chair", "NO");
    assertThat(books(List.of(turned), Map.of("secretary", 1, "member-health", 1), 1).faults())
        .containsExactly("chair voted YES, recorded is [NO]");
  }

  @Test
  void findsABallotThatNobodyCast() {
    Ballot invented = new Ballot("member-health", "YES");
    assertThat(books(List.of(CHAIR, invented), Map.of("secretary", 1), 2).faults())
        .containsExactly("member-health has not voted, but has a ballot");
  }

  @Test
  void findsABallotOfSomebodyWithoutAVote() {
    Ballot stranger = new Ballot("member-provincial-council", "YES");
    assertThat(
            books(List.of(CHAIR, stranger), Map.of("secretary", 1, "member-health", 1), 2).faults())
        .containsExactly("member-provincial-council has no vote, but a ballot");
  }

  @Test
  void findsATaskLeftOpenAfterTheBallot() {
    assertThat(
            books(List.of(CHAIR), Map.of("chair", 1, "secretary", 1, "member-health", 1), 1)
                .faults())
        .containsExactly("chair has 1 ballots and 1 open tasks");
  }

  @Test
  void findsATaskThatIsGoneWithoutABallot() {
    assertThat(books(List.of(CHAIR), Map.of("secretary", 1), 1).faults())
        .containsExactly("member-health has 0 ballots and 0 open tasks");
  }

  @Test
  void findsATaskThatIsThereTwice() {
    assertThat(books(List.of(CHAIR), Map.of("secretary", 2, "member-health", 1), 1).faults())
        .containsExactly("secretary has 0 ballots and 2 open tasks");
  }

  @Test
  void findsACountThatIsNotThatOfTheRecord() {
    assertThat(books(List.of(CHAIR), Map.of("secretary", 1, "member-health", 1), 2).faults())
        .containsExactly("2 ballots counted, 1 recorded");
  }

  // The chair was answered, the secretary was not, health has not voted.
  private static VoteBooks books(List<Ballot> recorded, Map<String, Integer> open, int counted) {
    return new VoteBooks(PLANNED, Set.of("chair"), Set.of("secretary"), recorded, open, counted);
  }
}
