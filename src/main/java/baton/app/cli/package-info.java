/// The verbs of the command line, each a class of its own.
package baton.app.cli;
