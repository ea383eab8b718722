package org.hamafza.bench;

/** One setting in which the case T06 can be lived through from submission to grade. */
interface Lifecycle extends AutoCloseable {

  /** Sets the scene of the next case; not measured. */
  void prepare();

  /** Lives the prepared case through; fails if it does not reach its end. */
  void live();

  /** How many user tasks the case had that was lived last. */
  long tasksDone();

  /** Whether the thread is at work now, and not looking for the next piece of work. */
  boolean atWork();

  @Override
  void close();
}
