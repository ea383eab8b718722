package org.hamafza.crisis;

/** A file as the closing report lists it; {@code sampled} if it was drawn for the audit. */
record ReportFile(CrisisFile file, boolean sampled) {}
