package org.hamafza.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.identity.Parties;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Names the agencies and NGOs for which people can be appointed. */
@Component
class KnownParties implements Parties {

  private final Agencies agencies;
  private final Ngos ngos;

  KnownParties(Agencies agencies, Ngos ngos) {
    this.agencies = agencies;
    this.ngos = ngos;
  }

  @Override
  public Map<String, LocalText> agencies() {
    Map<String, LocalText> names = new LinkedHashMap<>();
    agencies.all().forEach(agency -> names.put(agency.code(), agency.name()));
    return names;
  }

  @Override
  public Map<Long, LocalText> ngos(long councilId) {
    Map<Long, LocalText> names = new LinkedHashMap<>();
    ngos.of(councilId).forEach(ngo -> names.put(ngo.id(), ngo.name()));
    return names;
  }
}
