/**
 * From a model to an assessment: the engine asked, its conclusions judged, scored and put in order.
 */
@NullMarked
package dev.dreadnought.analysis;

import org.jspecify.annotations.NullMarked;
