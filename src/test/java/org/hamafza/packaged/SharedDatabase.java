package org.hamafza.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the PostgreSQL database of several nodes, from outside of them. */
final class SharedDatabase implements AutoCloseable {

  private final Connection connection;

  SharedDatabase(String url) throws SQLException {
    connection = DriverManager.getConnection(url, "postgres", "");
  }

  /** From now on notes which node takes which job and sends which mail. */
  void watch() throws SQLException {
    execute(
        """
        create table taken (id bigserial primary key, what varchar(100), node varchar(100));
        create function note_job() returns trigger language plpgsql as $$ begin
          if new.lock_owner_ is not null then
            insert into taken (what, node) values (
              (select act_id_ from act_ru_jobdef where id_ = new.job_def_id_),
              current_setting('application_name'));
          end if;
          return null;
        end $$;
        create function note_mail() returns trigger language plpgsql as $$ begin
          insert into taken (what, node) values ('mail', current_setting('application_name'));
          return null;
        end $$;
        create trigger job_inserted after insert on act_ru_job
          for each row execute function note_job();
        create trigger job_locked after update of lock_owner_ on act_ru_job
          for each row when (new.lock_owner_ is distinct from old.lock_owner_)
          execute function note_job();
        create trigger mail_sent after update on outbox_mail
          for each row when (new.state = 'SENT') execute function note_mail();
        """);
  }

  /** Which nodes took the jobs of an element (or sent a mail), in order. */
  List<String> takersOf(String what) throws SQLException {
    return column("select node from taken where what = '" + what + "' order by id");
  }

  /** Which nodes took jobs. */
  List<String> workers() throws SQLException {
    return column("select distinct node from taken where what <> 'mail' order by node");
  }

  /** Which nodes wait for a lock that somebody else holds. */
  List<String> waiting() throws SQLException {
    return column(
        """
        select application_name from pg_stat_activity
        where cardinality(pg_blocking_pids(pid)) > 0 and application_name like 'node%'""");
  }

  /** Keeps the row of a session locked until {@link #release}. */
  void hold(long sessionId) throws SQLException {
    connection.setAutoCommit(false);
    column("select number from council_session where id = " + sessionId + " for update");
  }

  void release() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  long count(String rows) throws SQLException {
    return Long.parseLong(column("select count(*) from " + rows).get(0));
  }

  List<String> column(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
