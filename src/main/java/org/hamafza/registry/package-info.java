/** The NGOs, executive agencies, counties and areas that cases are about. */
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
      "decisions"
    })
package org.hamafza.registry;

import org.springframework.modulith.ApplicationModule;
