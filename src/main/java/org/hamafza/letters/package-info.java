/** Letters to NGOs and agencies: the templates of each council, and what was issued from them. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "calendar",
      "identity",
      "policy",
      "documents",
      "notify",
      "tasks",
      "registry",
      "proposals",
      "council",
      "appeal"
    })
package org.hamafza.letters;

import org.springframework.modulith.ApplicationModule;
