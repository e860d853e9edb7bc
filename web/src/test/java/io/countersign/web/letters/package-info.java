@NullMarked
package io.countersign.web.letters;

import org.jspecify.annotations.NullMarked;
