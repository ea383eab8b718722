package org.hamafza.proposals;

import java.util.Collections;
import java.util.Map;

/** Content of a proposal in which some parts were changed. */
public final class OtherContent {

  private OtherContent() {}

  /** The same with that value as the named part; null for none. */
  public static ProposalContent with(ProposalContent content, String part, Object value) {
    return with(content, Collections.singletonMap(part, value));
  }

  /** The same with these values as the named parts. */
  static ProposalContent with(ProposalContent content, Map<String, Object> changed) {
    return OtherRecord.with(content, changed);
  }
}
