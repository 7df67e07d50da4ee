/// What the operating system gives: folders, the log, one window at a time, notices, priorities.
package baton.app.platform;
