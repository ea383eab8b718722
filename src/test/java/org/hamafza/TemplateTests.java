package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates hold structure only: no sentence, no script, no style of their own. */
class TemplateTests {

  private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>");
  private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern SHOWN_ATTRIBUTE =
      Pattern.compile("\\s(?:title|alt|placeholder|aria-label)=\"[^\"]*\\p{L}[^\"]*\"");
  private static final Pattern WRITTEN_TEXT =
      Pattern.compile("th:u?text=\"[^\"]*'[^'\"]*\\p{L}{2,} [^'\"]*\\p{L}{2,}[^'\"]*'[^\"]*\"");
  private static final Pattern PERSIAN = Pattern.compile("[\\u0620-\\u06D3][^<>\"]*");
  private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([a-z]+)");
  private static final Pattern BEAN_IN_ATTRIBUTE =
      Pattern.compile(
          "th:(?:attr|href|action|src|replace|insert)=\"[^\"]*\\$\\{[^\"}]*@[a-z][^\"]*\"");
  private static final Pattern INLINE_CODE =
      Pattern.compile("<script(?![^>]*src=)[^>]*>|<style[\\s>]|\\s(?:style|on[a-z]+)=|th:utext");

  @Test
  void noTemplateHoldsASentence() {
    assertThat(Source.templates()).isNotEmpty().flatMap(TemplateTests::sentences).isEmpty();
  }

  // The content security policy would block it.
  @Test
  void noTemplateHoldsCodeOrUnescapedText() {
    assertThat(Source.templates()).flatMap(t -> found(INLINE_CODE, t, t.uncommented())).isEmpty();
  }

  // Thymeleaf refuses to call a bean there, but only once the page is shown.
  @Test
  void noAddressOrAttributeCallsABean() {
    assertThat(Source.templates())
        .flatMap(t -> found(BEAN_IN_ATTRIBUTE, t, t.uncommented()))
        .isEmpty();
    Source offender = new Source("a", "<a th:href=\"@{/x} + ${@show.text(y)}\">");
    assertThat(found(BEAN_IN_ATTRIBUTE, offender, offender.uncommented())).hasSize(1);
    Source part = new Source("b", "<p th:replace=\"~{c :: d(#{e(${@show.text(y)})})}\">");
    assertThat(found(BEAN_IN_ATTRIBUTE, part, part.uncommented())).hasSize(1);
  }

  // "form :: select" would bring every select element of form.html, not the fragment alone.
  @Test
  void noFragmentIsNamedLikeAnElementOfItsFile() {
    assertThat(Source.templates()).flatMap(TemplateTests::ambiguous).isEmpty();
    assertThat(ambiguous(new Source("a", "<div th:fragment=\"select(x)\"><select>")))
        .containsExactly("a: select");
  }

  @Test
  void findsASentenceWhereverItStands() {
    assertThat(sentences(new Source("a", "<p>Please wait</p>")))
        .containsExactly("a: Please", "a: wait");
    assertThat(sentences(new Source("b", "<img alt=\"A tree\">"))).hasSize(1);
    assertThat(sentences(new Source("c", "<p th:text=\"'Please wait'\"></p>"))).hasSize(1);
    assertThat(sentences(new Source("d", "<p th:text=\"'\u0635\u0628\u0631'\"></p>"))).hasSize(1);
    assertThat(sentences(new Source("e", "<!-- For us --><p th:if=\"${a > 1}\">[[#{x.y}]]</p>")))
        .isEmpty();
  }

  @Test
  void findsCodeInATemplate() {
    Source offender = new Source("a", "<p style=\"x\"><script>x</script><a onclick=\"x\">");
    assertThat(found(INLINE_CODE, offender, offender.uncommented())).hasSize(3);
    Source fine = new Source("b", "<script defer th:src=\"@{/js/x.js}\"></script>");
    assertThat(found(INLINE_CODE, fine, fine.uncommented())).isEmpty();
  }

  private static List<String> ambiguous(Source template) {
    return FRAGMENT
        .matcher(template.uncommented())
        .results()
        .map(found -> found.group(1))
        .filter(
            name ->
                template.uncommented().contains("<" + name + " ")
                    || template.uncommented().contains("<" + name + ">"))
        .map(name -> template.name() + ": " + name)
        .toList();
  }

  private static List<String> sentences(Source template) {
    String bare = template.uncommented();
    String text = INLINED.matcher(TAG.matcher(bare).replaceAll(" ")).replaceAll(" ");
    return Stream.of(
            found(WORD, template, text),
            found(SHOWN_ATTRIBUTE, template, bare),
            found(WRITTEN_TEXT, template, bare),
            found(PERSIAN, template, bare))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> found(Pattern pattern, Source template, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(group -> template.name() + ": " + group.strip())
        .toList();
  }
}
