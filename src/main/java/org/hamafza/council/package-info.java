/** Meetings of a council: agenda, quorum, conflicts, votes, minutes and numbered resolutions. */
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
      "review"
    })
package org.hamafza.council;

import org.springframework.modulith.ApplicationModule;
