/// The verbs of the command line, each a class of its own.
@NullMarked
package baton.app.cli;

import org.jspecify.annotations.NullMarked;
