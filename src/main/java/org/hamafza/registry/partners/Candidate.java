package org.hamafza.registry.partners;

import java.util.Set;
import org.hamafza.registry.Licence;
import org.hamafza.shared.LocalText;

/** An NGO of the council with what suggestions ask about. */
record Candidate(
    long id,
    String legalId,
    LocalText name,
    String grade,
    Licence licence,
    Set<String> areas,
    Set<String> counties,
    Set<String> capabilities) {}
