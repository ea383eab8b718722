package org.hamafza.proposals;

/**
 * Which proposals are wanted.
 *
 * @param words found in title or number; empty: all
 * @param state null: all
 * @param call the id of the call to which they belong; null: all
 */
public record ProposalFilter(String words, ProposalState state, Long call) {

  public ProposalFilter(String words, ProposalState state) {
    this(words, state, null);
  }

  public static ProposalFilter all() {
    return new ProposalFilter("", null);
  }
}
