package org.hamafza.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A circular vote as section P06, the row CIRCULAR_CRISIS of DMN-06 and ruling 7 of the domain tell
 * it: all seats are asked, p are the ballots cast, a recused seat is taken over by its alternate
 * and a recused chair replaced by the acting chair. Numbers and names are those of {@link
 * CouncilModel}.
 */
final class CircularModel {

  private final CouncilModel model;
  private final Set<Long> everywhere = new HashSet<>();

  CircularModel(CouncilModel model) {
    this.model = model;
    model.places.forEach(place -> everywhere.add(place.id()));
  }

  private boolean mayVote(long person) {
    return CouncilModel.MAY_VOTE.contains(model.declares.getOrDefault(person, ""));
  }

  private boolean recused(long person) {
    return model.declares.containsKey(person) && !mayVote(person);
  }

  /** Who is asked to vote for a seat after all declarations; 0 if nobody is left. */
  private long elector(CouncilModel.Place seat) {
    Set<Long> asked = new HashSet<>();
    long person = model.sitter(seat, everywhere);
    while (person != 0 && recused(person)) {
      asked.add(person);
      person = 0;
      for (CouncilModel.Place other : model.places) {
        boolean alternate = !other.votes() && other.alternateOf() == seat.id();
        boolean free = other.person() != 0 && !model.tied.contains(other.person());
        if (person == 0 && alternate && free && !asked.contains(other.person())) {
          person = other.person();
        }
      }
    }
    return mayVote(person) ? person : 0;
  }

  /** Those who may vote, one for each seat at most. */
  List<CouncilModel.Voter> electors() {
    List<CouncilModel.Voter> electors = new ArrayList<>();
    for (CouncilModel.Place seat : model.places) {
      long elector = seat.votes() ? elector(seat) : 0;
      if (elector != 0) {
        electors.add(new CouncilModel.Voter(seat.id(), elector));
      }
    }
    return electors;
  }

  /** Those of them who do: who stays silent is not counted at all. */
  List<CouncilModel.Voter> cast() {
    List<CouncilModel.Voter> cast = new ArrayList<>();
    for (CouncilModel.Voter elector : electors()) {
      if (model.ballots.containsKey(elector.person())) {
        cast.add(elector);
      }
    }
    return cast;
  }

  boolean quorumMet() {
    boolean chairVoted = false;
    boolean actingVoted = false;
    boolean chairReplaced = true;
    int ngos = 0;
    List<CouncilModel.Voter> cast = cast();
    for (CouncilModel.Place seat : model.places) {
      boolean voted = false;
      for (CouncilModel.Voter voter : cast) {
        voted |= voter.seat() == seat.id();
      }
      chairVoted |= voted && seat.chair();
      actingVoted |= voted && seat.acting();
      ngos += voted && seat.ngo() ? 1 : 0;
      if (seat.chair() && seat.person() != 0 && !recused(seat.person())) {
        chairReplaced = false;
      }
    }
    return cast.size() >= model.quorum()
        && (chairVoted || chairReplaced && actingVoted)
        && ngos >= 1;
  }

  /** The outcome; flags follow with a plus sign: partial, conditional. */
  String outcome() {
    List<CouncilModel.Voter> cast = cast();
    if (!quorumMet()) {
      return "NO_QUORUM";
    }
    if (cast.size() < model.least(cast.size())) {
      return "DEFERRED_COI";
    }
    if (2 * model.count("DEFER", cast) > cast.size() && model.deferrals < model.deferralMax) {
      return "DEFERRED";
    }
    return model.count("YES", cast) >= model.needed(cast.size())
        ? model.approval(false)
        : "REJECTED";
  }
}
