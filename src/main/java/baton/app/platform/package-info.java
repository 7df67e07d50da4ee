/// What the operating system gives: folders, the log, one window at a time, notices, priorities.
@NullMarked
package baton.app.platform;

import org.jspecify.annotations.NullMarked;
