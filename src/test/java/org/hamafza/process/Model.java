package org.hamafza.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A model as the tests read it.
 *
 * @param root where on the class path its surroundings are: empty, or the folder of the offenders
 * @param name the file name without its ending
 */
record Model(String root, String name, BpmnModelInstance xml) {

  static List<Model> all() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*"))
          .filter(file -> String.valueOf(file.getFilename()).endsWith(".bpmn"))
          .map(Model::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file among the offenders, read as if it were the sound process. */
  static Model offender(String file) {
    return read("offenders/", "SoundProcess", "offenders/" + file + ".bpmn");
  }

  private static Model read(Resource file) {
    return read("", file.getFilename().replace(".bpmn", ""), "bpmn/" + file.getFilename());
  }

  private static Model read(String root, String name, String path) {
    try (InputStream content = Model.class.getClassLoader().getResourceAsStream(path)) {
      return new Model(root, name, Bpmn.readModelFromStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return xml.getModelElementsByType(type);
  }

  Collection<FlowNode> nodes() {
    return all(FlowNode.class);
  }

  Collection<SequenceFlow> flows() {
    return all(SequenceFlow.class);
  }

  Contract contract() {
    return Contract.of(name);
  }

  Optional<URL> surrounding(String path) {
    return Optional.ofNullable(Model.class.getClassLoader().getResource(root + path));
  }

  /** The label of an element in a language ({@code ""} or {@code "_fa"}). */
  Optional<String> label(String element, String language) {
    String key = "process." + name + (element.equals(name) ? "" : "." + element);
    return surrounding("i18n/process" + language + ".properties")
        .map(Model::properties)
        .map(bundle -> bundle.getProperty(key));
  }

  private static Properties properties(URL file) {
    Properties properties = new Properties();
    try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The sub-process that holds the node, or the node itself. */
  static FlowNode outermost(FlowNode node) {
    return node.getParentElement() instanceof SubProcess holder ? outermost(holder) : node;
  }

  /** Whether the node is a sub-process that holds the element. */
  static boolean holds(FlowNode node, ModelElementInstance element) {
    ModelElementInstance parent = element.getParentElement();
    return parent != null && (parent.equals(node) || holds(node, parent));
  }

  static String id(ModelElementInstance element) {
    String id = element.getAttributeValue("id");
    return id == null ? id(element.getParentElement()) : id;
  }
}
