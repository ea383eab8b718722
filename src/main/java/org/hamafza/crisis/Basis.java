package org.hamafza.crisis;

import java.time.LocalDate;

/** The document on which a declaration rests. */
public record Basis(String issuer, String number, LocalDate on) {}
