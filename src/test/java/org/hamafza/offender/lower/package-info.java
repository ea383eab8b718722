@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.hamafza.offender.lower;
