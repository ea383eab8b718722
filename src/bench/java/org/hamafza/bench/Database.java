package org.hamafza.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that keeps every commit, with an empty database for each setting. */
final class Database implements AutoCloseable {

  private final EmbeddedPostgres server;

  Database() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  /** The address of a new, empty database. */
  String create(String name) {
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    return server.getJdbcUrl("postgres", name);
  }

  /** Connections as the program has them. */
  static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(20);
    return pool;
  }

  String description() {
    return "PostgreSQL %s, fsync %s, synchronous_commit %s"
        .formatted(show("server_version"), show("fsync"), show("synchronous_commit"));
  }

  private String show(String setting) {
    DataSource database = server.getPostgresDatabase();
    return JdbcClient.create(database).sql("show " + setting).query(String.class).single();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
