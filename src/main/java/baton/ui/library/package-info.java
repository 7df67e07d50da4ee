/// Every handoff, found by its words.
package baton.ui.library;
