/// The window's frame: where to go, who sits here, what just happened.
package baton.ui.shell;
