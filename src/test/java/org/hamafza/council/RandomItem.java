package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes up a council, who is there when, what they declare and how they vote. */
final class RandomItem {

  private static final List<String> SESSIONS =
      List.of("REGULAR", "SECOND_CALL", "EXTRAORDINARY", "CIRCULAR_CRISIS", "APPEAL", "SANCTION");
  private static final List<String> KINDS =
      List.of("PROPOSAL", "RATIFICATION", "FOLLOW_UP", "POLICY", "APPEAL", "SANCTION");
  private static final List<String> CONFLICTS =
      List.of("COI-1", "COI-2", "COI-3", "COI-4", "COI-5", "COI-6");
  private static final List<String> OF_APPEALS =
      List.of("COI-1", "COI-2", "COI-3", "COI-4", "COI-5", "COI-6", "COI-7", "COI-7");

  private final Random random;

  RandomItem(Random random) {
    this.random = random;
  }

  /** Seat 1 is the chair, 2 the acting chair, the last two are of NGOs; alternates follow. */
  CouncilModel next() {
    int n = 3 + random.nextInt(28);
    List<CouncilModel.Place> places = new ArrayList<>();
    for (long id = 1; id <= n; id++) {
      long person = random.nextInt(15) == 0 ? 0 : 1000 + id;
      places.add(new CouncilModel.Place(id, person, true, id == 1, id == 2, id > n - 2, 0));
    }
    int alternates = random.nextInt(4);
    for (long id = n + 1L; id <= n + alternates; id++) {
      long of = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 1 + random.nextInt(n);
      places.add(new CouncilModel.Place(id, 1000 + id, false, false, false, true, of));
    }
    String session = pick(SESSIONS);
    // By letter the seats vote on cases and on nothing else.
    String kind = session.equals("CIRCULAR_CRISIS") ? "PROPOSAL" : pick(KINDS);
    return filled(new CouncilModel(places, session, kind));
  }

  /** Gives a council its people in the room, their declarations and their votes. */
  CouncilModel filled(CouncilModel model) {
    List<String> codes = model.itemKind.equals("APPEAL") ? OF_APPEALS : CONFLICTS;
    int presence = 60 + random.nextInt(41);
    int conflicts = random.nextInt(4) == 0 ? 60 : random.nextInt(25);
    int silence = random.nextInt(3) == 0 ? 20 : 0;
    String favourite = pick(List.of("YES", "NO", "DEFER", ""));
    for (CouncilModel.Place place : model.places) {
      if (random.nextInt(100) < presence) {
        model.atCall.add(place.id());
      }
      if (random.nextInt(100) >= silence) {
        boolean conflict = random.nextInt(100) < conflicts;
        model.declares.put(place.person(), conflict ? pick(codes) : "COI-0");
      }
      if (place.alternateOf() != 0 && random.nextInt(6) == 0) {
        model.tied.add(place.person());
      }
      if (random.nextInt(10) > 0) {
        boolean ownMind = favourite.isEmpty() || random.nextInt(3) == 0;
        String choice = ownMind ? pick(List.of("YES", "NO", "ABSTAIN", "DEFER")) : favourite;
        model.ballots.put(place.person(), choice);
      }
    }
    if (random.nextInt(3) == 0) {
      for (CouncilModel.Place place : model.places) {
        model.ballots.put(place.person(), pick(List.of("YES", "NO")));
      }
    }
    move(model, model.atCall, model.atOpening);
    move(model, model.atOpening, model.atClosing);
    model.casting = pick(List.of("YES", "NO"));
    model.castingOn = random.nextInt(10) > 0;
    model.deferralMax = random.nextInt(3);
    model.deferrals = random.nextInt(4);
    model.requested = random.nextInt(3) * 1_000_000L;
    model.granted = Math.min(model.requested, random.nextInt(3) * 1_000_000L);
    model.conditions = Math.max(0, random.nextInt(4) - 1);
    return model;
  }

  /** Some come and some go. */
  void move(CouncilModel model, Set<Long> before, Set<Long> after) {
    int restless = random.nextInt(2) == 0 ? 0 : 10;
    for (CouncilModel.Place place : model.places) {
      if (before.contains(place.id()) != random.nextInt(100) < restless) {
        after.add(place.id());
      }
    }
  }

  String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
