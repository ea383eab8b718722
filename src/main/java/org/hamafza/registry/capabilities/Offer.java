package org.hamafza.registry.capabilities;

/**
 * What the NGOs together offer of one capability in one county.
 *
 * @param quantity how much is known; null if no NGO says how much it has
 * @param uncounted how many of the NGOs do not say how much they have
 */
record Offer(String county, String capability, int ngos, Long quantity, int uncounted) {

  static Offer none(String county, String capability) {
    return new Offer(county, capability, 0, null, 0);
  }
}
