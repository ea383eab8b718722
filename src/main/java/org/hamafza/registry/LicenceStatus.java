package org.hamafza.registry;

/** Whether a licence may be used. */
public enum LicenceStatus {
  ACTIVE,
  EXPIRED,
  SUSPENDED,
  REVOKED
}
