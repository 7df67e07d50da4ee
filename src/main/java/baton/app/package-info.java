/// Starts the workbench and its command line, and wires everything to everything: the only package that knows them all.
@NullMarked
package baton.app;

import org.jspecify.annotations.NullMarked;
