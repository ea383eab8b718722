package org.hamafza.crisis;

import java.time.LocalDate;

/** The document on which a declaration rests. */
record Basis(String issuer, String number, LocalDate on) {}
