/// The sections of the form, each with the file of its name in fxml.
@NullMarked
package baton.ui.form.section;

import org.jspecify.annotations.NullMarked;
