package org.hamafza.proposals;

/** What a budget line pays for. */
public enum CostType {
  PERSONNEL,
  EQUIPMENT,
  MATERIALS,
  SERVICES,
  TRAVEL,
  TRAINING,
  PREMISES,
  PUBLICITY,
  OTHER
}
