package org.hamafza.registry;

import java.time.LocalDate;

/** The licence under which an NGO works, as its authority issued it. */
public record Licence(
    String authority,
    String number,
    LicenceStatus status,
    LocalDate validFrom,
    LocalDate validTo,
    boolean renewalPending) {}
