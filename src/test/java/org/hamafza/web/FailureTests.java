package org.hamafza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

class FailureTests {

  private final MockMvc mvc = mvc();

  @Test
  void tellsAProgramWhichFieldsAreWrongInItsLanguage() throws Exception {
    mvc.perform(inEnglish(get("/api/invalid")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("Please check what you entered"))
        .andExpect(jsonPath("$.status").value(422))
        .andExpect(jsonPath("$.errors[0].field").value("title"))
        .andExpect(jsonPath("$.errors[0].message").value("Use at most 300 characters"));
  }

  @Test
  void answersAProgramInPersianUnlessItAsksOtherwise() throws Exception {
    mvc.perform(get("/api/invalid"))
        .andExpect(jsonPath("$.errors[0].message").value("حداکثر ۳۰۰ نویسه مجاز است"));
  }

  @Test
  void givesEachRefusalItsStatus() throws Exception {
    mvc.perform(get("/api/missing")).andExpect(status().isNotFound());
    mvc.perform(get("/api/late")).andExpect(status().isConflict());
    mvc.perform(get("/api/collision")).andExpect(status().isConflict());
    mvc.perform(get("/api/number/x")).andExpect(status().isBadRequest());
    mvc.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    mvc.perform(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType());
    var refused = mvc.perform(post("/api/missing")).andExpect(status().isMethodNotAllowed());
    assertThat(refused.andReturn().getResponse().getHeader(HttpHeaders.ALLOW)).isEqualTo("GET");
  }

  @Test
  void repeatsNothingOfWhatWasSent() throws Exception {
    mvc.perform(get("/api/number/<b>"))
        .andExpect(jsonPath("$.detail").value(neverContaining("<b>")));
  }

  @Test
  void showsAPersonAPage() throws Exception {
    var page = mvc.perform(get("/late")).andExpect(status().isConflict());
    page.andExpect(view().name("web/failure"));
    Failure failure = (Failure) page.andReturn().getModelAndView().getModel().get("failure");
    assertThat(failure.detail()).isEqualTo("لطفاً چند دقیقه صبر کنید و دوباره تلاش کنید.");
  }

  private static org.hamcrest.Matcher<String> neverContaining(String text) {
    return org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(text));
  }

  private static MockHttpServletRequestBuilder inEnglish(MockHttpServletRequestBuilder request) {
    return request.header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.8");
  }

  private static MockMvc mvc() {
    FailureTexts texts =
        new FailureTexts(new Show(new Texts("i18n/web", "i18n/shared"), Clock.systemUTC()));
    return MockMvcBuilders.standaloneSetup(new Failing())
        .setControllerAdvice(new FailureAdvice(texts, new FailureAnswer(request -> Map.of())))
        .setLocaleResolver(new ChosenLanguage())
        .setViewResolvers(new InternalResourceViewResolver("/", ".html"))
        .build();
  }

  /** Refuses in every way there is. */
  @RestController
  private static final class Failing {
    @GetMapping("/api/invalid")
    void invalid() {
      throw new InvalidInput("title", "error.tooLong", 300);
    }

    @GetMapping("/api/missing")
    void missing() {
      throw new NotFound();
    }

    @GetMapping({"/late", "/api/late"})
    void late() {
      throw new Conflict("failure.429.detail");
    }

    @GetMapping("/api/collision")
    void collision() {
      throw new OptimisticLockingFailureException("secret");
    }

    @GetMapping("/api/number/{number}")
    long number(@PathVariable long number) {
      return number;
    }

    @PostMapping("/api/body")
    List<String> body(@RequestBody List<String> body) {
      return body;
    }
  }
}
