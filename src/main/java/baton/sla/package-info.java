/// What is due when: business time in the receiver's own calendar, and why a deadline is what it is.
///
/// # How it works
///
/// Something is due from somebody at every moment (`handoff/Deadline`). `sla/DeadlineEngine` sets, moves and
/// closes deadlines from events alone, in the working hours and days off of whoever owes them
/// (`sla/BusinessCalendar`); the policies are data in the team's file (`sla/SlaRules`, under `clocks:`). A
/// deadline is stored with its sentence of why in the transaction of the event that set it, and never changes:
/// what moves it closes it and adds another. `inbox/Today` lists what somebody owes, `inbox/ReminderRules` says
/// which signal is due; the clock and what was given decide, so that a sleep, a second window or a clock that
/// was set lose none and give none twice. Everything after the hand-off is an act of `handoff/HandoffService`
/// or `handoff/FollowUpService`, shown by `ui/handoff/HandoffAction`. What many handoffs tell is `insight`.
@NullMarked
package baton.sla;

import org.jspecify.annotations.NullMarked;
