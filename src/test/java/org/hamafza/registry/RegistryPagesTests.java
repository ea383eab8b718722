package org.hamafza.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamafza.DatabaseTest;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The registry's pages as the secretariat and others see them. */
@DatabaseTest
class RegistryPagesTests {

  // شناسه ملی N08 of the demonstration data; used by no other test.
  private static final String LEGAL_ID = "۰۰۰۱۳۹۹۰۸۸۵";

  @Autowired private MockMvc web;
  @Autowired private TestCouncils councils;
  @Autowired private Ngos ngos;

  private TestCouncil council;

  @BeforeEach
  void found() {
    council = councils.found();
  }

  @Test
  void registersChangesAndFindsAnNgo() throws Exception {
    String form = "/ngos/new?council=" + council.id();
    web.perform(as("officer1", get(form))).andExpect(status().isOk());
    web.perform(as("officer1", post("/ngos?council=" + council.id()).param("legalId", "1")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-legalId-error")));
    String address =
        web.perform(as("officer1", typed(post("/ngos?council=" + council.id()))))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    web.perform(as("officer1", typed(post("/ngos?council=" + council.id()))))
        .andExpect(status().isUnprocessableEntity());
    web.perform(as("officer1", get(address)).param("lang", "en"))
        .andExpect(content().string(containsString("Sepahan Young Innovators")))
        .andExpect(content().string(containsString("IR639990000000139900000008")));
    web.perform(as("seat-health", get(address)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("IR639990000000139900000008"))));
    web.perform(as("officer1", get("/ngos")).param("q", "كانون جوانان"))
        .andExpect(content().string(containsString(address)));
    web.perform(as("officer1", get(address + "/edit"))).andExpect(status().isOk());
    web.perform(as("officer1", typed(post(address + "/edit")).param("edition", "0")))
        .andExpect(status().is3xxRedirection());
    web.perform(as("officer1", typed(post(address + "/edit")).param("edition", "0")))
        .andExpect(status().isConflict());
    assertThat(ngos.byCode("00013990885").orElseThrow().grade()).isEqualTo("NEW");
  }

  @Test
  void hidesNgosOfOtherCouncilsAndTheFormFromOthers() throws Exception {
    web.perform(as("seat-health", get("/ngos/new?council=" + council.id())))
        .andExpect(status().isNotFound());
    web.perform(as("officer1", get("/ngos/new?council=" + (council.id() + 1000))))
        .andExpect(status().isNotFound());
  }

  @Test
  void listsTheAgencies() throws Exception {
    web.perform(as("officer1", get("/agencies")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("اداره کل حفاظت محیط زیست")));
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }

  private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request) {
    return request
        .param("legalId", LEGAL_ID)
        .param("nameFa", "کانون جوانان نوآور سپاهان (نمونه)")
        .param("nameEn", "Sepahan Young Innovators")
        .param("areas", "YOUTH", "SCIENCE")
        .param("counties", "ISF")
        .param("scope", "PROVINCE")
        .param("authority", "SPORT_YOUTH")
        .param("licenceNumber", "۱۳۹۸/۱۲")
        .param("status", "ACTIVE")
        .param("validFrom", "1398/01/01")
        .param("validTo", "1402/01/01")
        .param("iban", "63 9990 0000 0013 9900 0000 08")
        .param("ibanHolder", "کانون جوانان نوآور سپاهان (نمونه)");
  }
}
