/**
 * People, NGOs and cases to look around in, made through the services like any others; never for
 * real use.
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
      "proposals",
      "review",
      "crisis",
      "council",
      "appeal",
      "workinggroup",
      "followup",
      "clearance",
      "process"
    })
package org.hamafza.demo;

import org.springframework.modulith.ApplicationModule;
