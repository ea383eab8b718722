package org.hamafza.proposals;

import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/** The call to which a proposal belongs, as other pages name it. */
public record NamedCall(long id, String number, LocalText title, LocalDate closesOn) {}
