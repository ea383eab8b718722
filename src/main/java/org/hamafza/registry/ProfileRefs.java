package org.hamafza.registry;

import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/** What events about a profile name. */
@Component
class ProfileRefs {

  static final String TYPE = "profile";

  private final NgoTable ngos;

  ProfileRefs(NgoTable ngos) {
    this.ngos = ngos;
  }

  /** A run of its verification. */
  CaseRef of(ProfileCase run, Profile profile) {
    return new CaseRef(run.councilId(), TYPE, run.id(), run.number(), profile.ngoId());
  }

  /** The profile outside of any run: the NGO, or its registration while it is not known. */
  CaseRef of(Profile profile) {
    return profile.isKnown()
        ? ngos.find(profile.ngoId()).map(Ngo::ref).orElseThrow()
        : new CaseRef(profile.councilId(), "registration", profile.id(), "", null);
  }
}
