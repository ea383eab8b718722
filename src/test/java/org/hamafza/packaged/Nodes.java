package org.hamafza.packaged;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Several running programs on one database; requests go to one after the other in turn. */
final class Nodes implements AutoCloseable {

  private final Map<String, PackagedProgram> programs = new LinkedHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile PackagedProgram only;

  private Nodes() {}

  /**
   * Starts them at the same time.
   *
   * @param names how they call themselves towards the database
   */
  static Nodes startedTogether(String url, List<String> names, int smtpPort) {
    Map<String, CompletableFuture<PackagedProgram>> starting = new LinkedHashMap<>();
    for (String name : names) {
      starting.put(
          name,
          CompletableFuture.supplyAsync(
              () ->
                  PackagedProgram.onPostgres(
                      url + "&ApplicationName=" + name,
                      "--spring.mail.host=127.0.0.1",
                      "--spring.mail.port=" + smtpPort),
              task -> new Thread(task, name).start()));
    }
    Nodes nodes = new Nodes();
    List<CompletionException> failures = new ArrayList<>();
    starting.forEach(
        (name, program) -> {
          try {
            nodes.programs.put(name, program.join());
          } catch (CompletionException failed) {
            failures.add(failed);
          }
        });
    if (!failures.isEmpty()) {
      nodes.close();
      throw failures.get(0);
    }
    return nodes;
  }

  /** A person whose requests are answered by the running nodes in turn. */
  PersonOverHttp as(String username) {
    return new PersonOverHttp(this::next, username);
  }

  /** A person who works at one node. */
  PersonOverHttp as(String username, String node) {
    return programs.get(node).as(username);
  }

  /** From now on all requests go to that node. */
  void stayAt(String node) {
    only = programs.get(node);
  }

  /** From now on each request goes to another node than the one before. */
  void takeTurns() {
    only = null;
  }

  private URI next() {
    if (only != null) {
      return only.address();
    }
    List<PackagedProgram> running =
        programs.values().stream().filter(PackagedProgram::isRunning).toList();
    return running.get(turn.getAndIncrement() % running.size()).address();
  }

  void kill(String node) {
    programs.get(node).kill();
  }

  @Override
  public void close() {
    programs.values().forEach(PackagedProgram::close);
  }
}
