package org.hamafza.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.LocalText;

/** Port to the room that keeps what was agreed to be done for resolutions. */
public interface OpenActions {

  /**
   * Something that is to be done for a case.
   *
   * @param ownerFa name of the agency or NGO that does it; ownerEn the same in English
   * @param reported whether it is said to be done, and nobody has verified that
   */
  record OpenAction(
      long proposalId,
      String textFa,
      String textEn,
      String ownerFa,
      String ownerEn,
      LocalDate dueOn,
      boolean reported) {

    public LocalText text() {
      return new LocalText(textFa, textEn);
    }

    public LocalText owner() {
      return new LocalText(ownerFa, ownerEn);
    }
  }

  /** What is not done yet for cases that this council decided, what is due first to begin with. */
  List<OpenAction> in(long councilId);

  /** How many actions are done, by the cases of this council for which any is. */
  Map<Long, Integer> done(long councilId);
}
