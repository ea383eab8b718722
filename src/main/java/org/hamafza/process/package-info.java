/**
 * The glue between the models and the rooms: one sub-package for each model, and what the engine
 * needs to run them.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "calendar",
      "identity",
      "audit",
      "policy",
      "documents",
      "notify",
      "tasks",
      "decisions",
      "registry",
      "crisis",
      "proposals",
      "review",
      "council",
      "appeal",
      "workinggroup",
      "followup",
      "clearance"
    })
package org.hamafza.process;

import org.springframework.modulith.ApplicationModule;
