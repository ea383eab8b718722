/** The shell around all pages: layout, language, home, and what is said when something fails. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "tasks"})
package org.hamafza.web;

import org.springframework.modulith.ApplicationModule;
