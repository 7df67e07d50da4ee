/// Recording a briefing: the recorder's rules, takes and clips, and the ports to cameras, microphones and files.
///
/// # How it works
///
/// `recording/capture/Recorder` keeps a camera and a microphone open (`CaptureDevices`), writes a take along
/// one time line (`TakeTimeline`: pauses, drift, silence that never came), and looks after devices that fall
/// silent or go (`DeviceMonitor`). A take is one MP4 in fragments of 0.4 s; a camera that comes back goes on in
/// the same file. `TakeRepository` keeps every take until its handoff is sent. Around it `ui/studio`:
/// `GreenRoom` before a take, `PromptController` during, `ReviewRoom` after it. What is known about a recording
/// (chapters, cut, poster, loudness, the card it was recorded to) is `recording/ClipNotes`, beside the file and
/// never in it.
@NullMarked
package baton.recording;

import org.jspecify.annotations.NullMarked;
