/** The pages of keeping and disposal, and what pay relies on. It never decides for two people. */
@NullMarked
package io.countersign.web.retention;

import org.jspecify.annotations.NullMarked;
