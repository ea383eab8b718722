package org.hamafza.registry.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The catalogue of agencies as files: writing one, handing one in, and taking it over as it was
 * shown.
 */
@Controller
class AgencyExchangeController {

  private static final String HOME = "/agencies";
  private static final String IMPORT = HOME + "/imports/{id:\\d{1,18}}";

  private final RegistryFiles files;
  private final AgencyExchange exchange;
  private final ExchangePages pages;
  private final CurrentMember currentMember;

  AgencyExchangeController(
      RegistryFiles files,
      AgencyExchange exchange,
      ExchangePages pages,
      CurrentMember currentMember) {
    this.files = files;
    this.exchange = exchange;
    this.pages = pages;
    this.currentMember = currentMember;
  }

  @GetMapping(HOME + "/export")
  ResponseEntity<byte[]> export() {
    currentMember.get();
    return ExchangePages.file("agencies.csv", exchange.write());
  }

  @GetMapping(HOME + "/import")
  String blank(Model model) {
    exchange.requireKeeper(currentMember.get(), null);
    return pages.handIn(model, HOME, HOME + "/import", null, List.of());
  }

  @PostMapping(HOME + "/import")
  String handIn(
      @RequestParam(required = false) MultipartFile file, HttpServletResponse response, Model model)
      throws IOException {
    exchange.requireKeeper(currentMember.get(), null);
    try {
      String csv = TableFile.text(file, ExchangePages.MOST_BYTES);
      long id = files.handIn(currentMember.get(), exchange, null, csv);
      return "redirect:" + HOME + "/imports/" + id;
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return pages.handIn(model, HOME, HOME + "/import", null, invalid.errors());
    }
  }

  @GetMapping(IMPORT)
  String plan(@PathVariable long id, Model model) {
    Plan<?> plan = files.plan(currentMember.get(), exchange, id);
    return pages.plan(
        model, HOME, HOME + "/imports/" + id, plan, new FormInput(Map.of()), List.of());
  }

  @PostMapping(IMPORT)
  String take(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String seen,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Member member = currentMember.get();
    FormInput answers = FormInput.of(request.getParameterMap());
    try {
      files.take(member, exchange, id, seen, answers);
    } catch (InvalidInput invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      Plan<?> plan = files.plan(member, exchange, id);
      return pages.plan(model, HOME, HOME + "/imports/" + id, plan, answers, invalid.errors());
    }
    flash.addFlashAttribute("flash", "registry.exchange.done");
    return "redirect:" + HOME;
  }
}
