package baton.recording;

/// A camera, microphone, encoder or target file cannot be used.
public final class DeviceException extends Exception {
    private static final long serialVersionUID = 1;
    private final DeviceProblem problem;
    private final String device;

    /// @param device the name as the person knows it
    /// @param detail for the log, not for the screen
    public DeviceException(DeviceProblem problem, String device, String detail) {
        super(problem + " " + device + ": " + detail);
        this.problem = problem;
        this.device = device;
    }

    public DeviceProblem problem() {
        return problem;
    }

    public String device() {
        return device;
    }
}
