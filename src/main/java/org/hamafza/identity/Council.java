package org.hamafza.identity;

import org.hamafza.shared.LocalText;

/** A council for development and support of NGOs; its code starts every number it gives. */
public record Council(long id, String code, CouncilLevel level, LocalText name) {}
