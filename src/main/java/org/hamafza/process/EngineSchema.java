package org.hamafza.process;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts in its jar, in the one history of migrations. */
@Component
class EngineSchema implements JavaMigration {

  private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    String product = connection.getMetaData().getDatabaseProductName();
    String database = product.equals("H2") ? "h2" : "postgres";
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(
          connection,
          new EncodedResource(new ClassPathResource(SCRIPT.formatted(database, part)), "UTF-8"));
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("01");
  }

  @Override
  public String getDescription() {
    return "engine 7.24";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
