package org.hamafza.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

  private <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
