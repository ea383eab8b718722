package org.hamafza.review;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The review of a proposal over the API: the same file as the page shows. */
@RestController
class ReviewApi {

  private final ReviewFiles files;
  private final CurrentMember currentMember;

  ReviewApi(ReviewFiles files, CurrentMember currentMember) {
    this.files = files;
    this.currentMember = currentMember;
  }

  @GetMapping("/api/v1/proposals/{id:\\d{1,18}}/review")
  @Operation(summary = "The review of a proposal, as far as you may see it")
  Map<String, Object> review(@PathVariable long id) {
    ReviewFile file = files.of(currentMember.get(), id);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("proposalId", file.proposal().id());
    answer.put("number", file.proposal().number());
    answer.put("state", file.proposal().state());
    answer.put("asked", file.asked());
    answer.put("sealed", file.sealed());
    answer.put("reviewers", file.reviewers());
    answer.put("agencyOpinions", file.agencies().stream().map(ReviewApi::opinion).toList());
    answer.put("averages", file.averages());
    answer.put("averageTotal", file.total());
    answer.put("coverSheet", file.sheet());
    return answer;
  }

  private static Map<String, Object> opinion(AgencyLine line) {
    Map<String, Object> opinion = new LinkedHashMap<>();
    opinion.put("agency", line.opinion().agencyCode());
    opinion.put("name", line.name());
    opinion.put("stance", line.opinion().stance());
    opinion.put("deemed", line.opinion().deemed());
    opinion.put("remark", line.opinion().remark());
    return opinion;
  }
}
