/// Starts the workbench and its command line, and wires everything to everything: the only package that knows them all.
package baton.app;
