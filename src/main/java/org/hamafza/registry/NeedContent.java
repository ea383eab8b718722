package org.hamafza.registry;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.shared.LocalText;

/**
 * What is registered about a need.
 *
 * @param area code of the area of activity to which it belongs
 * @param counties codes of the counties that have it; empty for the whole province
 * @param reference the letter, study or session that says so; may be empty
 */
public record NeedContent(
    String area,
    Set<String> counties,
    Need.Severity severity,
    Need.Source source,
    String reference,
    Need.Status status,
    LocalText title,
    LocalText text) {

  // In one order, so that equal content is written as equal text.
  public NeedContent {
    counties = Collections.unmodifiableSet(new TreeSet<>(counties));
  }
}
