package org.hamafza.registry;

import java.util.Optional;
import org.hamafza.audit.RecordNames;
import org.springframework.stereotype.Component;

/** Names the NGOs, agencies, areas and counties that the record names by id or code. */
@Component
class RegistryNames implements RecordNames {

  private final NgoTable ngos;
  private final Agencies agencies;
  private final Areas areas;
  private final Counties counties;

  RegistryNames(NgoTable ngos, Agencies agencies, Areas areas, Counties counties) {
    this.ngos = ngos;
    this.agencies = agencies;
    this.areas = areas;
    this.counties = counties;
  }

  @Override
  public Optional<Name> of(Thing thing, String code) {
    return switch (thing) {
      case NGO ->
          ngos.find(Long.parseLong(code)).map(ngo -> new Name(ngo.name(), "/ngos/" + ngo.id()));
      case AGENCY ->
          Optional.ofNullable(agencies.byCode().get(code))
              .map(agency -> new Name(agency.name(), "/agencies/" + agency.code()));
      case AREA ->
          Optional.ofNullable(areas.byCode().get(code)).map(area -> new Name(area.name(), null));
      case COUNTY ->
          Optional.ofNullable(counties.byCode().get(code))
              .map(county -> new Name(county.name(), null));
    };
  }
}
