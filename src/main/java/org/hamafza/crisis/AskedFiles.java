package org.hamafza.crisis;

import java.util.List;
import org.hamafza.identity.Member;

/** Port to the room that asks about running files when a crisis is declared. */
public interface AskedFiles {

  /** The files about which that crisis has asked, without those that are kept from the reader. */
  List<AskedFile> of(Member reader, long declarationId);
}
