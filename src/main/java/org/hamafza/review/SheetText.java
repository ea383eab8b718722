package org.hamafza.review;

import org.hamafza.shared.LocalText;

/** What the secretariat writes on a cover sheet. */
record SheetText(String summary, String risks, Advice advice, String departure, LocalText draft) {}
