/// Recording a briefing: the recorder's rules, takes and clips, and the ports to cameras, microphones and files.
@NullMarked
package baton.recording;

import org.jspecify.annotations.NullMarked;
