package org.hamafza.crisis;

import org.hamafza.shared.LocalText;

/** What a secretary writes when proposing to declare a crisis. */
public record CrisisProposal(
    CrisisKind kind, LocalText title, Scope scope, String reason, Basis basis) {}
