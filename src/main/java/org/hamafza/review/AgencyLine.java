package org.hamafza.review;

import org.hamafza.shared.LocalText;

/** An agency's opinion with its name, as it is shown. */
record AgencyLine(LocalText name, AgencyOpinion opinion) {}
