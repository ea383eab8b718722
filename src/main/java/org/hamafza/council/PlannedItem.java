package org.hamafza.council;

import org.hamafza.shared.LocalText;

/** What is to stand on an agenda; {@code requested} in rial, 0 for a policy item. */
record PlannedItem(ItemKind kind, Long proposalId, LocalText title, long requested) {}
