/// What happens to a draft while it is written: it is saved as one types, weighed, and handed off. No screen.
@NullMarked
package baton.ui.form.draft;

import org.jspecify.annotations.NullMarked;
