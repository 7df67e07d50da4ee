/// The record as JSON text: one reading and one writing for the library's rows, for files and for sidecars.
@NullMarked
package baton.json;

import org.jspecify.annotations.NullMarked;
