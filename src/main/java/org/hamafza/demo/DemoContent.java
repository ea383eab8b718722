package org.hamafza.demo;

import org.hamafza.clearance.ContentKind;
import org.hamafza.clearance.ContentLanguage;

/**
 * A made-up content of a campaign.
 *
 * @param campaign the code of the case
 * @param cleared whether the authority has cleared it; otherwise it waits
 */
record DemoContent(
    String campaign,
    ContentKind kind,
    ContentLanguage language,
    String title,
    String audience,
    String body,
    boolean cleared) {}
