/** Pages around every page: templates, navigation, theme. It never knows a feature. */
@NullMarked
package io.countersign.web.pages;

import org.jspecify.annotations.NullMarked;
