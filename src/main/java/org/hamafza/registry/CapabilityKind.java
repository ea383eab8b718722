package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * A branch of the tree of capabilities.
 *
 * @param unit what a quantity of it counts
 * @param capabilities its leaves, by whose codes needs and NGOs are matched
 */
public record CapabilityKind(
    String code, LocalText name, LocalText unit, List<Capability> capabilities) {

  /** The leaf with its branch before it. */
  LocalText branch(Capability leaf) {
    return leaf.name().equals(name)
        ? name
        : new LocalText(name.fa() + "، " + leaf.name().fa(), name.en() + ": " + leaf.name().en());
  }
}
