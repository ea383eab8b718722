package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.shared.LocalText;

/**
 * What an applicant writes. In a draft anything may be missing (null or empty); a submitted version
 * is complete.
 *
 * @param scope MULTI_PROVINCE, NATIONAL or INTERNATIONAL if declared; null: follows from counties
 * @param requested public money in rial, as {@code own}, {@code other} and {@code total}
 * @param partners ids of the partner NGOs
 * @param agencies codes of the agencies whose help is wanted
 * @param sponsor code of the agency that sponsors the project; null if none
 * @param capabilities codes of what partners should contribute
 * @param supportDetails how much of each support, when and where
 * @param needs codes of the needs in the register that the project answers
 * @param parts what partners and agencies have agreed to when the version was submitted; null in a
 *     draft and in versions from before parts
 */
public record ProposalContent(
    LocalText title,
    String area,
    String scope,
    Set<String> counties,
    LocalText aims,
    LocalText beneficiaries,
    Integer beneficiaryCount,
    LocalDate startsOn,
    LocalDate endsOn,
    List<Indicator> indicators,
    List<BudgetLine> lines,
    Long requested,
    Long own,
    Long other,
    Long total,
    Set<Long> partners,
    Set<String> agencies,
    String sponsor,
    Set<String> capabilities,
    Set<Support> support,
    Set<ProposalFlag> flags,
    LocalText supportDetails,
    Set<String> needs,
    List<Part> parts) {

  private static final LocalText NO_TEXT = new LocalText("", "");

  public ProposalContent {
    supportDetails = supportDetails == null ? NO_TEXT : supportDetails;
    needs = needs == null ? Set.of() : needs;
  }

  /** Without details of the support and needs. */
  public ProposalContent(
      LocalText title,
      String area,
      String scope,
      Set<String> counties,
      LocalText aims,
      LocalText beneficiaries,
      Integer beneficiaryCount,
      LocalDate startsOn,
      LocalDate endsOn,
      List<Indicator> indicators,
      List<BudgetLine> lines,
      Long requested,
      Long own,
      Long other,
      Long total,
      Set<Long> partners,
      Set<String> agencies,
      String sponsor,
      Set<String> capabilities,
      Set<Support> support,
      Set<ProposalFlag> flags) {
    this(
        title,
        area,
        scope,
        counties,
        aims,
        beneficiaries,
        beneficiaryCount,
        startsOn,
        endsOn,
        indicators,
        lines,
        requested,
        own,
        other,
        total,
        partners,
        agencies,
        sponsor,
        capabilities,
        support,
        flags,
        NO_TEXT,
        Set.of(),
        null);
  }

  /** The same with what partners and agencies have agreed to. */
  ProposalContent agreed(List<Part> agreed) {
    return new ProposalContent(
        title,
        area,
        scope,
        counties,
        aims,
        beneficiaries,
        beneficiaryCount,
        startsOn,
        endsOn,
        indicators,
        lines,
        requested,
        own,
        other,
        total,
        partners,
        agencies,
        sponsor,
        capabilities,
        support,
        flags,
        supportDetails,
        needs,
        agreed);
  }

  /** The parts of partners and agencies that were frozen; none in a draft. */
  public Stream<Part> agreedParts() {
    return parts == null ? Stream.of() : parts.stream();
  }

  /** Nothing written yet. */
  public static ProposalContent empty() {
    return new ProposalContent(
        NO_TEXT, null, null, Set.of(), NO_TEXT, NO_TEXT, null, null, null, List.of(), List.of(),
        null, null, null, null, Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of());
  }

  /** The sum of the budget lines in rial; null if it does not fit into a number. */
  public Long linesTotal() {
    return sum(lines.stream().map(BudgetLine::amount).toList());
  }

  /** Requested, own and other money together; null if it does not fit into a number. */
  public Long fundsTotal() {
    return sum(java.util.Arrays.asList(requested, own, other));
  }

  private static Long sum(List<Long> amounts) {
    try {
      return amounts.stream().filter(a -> a != null).reduce(0L, Math::addExact);
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }
}
