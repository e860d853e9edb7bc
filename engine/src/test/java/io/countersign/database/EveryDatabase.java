package io.countersign.database;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The two runs of a test class that is {@link OnEveryDatabase}. */
final class EveryDatabase implements ClassTemplateInvocationContextProvider {

  private static final String VARIABLE = "COUNTERSIGN_TEST_MYSQL";

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    String mysql = System.getenv(VARIABLE);
    ClassTemplateInvocationContext onMySql =
        mysql == null
            ? run("MySQL", new Skipped(VARIABLE + " names no MySQL"))
            : run("MySQL", new Fresh(() -> TestDatabase.mysql(mysql)));
    return Stream.of(run("H2", new Fresh(TestDatabase::h2)), onMySql);
  }

  private static ClassTemplateInvocationContext run(String name, Extension extension) {
    return new ClassTemplateInvocationContext() {
      @Override
      public String getDisplayName(int index) {
        return name;
      }

      @Override
      public List<Extension> getAdditionalExtensions() {
        return List.of(extension);
      }
    };
  }

  private record Skipped(String reason) implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return ConditionEvaluationResult.disabled(reason);
    }
  }

  /** Gives each test method its own database and drops it afterwards. */
  private record Fresh(Supplier<TestDatabase> start) implements ParameterResolver {

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(
        ExtensionContext rootContext) {
      return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getStore(ExtensionContext.Namespace.create(EveryDatabase.class))
          .computeIfAbsent(TestDatabase.class, type -> start.get(), TestDatabase.class);
    }
  }
}
