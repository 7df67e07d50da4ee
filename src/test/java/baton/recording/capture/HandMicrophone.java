package baton.recording.capture;

import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import baton.recording.Microphone;
import baton.recording.MicrophoneFeed;
import baton.recording.MicrophoneListener;

/// A microphone made by hand: speaks when told to.
public final class HandMicrophone implements Microphone {
    private volatile MicrophoneListener listener;
    public volatile boolean absent;
    public volatile int opens;

    @Override
    public String id() {
        return "hand";
    }

    @Override
    public String name() {
        return "Hand microphone";
    }

    @Override
    public MicrophoneFeed open(MicrophoneListener hears) throws DeviceException {
        if (absent) {
            throw new DeviceException(DeviceProblem.MICROPHONE_ABSENT, name(), "");
        }
        listener = hears;
        opens++;
        return () -> {};
    }

    public void unplug() {
        listener.microphoneLost(new DeviceException(DeviceProblem.MICROPHONE_LOST, name(), "-19"));
    }

    public void speak(int count, long arrivedAt) {
        listener.sound(new float[count], count, arrivedAt);
    }
}
