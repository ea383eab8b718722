/** Declared crises: where and for what the fast track is open, by whose word and until when. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "calendar",
      "identity",
      "audit",
      "policy",
      "notify",
      "tasks",
      "registry"
    })
package org.hamafza.crisis;

import org.springframework.modulith.ApplicationModule;
