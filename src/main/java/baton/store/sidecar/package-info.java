/// The library as plain files beside the recordings: written after each change, read to make the library anew.
@NullMarked
package baton.store.sidecar;

import org.jspecify.annotations.NullMarked;
