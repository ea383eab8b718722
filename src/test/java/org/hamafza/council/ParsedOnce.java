package org.hamafza.council;

import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The engine that evaluates the tables in the program, but for one thing: it parses every cell
 * once, and not again for each evaluation, so that a test can ask a table very often.
 */
@SuppressWarnings("deprecation") // As the adapter of the program, which calls the same.
final class ParsedOnce extends ScalaFeelEngine {

  ParsedOnce() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new Remembering(super.buildFeelEngine(functions, values));
  }

  /** Remembers what it has parsed. */
  private static final class Remembering extends FeelEngine {

    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions =
        new HashMap<>();
    private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new HashMap<>();

    Remembering(FeelEngine like) {
      super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
    }

    @Override
    public Either<FeelEngine.Failure, Object> evalExpression(String expression, Context context) {
      return evaluated(expressions, expression, this::parseExpression, context);
    }

    @Override
    public Either<FeelEngine.Failure, Object> evalUnaryTests(String expression, Context context) {
      return evaluated(tests, expression, this::parseUnaryTests, context);
    }

    private Either<FeelEngine.Failure, Object> evaluated(
        Map<String, Either<FeelEngine.Failure, ParsedExpression>> known,
        String text,
        Function<String, Either<FeelEngine.Failure, ParsedExpression>> parse,
        Context context) {
      Either<FeelEngine.Failure, ParsedExpression> parsed = known.computeIfAbsent(text, parse);
      if (parsed instanceof Right<FeelEngine.Failure, ParsedExpression> right) {
        return eval(right.value(), context);
      }
      throw new IllegalArgumentException(text + ": " + parsed);
    }
  }
}
