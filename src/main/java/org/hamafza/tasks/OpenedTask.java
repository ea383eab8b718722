package org.hamafza.tasks;

import org.hamafza.identity.Role;

/** A user task that the engine has just opened; its variables are read by name. */
public interface OpenedTask {

  /** The element's id in the model, such as {@code ScoreProposal}. */
  String element();

  /** {@code module/kebab-case}. */
  String formKey();

  /** The candidate group of the model. */
  Role role();

  /** The number of the instance of a multi-instance task, from 0; null for a single task. */
  Integer loopCounter();

  /** A variable that the task can see; null if there is none of that name. */
  Object variable(String name);

  /** A variable that holds an id; null if there is none of that name. */
  default Long id(String name) {
    return (Long) variable(name);
  }
}
