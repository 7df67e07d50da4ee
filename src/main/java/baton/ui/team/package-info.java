/// The team's people, their cards and days off, the rules, and the first start.
package baton.ui.team;
