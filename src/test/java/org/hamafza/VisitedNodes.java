package org.hamafza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Notes below {@code target/} which nodes of the models the tests on a database have visited, read
 * from the path that the program itself keeps of every case. Programs that share the tests each
 * write a file of their own.
 */
public class VisitedNodes extends AbstractTestExecutionListener {

  private static final Set<String> NOTED = new TreeSet<>();

  @Override
  public void afterTestClass(TestContext test) throws IOException {
    JdbcClient db = test.getApplicationContext().getBean(JdbcClient.class);
    synchronized (NOTED) {
      NOTED.addAll(
          db.sql(
                  """
                  select distinct i.process_key, s.element_id from path_step s \
                  join case_instance i on i.process_instance_id = s.process_instance_id""")
              .query((row, index) -> row.getString(1) + " " + row.getString(2))
              .list());
      Path folder = folder(System.getProperty("hamafza.test.database", "h2"));
      Files.createDirectories(folder);
      Files.write(folder.resolve(System.getProperty("hamafza.test.fork", "1") + ".txt"), NOTED);
    }
  }

  /** What was noted on a database, each node as {@code Process Node}. */
  public static Set<String> on(String database) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(database))) {
      Set<String> nodes = new TreeSet<>();
      for (Path file : files) {
        nodes.addAll(Files.readAllLines(file));
      }
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException("no test was run on " + database, e);
    }
  }

  private static Path folder(String database) {
    return Path.of("target", "visited", database);
  }
}
