/**
 * Paper: what a document says, its print as PDF/A-3a, the place where a signature goes, and a
 * strict reading of what came back. It never knows a key, a certificate, a database or what a
 * contract is.
 *
 * <p>This is the only package that uses PDFBox.
 */
@NullMarked
package io.countersign.documents;

import org.jspecify.annotations.NullMarked;
