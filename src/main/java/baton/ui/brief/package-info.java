/// The texts made from a record: seen, edited and sent on by the person.
@NullMarked
package baton.ui.brief;

import org.jspecify.annotations.NullMarked;
