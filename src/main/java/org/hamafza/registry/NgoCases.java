package org.hamafza.registry;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.shared.LocalText;

/** Port to the rooms that keep cases of NGOs, so that the page of an NGO can name them. */
public interface NgoCases {

  /**
   * A case of an NGO.
   *
   * @param number null while it has none
   * @param stateKey message key of where it stands
   * @param link where to read it
   * @param running whether it is still going on
   * @param writtenAs the name of the NGO that wrote it, if that has been merged since; else null
   */
  record NgoCase(
      long id,
      String number,
      LocalText title,
      String stateKey,
      String link,
      boolean running,
      LocalText writtenAs) {}

  /**
   * The cases of an NGO of which {@code reader} may know, newest first, those with an id below
   * {@code beforeId}, at most {@code most}.
   */
  List<NgoCase> of(Member reader, long ngoId, long beforeId, int most);
}
