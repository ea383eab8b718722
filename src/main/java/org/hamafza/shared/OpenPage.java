package org.hamafza.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * A page of rows, newest first, without those that are kept from its reader. What is kept leaves no
 * gap: the page is full as long as there is more.
 */
public final class OpenPage {

  private OpenPage() {}

  /**
   * Reads on until the page is full.
   *
   * @param before the next {@code limit} rows whose id is smaller than the given one, newest first
   * @param id the id of a row
   * @param open what the reader sees of such rows, in their order, without those that are kept
   */
  public static <R, L> List<L> of(
      LongFunction<List<R>> before,
      ToLongFunction<R> id,
      Function<List<R>, List<L>> open,
      long beforeId,
      int limit) {
    List<L> found = new ArrayList<>();
    long place = beforeId;
    while (true) {
      List<R> rows = before.apply(place);
      open.apply(rows).stream().limit(limit - found.size()).forEach(found::add);
      if (rows.size() < limit || found.size() == limit) {
        return found;
      }
      place = id.applyAsLong(rows.get(rows.size() - 1));
    }
  }
}
