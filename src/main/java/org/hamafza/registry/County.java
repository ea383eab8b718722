package org.hamafza.registry;

import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/** A county of the province in the time in which it exists; no end if {@code validTo} is null. */
public record County(String code, LocalText name, LocalDate validFrom, LocalDate validTo) {}
