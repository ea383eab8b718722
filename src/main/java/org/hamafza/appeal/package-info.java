/**
 * Appeals of NGOs against decisions on their cases, heard by people who were not involved before.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "calendar",
      "identity",
      "audit",
      "policy",
      "notify",
      "tasks",
      "registry",
      "proposals",
      "council"
    })
package org.hamafza.appeal;

import org.springframework.modulith.ApplicationModule;
