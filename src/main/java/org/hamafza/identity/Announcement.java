package org.hamafza.identity;

import java.time.Instant;
import org.hamafza.shared.LocalText;

/**
 * Something that everybody whom it concerns should know at once.
 *
 * @param messageKey its arguments are the title and the moment, as they are shown
 * @param until until when it holds
 * @param link where to read more, relative to the application's address
 */
public record Announcement(String messageKey, LocalText title, Instant until, String link) {}
