/// What awaits a person, and what they have sent.
package baton.ui.inbox;
