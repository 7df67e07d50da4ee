package baton.recording.capture;

import baton.recording.CameraFeed;

/// Frames that a camera delivered and that are not in the take.
///
/// @param dropped the machine was too slow for them
/// @param damaged they could not be decoded: a cable, a hub, or the webcam itself
record FrameLoss(long dropped, long damaged) {
    static final FrameLoss NONE = new FrameLoss(0, 0);

    FrameLoss minus(FrameLoss before) {
        return new FrameLoss(dropped - before.dropped, damaged - before.damaged);
    }

    FrameLoss plus(CameraFeed feed) {
        return new FrameLoss(dropped + feed.lost(), damaged + feed.damaged());
    }

    long all() {
        return dropped + damaged;
    }
}
