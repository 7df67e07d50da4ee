package baton.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.people.Person;
import baton.people.Role;
import baton.people.WorkingHours;
import baton.recording.DeviceException;
import baton.recording.DeviceProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Each fault of a device as the person meets it: it is seen, said in these words, and survived.
@ExtendWith(ApplicationExtension.class)
class StudioFaultsTest {
    @TempDir
    Path folder;

    private final FaultyDevices devices = new FaultyDevices();
    private Window window;
    private Person maya;

    @Start
    void start(Stage stage) {
        window = new Window(stage, folder, devices);
        maya = new Person(new UUID(0, 1), "Maya", "m@x.example", Role.SDR, ZoneId.of("UTC"), WorkingHours.OFFICE, true);
        window.workspace.stores.people.save(maya);
        window.workspace.stores.people.switchTo(maya.id());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void openTheStudio(FxRobot robot) {
        Window.openStudio(robot, "Zeta");
        Window.awaitText(robot, "Briefing for Zeta");
    }

    private static void record(FxRobot robot) {
        openTheStudio(robot);
        Window.awaitDevices(robot);
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await("a running take", () -> Window.hasRecorded(robot, 1));
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#hint")
                .<Labeled>tryQuery()
                .filter(Window::isShown)
                .map(Labeled::getText)
                .orElse("");
    }

    private static void awaitHint(FxRobot robot, String sentence) {
        Window.await(sentence, () -> hint(robot).equals(sentence));
    }

    /// Stops, and returns how long the take is that can be looked at.
    private Duration take(FxRobot robot) throws Exception {
        robot.type(KeyCode.R);
        Window.await(
                "the review",
                () -> robot.lookup("Keep it").tryQuery().filter(Window::isShown).isPresent());
        robot.type(KeyCode.R);
        Window.awaitDevices(robot);
        var handoff = window.workspace.stores.handoffs.sentBy(maya.id()).getFirst();
        Window.await("the tray", () -> robot.lookup(".tray .button").tryQuery().isPresent());
        var tray = window.workspace.takes.tray(handoff.id());
        assertThat(tray).hasSize(1);
        return tray.getFirst().facts().length();
    }

    @Test
    void aMutedMicrophoneIsSaidAndTheTakeAsksBeforeItIsKept(FxRobot robot) {
        devices.sound = FaultyDevices.Sound.ZEROS;
        record(robot);
        awaitHint(
                robot,
                "Nobody can hear you: the microphone gives exact silence. Check its mute switch, and whether this"
                        + " computer lets Baton listen.");
        window.screenshot("studio-muted");
        robot.type(KeyCode.R);
        Window.awaitText(
                robot,
                "Nobody is heard in this take. Check the microphone and record again, or keep it without sound.");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Window.awaitText(robot, "Keep it without sound");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        Window.awaitKept(robot);
    }

    @Test
    void fiveSecondsOfSilenceAreSaid(FxRobot robot) {
        record(robot);
        devices.sound = FaultyDevices.Sound.WHISPER;
        awaitHint(
                robot,
                "Nobody can hear you: for five seconds there was only silence. Check the microphone; the recording"
                        + " goes on.");
        devices.sound = FaultyDevices.Sound.ALL;
        awaitHint(robot, "");
    }

    @Test
    void aSoundServerThatDiesPausesTheTake(FxRobot robot) throws Exception {
        record(robot);
        devices.sound = FaultyDevices.Sound.NOTHING;
        awaitHint(
                robot,
                "The microphone “Test microphone” was disconnected. What you recorded is safe; plug it in again to"
                        + " continue.");
        assertThat(Window.takeClock(robot)).startsWith("Paused");
        devices.sound = FaultyDevices.Sound.ALL;
        awaitHint(robot, "It is back. The take is paused; press P to go on.");
        window.screenshot("studio-back");
        robot.type(KeyCode.P);
        Window.await("it goes on", () -> Window.takeClock(robot).startsWith("Recording"));
        assertThat(take(robot)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void anUnpluggedMicrophonePausesTheTakeUntilItIsBack(FxRobot robot) {
        record(robot);
        devices.unplugMicrophone();
        awaitHint(
                robot,
                "The microphone “Test microphone” was disconnected. What you recorded is safe; plug it in again to"
                        + " continue.");
        robot.type(KeyCode.P);
        assertThat(Window.takeClock(robot)).as("nobody would be heard").startsWith("Paused");
        devices.microphoneGone = false;
        awaitHint(robot, "It is back. The take is paused; press P to go on.");
    }

    @Test
    void aFrozenPictureIsSaidAndTheSoundGoesOn(FxRobot robot) throws Exception {
        record(robot);
        devices.frozen = true;
        awaitHint(robot, "The video has been frozen for two seconds. Check the camera; sound is still recorded.");
        assertThat(Window.takeClock(robot)).startsWith("Recording");
        devices.frozen = false;
        awaitHint(robot, "");
        assertThat(take(robot)).as("the time of the frozen picture too").isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void anUnpluggedCameraIsSaidAndGoesOnWhenItIsBack(FxRobot robot) throws Exception {
        record(robot);
        devices.unplugCamera();
        awaitHint(
                robot,
                "The camera “Test camera” was unplugged. What you recorded is safe; plug it in again to continue"
                        + " with video.");
        Window.await("the sound goes on", () -> Window.hasRecorded(robot, 3));
        devices.cameraRefuses = null;
        awaitHint(robot, "");
        assertThat(take(robot)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void dimLightIsSaidAndNothingIsLost(FxRobot robot) {
        devices.dim = true;
        record(robot);
        awaitHint(
                robot,
                "It is dim: the camera sends only 10 frames per second. More light makes the video smooth; nothing is"
                        + " dropped.");
        Window.awaitText(robot, "Dim light");
    }

    @Test
    void aBusyCameraNamesTheProgramAndSoundAloneIsOffered(FxRobot robot) throws Exception {
        devices.cameraRefuses = new DeviceException(DeviceProblem.CAMERA_BUSY, "Test camera", "-16", "zoom");
        openTheStudio(robot);
        Window.awaitText(robot, "The camera “Test camera” is in use by the program “zoom”. Close it, then try again.");
        window.screenshot("studio-busy");
        robot.clickOn("Record sound only");
        Window.awaitDevices(robot);
        window.screenshot("studio-sound-only");
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await("a running take", () -> Window.hasRecorded(robot, 1));
        assertThat(take(robot)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void deniedAbsentAndNoCameraAreThreeDifferentSentences(FxRobot robot) {
        devices.cameraRefuses = new DeviceException(DeviceProblem.CAMERA_DENIED, "Test camera", "-13");
        openTheStudio(robot);
        Window.awaitText(
                robot,
                "This computer does not let Baton use the camera “Test camera”. Allow it in the system’s privacy"
                        + " settings, then try again.");
        devices.cameraRefuses = new DeviceException(DeviceProblem.CAMERA_ABSENT, "Test camera", "-2");
        robot.clickOn("Look again");
        Window.awaitText(robot, "The camera “Test camera” is not there. Plug it in, or choose another one.");
        devices.noCamera = true;
        robot.clickOn("Look again");
        Window.awaitText(
                robot, "No camera was found. Plug one in and look again; a handoff can also be sent in writing only.");
    }

    @Test
    void aCameraThatComesBackBeforeTheTakeIsLiveByItself(FxRobot robot) {
        openTheStudio(robot);
        Window.awaitDevices(robot);
        devices.unplugCamera();
        Window.awaitText(
                robot,
                "The camera “Test camera” was unplugged. What you recorded is safe; plug it in again to continue"
                        + " with video.");
        devices.cameraRefuses = null;
        Window.awaitDevices(robot);
    }

    @Test
    void aSleepingComputerPausesTheTake(FxRobot robot) {
        record(robot);
        window.sleep(Duration.ofMinutes(5));
        awaitHint(robot, "The computer slept. The take is paused and complete so far; press P to continue.");
        robot.type(KeyCode.P);
        Window.await("it goes on", () -> Window.takeClock(robot).startsWith("Recording"));
    }

    @Test
    void aFullDiskRefusesToStartAndEndsATakeInTime(FxRobot robot) {
        window.usable.set(250L << 20);
        openTheStudio(robot);
        Window.awaitDevices(robot);
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.awaitText(
                robot,
                "There is room for only 5 minutes of recording, and a briefing needs 10. Nothing was begun; free some"
                        + " space, then record.");
        window.usable.set(100L << 30);
        Window.fire(robot, "Look again");
        Window.awaitDevices(robot);
        robot.type(KeyCode.R).type(KeyCode.R);
        Window.await("a running take", () -> Window.hasRecorded(robot, 1));
        window.usable.set(10L << 20);
        Window.awaitText(
                robot, "The disk is full. What was recorded until then is kept; free some space, then record again.");
        Window.awaitText(robot, "Keep it");
    }
}
