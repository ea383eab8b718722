package org.hamafza.proposals.calls;

/**
 * Which calls are wanted.
 *
 * @param words found in title or number; empty: all
 * @param state null: all
 */
record CallFilter(String words, CallState state) {

  static CallFilter all() {
    return new CallFilter("", null);
  }
}
