package org.hamafza.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.shared.LocalText;

/** The register of needs of all councils, for rooms and delegates; reading checks no rights. */
public interface Needs {

  /**
   * The need of that id.
   *
   * @throws org.hamafza.shared.NotFound if there is none
   */
  Need get(long id);

  /** All needs of a council, newest first. */
  List<Need> of(long councilId);

  /**
   * The needs of a council that wait for an answer, the worst first, then by number.
   *
   * @param area code of an area; null for all areas
   * @param counties those of any of these counties or of the whole province; empty for all
   */
  List<Need> openFor(long councilId, String area, Set<String> counties);

  /** The same of several councils, in whatever county. */
  List<Need> openIn(Set<Long> councils, String area);

  /** Those of a council that have one of these numbers; what is not there is left out. */
  List<Need> byCodes(long councilId, Collection<String> codes);

  /** Number and title of each; what is not there is left out. */
  Map<Long, LocalText> names(Collection<Long> ids);

  /**
   * Enters a need under the next number of the year.
   *
   * @throws org.hamafza.shared.NotFound if the member does not keep the registry of that council
   */
  Need register(Member by, long councilId, NeedContent content);
}
