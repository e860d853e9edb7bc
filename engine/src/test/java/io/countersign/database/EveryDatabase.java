package io.countersign.database;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** The two runs of a test that is {@link OnEveryDatabase}. */
final class EveryDatabase implements TestTemplateInvocationContextProvider {

  private static final String VARIABLE = "COUNTERSIGN_TEST_MYSQL";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(
        run(new On("H2", TestDatabase::h2)), run(new On("MySQL", EveryDatabase::mysql)));
  }

  private static TestDatabase mysql() {
    String server = System.getenv(VARIABLE);
    if (server == null) {
      return Assumptions.abort(VARIABLE + " names no MySQL");
    }
    return TestDatabase.mysql(server);
  }

  private static TestTemplateInvocationContext run(On on) {
    return new TestTemplateInvocationContext() {
      @Override
      public String getDisplayName(int index) {
        return on.vendor();
      }

      @Override
      public List<Extension> getAdditionalExtensions() {
        return List.of(on);
      }
    };
  }

  /** One database of a vendor for all tests, emptied before each; dropped after the last. */
  private record On(String vendor, Supplier<TestDatabase> start) implements TestInstancePreConstructCallback, ParameterResolver {

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
      return ExtensionContextScope.TEST_METHOD;
    }

    /** Before anything else: a test that gives up here is skipped, later it would have failed. */
    @Override
    public void preConstructTestInstance(
        TestInstanceFactoryContext factory, ExtensionContext context) {
      database(context).empty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return database(context);
    }

    private TestDatabase database(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(EveryDatabase.class))
          .computeIfAbsent(vendor, name -> start.get(), TestDatabase.class);
    }
  }
}
