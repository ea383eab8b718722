package org.hamafza.proposals;

import org.hamafza.shared.LocalText;

/** A part with the name of its party, as pages show it. */
public record PartView(Part part, LocalText name) {}
