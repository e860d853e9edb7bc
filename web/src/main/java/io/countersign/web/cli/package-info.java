/** The command line: the same house entered without a browser. It never starts a web server. */
@NullMarked
package io.countersign.web.cli;

import org.jspecify.annotations.NullMarked;
