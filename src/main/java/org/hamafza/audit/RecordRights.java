package org.hamafza.audit;

import java.util.Set;
import org.hamafza.identity.Member;

/**
 * Port to the rooms that know from whom a record must be kept (who is recused from the case, or has
 * still to declare) and who reads it without an office: members of a session their own session's.
 */
public interface RecordRights {

  /** Whether this room keeps the record from the member, whatever office would let in. */
  default boolean bars(Member member, Trace.Subject subject) {
    return false;
  }

  /** Whether this room lets the member read what the secretariat reads. */
  default boolean admits(Member member, Trace.Subject subject) {
    return false;
  }

  /** The items of a session of whose entries the member must learn nothing. */
  default Set<Long> hiddenItems(Member member, Trace.Subject subject) {
    return Set.of();
  }

  /** The business keys of the processes within the case of whose way the member must not learn. */
  default Set<String> hiddenParts(Member member, Trace.Subject subject) {
    return Set.of();
  }
}
