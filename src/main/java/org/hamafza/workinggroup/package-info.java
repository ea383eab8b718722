/** The working group of a project: who is invited because they fit, who joins, what they agree. */
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
      "proposals",
      "council"
    })
package org.hamafza.workinggroup;

import org.springframework.modulith.ApplicationModule;
