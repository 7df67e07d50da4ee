/// Files and folders of the library: private, copied and compared, measured.
@NullMarked
package baton.store.file;

import org.jspecify.annotations.NullMarked;
