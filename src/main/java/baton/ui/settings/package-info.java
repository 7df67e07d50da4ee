/// The team, this machine's setup, and the first start.
package baton.ui.settings;
