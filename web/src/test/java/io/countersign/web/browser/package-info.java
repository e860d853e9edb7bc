/** A real Chromium for tests. It never knows what the pages are about. */
@NullMarked
package io.countersign.web.browser;

import org.jspecify.annotations.NullMarked;
