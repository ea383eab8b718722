package org.hamafza.offender.upper;

import org.camunda.bpm.engine.TaskService;

/** Lies above the room that uses it; touches the engine; says nothing in its name. */
public class Forbidden {

  public TaskService engine;
}
