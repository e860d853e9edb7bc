/**
 * The pages of a signing by link: those of the people who are asked, and those of legal who asks
 * them. It never knows who somebody is beyond the link they came by and the code they typed.
 */
@NullMarked
package io.countersign.web.ceremony;

import org.jspecify.annotations.NullMarked;
