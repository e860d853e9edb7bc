package io.countersign.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test that walks the running application in Chromium; its methods may ask for a {@link Visitor}.
 * Without Chromium it is skipped, visibly; with {@code -Dbrowser.required=true} it fails instead.
 * {@code -Dbrowser.path} names another executable.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
