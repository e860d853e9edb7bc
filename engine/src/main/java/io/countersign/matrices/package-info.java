/**
 * Parts of a plan as tables that people edit in a spreadsheet, and their way back as checked plan
 * data. It never knows how a plan is calculated, and nothing in a table is ever run.
 */
@NullMarked
package io.countersign.matrices;

import org.jspecify.annotations.NullMarked;
