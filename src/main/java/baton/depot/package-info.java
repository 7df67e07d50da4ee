/// Where a team's clips lie: a folder that every computer sees, or a store that speaks S3. The store's key is never on
/// a
/// member's computer: the server signs an address for one clip, one act and ten minutes.
@NullMarked
package baton.depot;

import org.jspecify.annotations.NullMarked;
