/// Tables of a CRM as files, for the screen that shows them.
@NullMarked
package baton.app.table;

import org.jspecify.annotations.NullMarked;
