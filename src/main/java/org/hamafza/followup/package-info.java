/** Projects after the decision: plan, reports, actions, and the grade that they earn their NGO. */
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
      "council",
      "workinggroup"
    })
package org.hamafza.followup;

import org.springframework.modulith.ApplicationModule;
