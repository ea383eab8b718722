/**
 * Contents of awareness campaigns: handed in by item, cleared by the authority on their subject.
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
      "proposals"
    })
package org.hamafza.clearance;

import org.springframework.modulith.ApplicationModule;
