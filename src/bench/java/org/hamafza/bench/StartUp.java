package org.hamafza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Start-up of the packaged program against an empty Camunda application, in turn. */
final class StartUp {

  private static final int ROUNDS = 5;

  private final List<Double> empty = new ArrayList<>();
  private final List<Double> first = new ArrayList<>();
  private final List<Double> again = new ArrayList<>();

  static StartUp of(Path program) throws IOException, InterruptedException {
    StartUp times = new StartUp();
    Path scratch = Files.createTempDirectory("start-up");
    try {
      Path emptyJar = EmptyJar.from(program, scratch.resolve("empty.jar"));
      Start start = new Start();
      start.seconds(emptyJar, scratch);
      for (int round = 0; round < ROUNDS; round++) {
        Path folder = Files.createDirectory(scratch.resolve("round" + round));
        times.first.add(start.seconds(program, folder));
        times.empty.add(start.seconds(emptyJar, folder));
        times.again.add(start.seconds(program, folder));
      }
      return times;
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }

  List<Double> empty() {
    return empty;
  }

  List<Double> first() {
    return first;
  }

  List<Double> again() {
    return again;
  }
}
