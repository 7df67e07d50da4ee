/// Every handoff the team has made, found by what stands in it.
@NullMarked
package baton.library;

import org.jspecify.annotations.NullMarked;
