package org.hamafza.workinggroup;

/** Whether those who accepted can begin, whether to search wider, or to give up. */
public enum Composition {
  COMPLETE,
  WIDEN,
  FAILED;

  static Composition of(boolean enough, boolean widened) {
    if (enough) {
      return COMPLETE;
    }
    return widened ? FAILED : WIDEN;
  }
}
