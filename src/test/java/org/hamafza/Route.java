package org.hamafza;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A route that the program answers, as its own mapping tells.
 *
 * @param path the pattern without the expressions that narrow its variables
 * @param method the HTTP method, {@code ANY} where the route takes all
 */
record Route(String method, String path, HandlerMethod handler, String consumes) {

  private static final Pattern NARROWED = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

  /** All routes, those of the health page and the API's description too. */
  static List<Route> all(ApplicationContext context) {
    return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(java.util.Comparator.comparing(Route::name))
        .toList();
  }

  private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
    List<String> methods =
        info.getMethodsCondition().getMethods().isEmpty()
            ? List.of("ANY")
            : info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    String consumes =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(MediaType::toString)
            .orElse("");
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                methods.stream()
                    .map(method -> new Route(method, readable(pattern), handler, consumes)));
  }

  private static String readable(String pattern) {
    return NARROWED.matcher(pattern).replaceAll("{$1}");
  }

  /** The most particular of {@code routes} that answers this request. */
  static Route answering(List<Route> routes, String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .filter(route -> PathPatternParser.defaultInstance.parse(route.path()).matches(asked))
        .min(java.util.Comparator.comparingInt(route -> route.variables().size()))
        .orElseThrow(() -> new AssertionError("no route for " + method + " " + path));
  }

  String name() {
    return method + " " + path;
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  boolean reads() {
    return List.of("GET", "ANY", "HEAD", "OPTIONS").contains(method);
  }

  /** Whether its last variable is a piece of work. */
  boolean isOfWork() {
    return path.matches("(/api/v1)?/tasks/\\{id}/.*|/reviews/declarations/.*");
  }

  /** Whether it is the page of every piece of work. */
  boolean isForm() {
    return path.startsWith("/{module}");
  }

  /** The type that its handler reads a variable as; text where the handler does not read it. */
  Class<?> typeOf(String variable) {
    return parameters(PathVariable.class).stream()
        .filter(parameter -> variable.equals(parameter.getParameter().getName()))
        .<Class<?>>map(MethodParameter::getParameterType)
        .findFirst()
        .orElse(String.class);
  }

  List<String> variables() {
    return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** The path with that value, already encoded, in the place of every variable. */
  String with(String encoded) {
    return VARIABLE.matcher(path).replaceAll(Matcher.quoteReplacement(encoded));
  }

  /** The path with that value, already encoded, in the place of one variable. */
  Route with(String variable, String encoded) {
    String filled =
        path.replace("{" + variable + "}", encoded).replace("{*" + variable + "}", encoded);
    return new Route(method, filled, handler, consumes);
  }

  /** The names of the request parameters that the handler reads one by one. */
  List<String> requestParameters() {
    return parameters(RequestParam.class).stream().map(Route::nameOf).toList();
  }

  private static String nameOf(MethodParameter parameter) {
    String named = parameter.getParameterAnnotation(RequestParam.class).name();
    return named.isEmpty() ? parameter.getParameter().getName() : named;
  }

  /** The parameters of the handler that carry this annotation. */
  List<MethodParameter> parameters(Class<? extends Annotation> annotation) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(annotation))
        .toList();
  }
}
