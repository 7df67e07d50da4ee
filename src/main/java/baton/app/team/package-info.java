/// What joins the packages of other machines with this library: files in and out, the shared folder, the keys.
@NullMarked
package baton.app.team;

import org.jspecify.annotations.NullMarked;
