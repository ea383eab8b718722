package org.hamafza.proposals;

import java.time.Instant;

/** One saving of a draft: what its fields held afterwards, who saved it and when. */
record DraftEdition(int edition, DraftSheet sheet, long savedBy, Instant savedAt) {}
