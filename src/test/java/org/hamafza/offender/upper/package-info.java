@org.springframework.modulith.ApplicationModule(allowedDependencies = "lower")
package org.hamafza.offender.upper;
