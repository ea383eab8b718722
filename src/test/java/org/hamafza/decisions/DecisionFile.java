package org.hamafza.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One decision table as it stands on disk. */
record DecisionFile(Path path) {

  static final Path FOLDER = Path.of("bpmn", "decisions");

  static List<DecisionFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(DecisionFile::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DecisionFile of(String decision) {
    return new DecisionFile(FOLDER.resolve(decision + ".dmn"));
  }

  String decision() {
    return path.getFileName().toString().replaceFirst("\\.dmn$", "");
  }

  DmnModelInstance model() {
    return Dmn.readModelFromFile(path.toFile());
  }

  DecisionTable table() {
    return model().getModelElementsByType(DecisionTable.class).iterator().next();
  }

  List<String> outputs() {
    return table().getOutputs().stream().map(Output::getName).toList();
  }

  List<String> ruleIds() {
    return table().getRules().stream().map(Rule::getId).toList();
  }

  /** The variables that the columns read, without the computed guard in the first column. */
  List<String> variables() {
    return table().getInputs().stream()
        .skip(1)
        .map(input -> input.getInputExpression().getText().getTextContent().strip())
        .toList();
  }

  /** The columns whose values come from a fixed list of words. */
  Collection<String> enumerated() {
    return table().getInputs().stream()
        .filter(input -> input.getInputValues() != null)
        .map(input -> input.getInputExpression().getText().getTextContent().strip())
        .toList();
  }

  @Override
  public String toString() {
    return decision();
  }
}
