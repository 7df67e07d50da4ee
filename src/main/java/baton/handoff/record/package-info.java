/// The record in full depth: who, when, the five fields, the qualification, and the limits of each text.
@NullMarked
package baton.handoff.record;

import org.jspecify.annotations.NullMarked;
