package org.hamafza.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.hamafza.registry.NeedContent;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the made-up data beside the program. */
@Component
@Profile("demo")
class DemoFiles {

  private final ObjectMapper json;

  DemoFiles(ObjectMapper json) {
    this.json = json;
  }

  List<DemoPerson> people() {
    return read("people", new TypeReference<>() {});
  }

  List<DemoNgo> ngos() {
    return read("ngos", new TypeReference<>() {});
  }

  List<DemoCase> cases() {
    return read("cases", new TypeReference<>() {});
  }

  List<DemoCall> calls() {
    return read("calls", new TypeReference<>() {});
  }

  List<DemoProfile> profiles() {
    return read("profiles", new TypeReference<>() {});
  }

  List<NeedContent> needs() {
    return read("needs", new TypeReference<>() {});
  }

  List<DemoContent> contents() {
    return read("contents", new TypeReference<>() {});
  }

  List<DemoAppeal> appeals() {
    return read("appeals", new TypeReference<>() {});
  }

  DemoCrisis crisis() {
    return read("crisis", new TypeReference<>() {});
  }

  /** What people usually answer: by form key, then by field. */
  Map<String, Map<String, List<String>>> answers() {
    return read("answers", new TypeReference<>() {});
  }

  /** A document of one page that stands for any that is asked for. */
  InputStream document() {
    try {
      return new ClassPathResource("demo/sample.pdf").getInputStream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
