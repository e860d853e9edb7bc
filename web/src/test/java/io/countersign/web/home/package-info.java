/** Tests of what lies in the home folder, and of who signs. */
@NullMarked
package io.countersign.web.home;

import org.jspecify.annotations.NullMarked;
