/// What stands in the form, part by part, and the record it makes: observable values, no screen.
@NullMarked
package baton.ui.form.field;

import org.jspecify.annotations.NullMarked;
