package org.hamafza.registry.merging;

import java.util.List;
import java.util.Map;
import org.hamafza.registry.MergingRoom.Effect;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.people.PeopleHandover.Line;
import org.hamafza.shared.CanonicalJson;

/**
 * What will happen if an NGO is merged into another.
 *
 * @param obstacles messages that say why it cannot be done now; empty if it can
 */
record Preview(Ngo ngo, Ngo into, List<Line> people, List<Effect> effects, List<String> obstacles) {

  /** Whoever confirms has seen exactly this. */
  public String fingerprint() {
    return CanonicalJson.sha256Hex(
        CanonicalJson.write(
            Map.of(
                "ngo", List.of(ngo.id(), ngo.edition()),
                "into", List.of(into.id(), into.edition()),
                "people", people.stream().map(Line::toString).toList(),
                "effects", effects.stream().map(Effect::toString).toList(),
                "obstacles", obstacles)));
  }
}
