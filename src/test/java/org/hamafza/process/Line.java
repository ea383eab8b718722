package org.hamafza.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawn line of a flow: straight pieces between its way points. */
record Line(SequenceFlow flow, List<Point> points) {

  // As costly to find as boxes are.
  private static final Map<SequenceFlow, Line> LINES = new ConcurrentHashMap<>();

  record Point(double x, double y) {}

  /** A straight piece, lying or standing, as the rectangle without area that it covers. */
  record Piece(double left, double top, double right, double bottom) {

    static Piece between(Point a, Point b) {
      return new Piece(
          Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
    }

    boolean touches(Piece other) {
      return left <= other.right
          && other.left <= right
          && top <= other.bottom
          && other.top <= bottom;
    }

    boolean oblique() {
      return left != right && top != bottom;
    }

    boolean standing() {
      return left == right;
    }

    /** Where a standing and a lying piece meet. */
    Point meeting(Piece other) {
      return standing() ? new Point(left, other.top) : new Point(other.left, top);
    }
  }

  static Line of(SequenceFlow flow) {
    return LINES.computeIfAbsent(flow, Line::drawn);
  }

  private static Line drawn(SequenceFlow flow) {
    List<Point> points =
        flow.getDiagramElement() == null
            ? List.of()
            : flow.getDiagramElement().getWaypoints().stream().map(Line::point).toList();
    return new Line(flow, points);
  }

  private static Point point(Waypoint waypoint) {
    return new Point(waypoint.getX(), waypoint.getY());
  }

  Stream<Piece> pieces() {
    return IntStream.range(1, points.size())
        .mapToObj(i -> Piece.between(points.get(i - 1), points.get(i)));
  }

  boolean crosses(Line other) {
    return pieces()
        .anyMatch(a -> other.pieces().anyMatch(b -> a.touches(b) && !branch(a, b, other)));
  }

  /**
   * Flows from one node, or into one node, may share a trunk and part at a corner; others may not
   * touch.
   */
  private boolean branch(Piece a, Piece b, Line other) {
    boolean related =
        flow.getSource().equals(other.flow.getSource())
            || flow.getTarget().equals(other.flow.getTarget());
    if (!related || a.standing() == b.standing()) {
      return related;
    }
    Point meeting = a.meeting(b);
    return points.contains(meeting) || other.points.contains(meeting);
  }
}
