package org.hamafza.bench;

/**
 * How many statements the work on so many user tasks executed, on the engine's tables and on the
 * program's own, and how many those executed who looked for their work.
 */
record JdbcCount(long tasks, long onEngineTables, long onOwnTables, long aside) {

  long work() {
    return onEngineTables + onOwnTables;
  }
}
