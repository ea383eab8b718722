package org.hamafza.bench;

/** How much there is in the program whose pages are measured. */
record Scale(int proposals, int ngos, int needs, int calls) {

  static final Scale HUNDRED = new Scale(100, 100, 100, 40);
  static final Scale THOUSANDS = new Scale(10_000, 2_000, 500, 200);
}
