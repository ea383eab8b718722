/**
 * Expert review of admitted proposals: rubric, reviewers, opinions of agencies, and the cover sheet
 * with which a proposal goes before its council.
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
      "crisis",
      "proposals"
    })
package org.hamafza.review;

import org.springframework.modulith.ApplicationModule;
