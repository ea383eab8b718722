package org.hamafza.process.operator;

import java.sql.DatabaseMetaData;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Which versions run together here. */
@Component
class Versions {

  private final String application;
  private final String database;

  Versions(ObjectProvider<BuildProperties> build, DataSource dataSource)
      throws MetaDataAccessException {
    BuildProperties known = build.getIfAvailable();
    this.application = known == null ? "–" : known.getVersion() + " (" + known.getTime() + ")";
    this.database = JdbcUtils.extractDatabaseMetaData(dataSource, Versions::product);
  }

  String application() {
    return application;
  }

  String database() {
    return database;
  }

  /** By the part of the program that has the version. */
  Map<String, String> all() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("application", application);
    versions.put("engine", engine());
    versions.put("database", database);
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  private static String engine() {
    String version = ProcessEngine.class.getPackage().getImplementationVersion();
    return version == null ? "–" : version;
  }

  private static String product(DatabaseMetaData data) throws java.sql.SQLException {
    return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
  }
}
