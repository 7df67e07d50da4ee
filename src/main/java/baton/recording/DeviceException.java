package baton.recording;

/// A camera, microphone, encoder or target file cannot be used.
public final class DeviceException extends Exception {
    private static final long serialVersionUID = 1;
    private final DeviceProblem problem;
    private final String device;
    private final String culprit;

    /// @param device the name as the person knows it
    /// @param detail for the log, not for the screen
    public DeviceException(DeviceProblem problem, String device, String detail) {
        this(problem, device, detail, "");
    }

    /// @param culprit the program that keeps the device, where the system tells; else empty
    public DeviceException(DeviceProblem problem, String device, String detail, String culprit) {
        super(problem + " " + device + ": " + detail);
        this.problem = problem;
        this.device = device;
        this.culprit = culprit;
    }

    /// The program that keeps the device; empty where the system does not tell.
    public String culprit() {
        return culprit;
    }

    public DeviceProblem problem() {
        return problem;
    }

    public String device() {
        return device;
    }
}
