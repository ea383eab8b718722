package org.hamafza.proposals;

/**
 * Which proposals are wanted.
 *
 * @param words found in title or number; empty: all
 * @param state null: all
 */
public record ProposalFilter(String words, ProposalState state) {

  public static ProposalFilter all() {
    return new ProposalFilter("", null);
  }
}
