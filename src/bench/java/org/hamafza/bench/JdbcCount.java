package org.hamafza.bench;

/**
 * How many statements the work itself executed, on the engine's tables and on the program's own,
 * and how many those who looked for their work.
 */
record JdbcCount(long onEngineTables, long onOwnTables, long aside) {

  long work() {
    return onEngineTables + onOwnTables;
  }
}
