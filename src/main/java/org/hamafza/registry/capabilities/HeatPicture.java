package org.hamafza.registry.capabilities;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.registry.capabilities.CapabilityMap.Cell;
import org.hamafza.registry.capabilities.CapabilityMap.Mark;
import org.hamafza.registry.capabilities.CapabilityMap.Row;
import org.hamafza.shared.LocalText;

/** The map as a picture: where each square and each label stands, in the reader's direction. */
record HeatPicture(
    int width, int height, List<Label> counties, List<Label> capabilities, List<Square> squares) {

  /** A name beside the squares, turned by so many degrees. */
  record Label(int x, int y, int turn, LocalText text) {}

  /**
   * One cell.
   *
   * @param level 0 for nobody, up to 4 for many NGOs
   * @param middle where its number stands, from the left
   */
  record Square(int x, int y, int middle, int baseline, int level, int ngos, boolean wanted) {}

  static final int SIZE = 30;

  private static final int BESIDE = 190;
  private static final int ABOVE = 230;
  private static final int AFTER = 130;
  private static final int GAP = 8;
  private static final int BASELINE = 20;
  private static final int TURN = 60;
  private static final int SOME = 3;
  private static final int MANY = 5;

  static HeatPicture of(CapabilityMap map, boolean rightToLeft) {
    int width = BESIDE + map.columns().size() * SIZE + AFTER;
    List<Label> capabilities = new ArrayList<>();
    for (int i = 0; i < map.columns().size(); i++) {
      int middle = mirrored(BESIDE + i * SIZE + SIZE / 2, width, rightToLeft);
      capabilities.add(
          new Label(middle, ABOVE - GAP, rightToLeft ? TURN : -TURN, map.columns().get(i).name()));
    }
    List<Label> counties = new ArrayList<>();
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < map.rows().size(); i++) {
      Row row = map.rows().get(i);
      int y = ABOVE + i * SIZE;
      counties.add(
          new Label(mirrored(BESIDE - GAP, width, rightToLeft), y + BASELINE, 0, row.name()));
      for (int j = 0; j < row.cells().size(); j++) {
        squares.add(square(row.cells().get(j), BESIDE + j * SIZE, y, width, rightToLeft));
      }
    }
    return new HeatPicture(
        width, ABOVE + map.rows().size() * SIZE + GAP, counties, capabilities, squares);
  }

  private static Square square(Cell cell, int x, int y, int width, boolean rightToLeft) {
    int ngos = cell.offer().ngos();
    int left = rightToLeft ? width - x - SIZE : x;
    return new Square(
        left, y, left + SIZE / 2, y + BASELINE, level(ngos), ngos, cell.mark() == Mark.WANTED);
  }

  private static int mirrored(int x, int width, boolean rightToLeft) {
    return rightToLeft ? width - x : x;
  }

  private static int level(int ngos) {
    if (ngos < SOME) {
      return ngos;
    }
    return ngos < MANY ? SOME : SOME + 1;
  }
}
