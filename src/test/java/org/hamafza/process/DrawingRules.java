package org.hamafza.process;

import static org.hamafza.process.Rule.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.hamafza.process.Line.Piece;

/** What models promise about the drawing: whole, tidy, left to right, and no lines that cross. */
final class DrawingRules {

  // To find what draws an element is to read the whole model, and every pair of elements is asked.
  private static final Map<BaseElement, Optional<Piece>> BOXES = new ConcurrentHashMap<>();

  static List<Rule<?>> rules() {
    return List.of(
        new Rule<>("every-node-has-a-shape", FlowNode.class, DrawingRules::shape),
        new Rule<>("every-node-is-drawn-in-its-lane", Lane.class, DrawingRules::lane),
        new Rule<>("no-two-shapes-overlap", FlowNode.class, DrawingRules::overlap),
        new Rule<>("flows-are-drawn-inside-the-pool", SequenceFlow.class, DrawingRules::inside),
        new Rule<>("flows-run-straight", SequenceFlow.class, DrawingRules::straight),
        new Rule<>(
            "flows-run-left-to-right-unless-loops", SequenceFlow.class, DrawingRules::leftToRight),
        new Rule<>("no-two-flows-cross", SequenceFlow.class, DrawingRules::crossing),
        new Rule<>("no-flow-runs-through-a-node", SequenceFlow.class, DrawingRules::through));
  }

  private static List<String> shape(Model model, FlowNode node) {
    return unless(isDrawn(node), "not drawn");
  }

  private static List<String> lane(Model model, Lane lane) {
    Piece room = box(lane);
    return lane.getFlowNodeRefs().stream()
        .filter(node -> isDrawn(node) && !within(middle(node), room))
        .map(node -> node.getId() + " is drawn elsewhere")
        .toList();
  }

  private static Piece middle(BaseElement element) {
    Piece box = box(element);
    double x = (box.left() + box.right()) / 2;
    double y = (box.top() + box.bottom()) / 2;
    return new Piece(x, y, x, y);
  }

  private static List<String> overlap(Model model, FlowNode node) {
    return model.nodes().stream()
        .filter(other -> !other.equals(node) && !attached(node, other) && !attached(other, node))
        .filter(other -> !Model.holds(other, node) && !Model.holds(node, other))
        .filter(other -> isDrawn(node) && isDrawn(other))
        .filter(other -> box(node).touches(box(other)))
        .map(FlowNode::getId)
        .toList();
  }

  private static boolean attached(FlowNode event, FlowNode host) {
    return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
  }

  private static List<String> inside(Model model, SequenceFlow flow) {
    Piece pool = box(model.all(Participant.class).iterator().next());
    Line line = Line.of(flow);
    boolean kept = line.pieces().findAny().isPresent();
    return unless(
        kept && line.pieces().allMatch(piece -> within(piece, pool)), "outside or not drawn");
  }

  private static List<String> straight(Model model, SequenceFlow flow) {
    return unless(Line.of(flow).pieces().noneMatch(Piece::oblique), "oblique");
  }

  private static List<String> leftToRight(Model model, SequenceFlow flow) {
    boolean back = middle(flow.getTarget()).left() < middle(flow.getSource()).left();
    return unless(back == flow.getId().startsWith("Loop_"), back ? "runs back" : "is no loop");
  }

  private static List<String> crossing(Model model, SequenceFlow flow) {
    Line line = Line.of(flow);
    return model.flows().stream()
        .filter(other -> !other.equals(flow) && line.crosses(Line.of(other)))
        .map(SequenceFlow::getId)
        .toList();
  }

  private static List<String> through(Model model, SequenceFlow flow) {
    Stream<FlowNode> strangers =
        model.nodes().stream()
            .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
            .filter(node -> !Model.holds(node, flow))
            .filter(node -> !attached(flow.getSource(), node) && isDrawn(node));
    return strangers
        .filter(node -> Line.of(flow).pieces().anyMatch(piece -> piece.touches(box(node))))
        .map(FlowNode::getId)
        .toList();
  }

  private static boolean within(Piece piece, Piece room) {
    return piece.left() >= room.left()
        && piece.right() <= room.right()
        && piece.top() >= room.top()
        && piece.bottom() <= room.bottom();
  }

  private static boolean isDrawn(BaseElement element) {
    return drawn(element).isPresent();
  }

  private static Piece box(BaseElement element) {
    return drawn(element).orElseThrow();
  }

  private static Optional<Piece> drawn(BaseElement element) {
    return BOXES.computeIfAbsent(
        element,
        each -> Optional.ofNullable((BpmnShape) each.getDiagramElement()).map(DrawingRules::piece));
  }

  private static Piece piece(BpmnShape shape) {
    Bounds bounds = shape.getBounds();
    return new Piece(
        bounds.getX(),
        bounds.getY(),
        bounds.getX() + bounds.getWidth(),
        bounds.getY() + bounds.getHeight());
  }

  private DrawingRules() {}
}
