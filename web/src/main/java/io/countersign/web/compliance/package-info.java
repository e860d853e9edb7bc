/** The page of the daily checks, and their clock. It never knows what a check looks at. */
@NullMarked
package io.countersign.web.compliance;

import org.jspecify.annotations.NullMarked;
