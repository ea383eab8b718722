/** Proposals of NGOs: writing, submitting and screening them. */
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
      "crisis"
    })
package org.hamafza.proposals;

import org.springframework.modulith.ApplicationModule;
