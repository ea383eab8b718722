package org.hamafza.followup;

import java.util.List;

/**
 * The six part scores of a performance review, each from 0 to 100.
 *
 * @param results what was achieved of what was promised
 * @param quality quality and the beneficiaries' satisfaction
 * @param timeliness reports handed in on time
 * @param integrity handling of the money
 * @param synergy joint meetings and partners
 * @param learning growth of what the NGO can do
 */
public record Scores(
    int results, int quality, int timeliness, int integrity, int synergy, int learning) {

  /** The weighted sum, from 0 to 100. */
  public double composite() {
    return (30 * results
            + 20 * quality
            + 15 * timeliness
            + 15 * integrity
            + 10 * synergy
            + 10 * learning)
        / 100.0;
  }

  /** The mean of an NGO's earlier values and its newest one, which counts twice. */
  static double rolling(List<Double> earlier, double newest) {
    double sum = earlier.stream().mapToDouble(Double::doubleValue).sum() + 2 * newest;
    return sum / (earlier.size() + 2);
  }
}
