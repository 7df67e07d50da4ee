/// Handoffs as tables: out to a CRM, and in from one.
@NullMarked
package baton.ui.crm;

import org.jspecify.annotations.NullMarked;
