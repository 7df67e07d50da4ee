package baton.app;

import static baton.people.TestPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import baton.app.platform.Scrubber;
import baton.handoff.Samples;
import baton.people.Role;
import baton.ui.preferences.DiagnosticsService.Part;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What helps whoever helps has no name in it.
class DiagnosticsTest {
    private static final String CRASH = """
            # A fatal error has been detected by the Java Runtime Environment:
            #  SIGSEGV (0xb) in baton
            Command Line: -Dx=y baton.app.Main /home/x/Contoso deal.handoff
            siginfo: si_signo: 11
            Register to memory mapping:
            RAX=0x0 is an oop: java.lang.String {the Contoso words}
            Native frames: (J=compiled Java code)
            C  [libavcodec.so.61+0x1]  decode

            Environment Variables:
            SECRET=1
            """;

    @TempDir
    Path folder;

    @Test
    void namesAndAddressesAreTakenOut() {
        var scrubber = new Scrubber(
                List.of("Priya Nair", "Northwind Trading, Inc.", "Li", "Jo-Ann O’Neil", "München Bau", "HP"),
                List.of("/home/maya", "/home/ma%20ya"));
        assertThat(scrubber.clean("WARN Priya Nair opened Northwind Trading, Inc. in /home/maya/baton/library"))
                .isEqualTo("WARN ‹name› opened ‹name› in ~/baton/library");
        assertThat(scrubber.clean("nair@x.example, NAIR, Nairobi, priya.nair; MÜNCHEN bau; Jo-Ann O’Neil's"))
                .isEqualTo("‹address›, ‹name›, Nairobi, ‹name›.‹name›; ‹name›; ‹name›'s");
        assertThat(scrubber.clean("List of HP: Li at https://baton.customer.example:5432/x, 10.1.2.3, /home/ma%20ya/x"))
                .isEqualTo("List of ‹name›: ‹name› at https://‹host›:5432/x, ‹host›, ~/x");
        assertThat(scrubber.clean("")).isEmpty();
        assertThat(new Scrubber(List.of("Smith and Sons"), List.of()).clean("Plug one in and look again, Sons"))
                .isEqualTo("Plug one in and look again, ‹name›");
        assertThat(new Scrubber(List.of("Per Olsen"), List.of()).clean("Per asked twice a day"))
                .isEqualTo("‹name› asked twice a day");
    }

    @Test
    void whatIsSavedIsWhatWasShownAndNobodyIsNamed() throws Exception {
        try (var workspace = Workspace.open(TestHome.in(folder), InstantSource.system())) {
            var maya = person(1, "Maya Brandt", Role.SDR);
            var priya = person(2, "Priya Nair", Role.AE);
            List.of(maya, priya).forEach(workspace.stores.people::save);
            workspace.handoffService.begin(maya.id(), Samples.complete(priya.id()));
            var logs = Files.createDirectories(workspace.home.library().resolve("logs"));
            Files.writeString(
                    logs.resolve("baton-0-0.log"),
                    "SEVERE Northwind of Maya Brandt, maya@team.example: no room\nCaused by: org.h2.jdbc.JdbcSQLDataException: Value too long: 'she went quiet' [22001-240]\n\tat x\n");
            Files.writeString(logs.resolve("hs_err_pid77.log"), CRASH);
            var diagnostics = new Diagnostics(workspace, true, _ -> {});
            var parts = diagnostics.collect();
            assertThat(parts)
                    .extracting(Part::name)
                    .contains("checks.txt", "versions.txt", "baton-0-0.log", "hs_err_pid77.log");
            var zip = folder.resolve("saved.zip");
            diagnostics.save(parts, zip);
            var read = new HashMap<String, String>();
            try (var file = new ZipFile(zip.toFile())) {
                for (var entry : file.stream().toList()) {
                    try (var in = file.getInputStream(entry)) {
                        read.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            assertThat(read).hasSize(parts.size());
            parts.forEach(p -> assertThat(read).containsEntry(p.name(), p.text()));
            assertThat(read.values())
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContainIgnoringCase("Northwind")
                            .doesNotContainIgnoringCase("Brandt")
                            .doesNotContain("@team.example"));
            assertThat(read.get("baton-0-0.log"))
                    .contains("SEVERE")
                    .contains("no room")
                    .contains("Caused by: org.h2.jdbc.JdbcSQLDataException\n")
                    .doesNotContain("quiet");
            assertThat(read.get("hs_err_pid77.log"))
                    .contains("SIGSEGV")
                    .contains("C  [libavcodec.so")
                    .doesNotContain("Contoso")
                    .doesNotContain("SECRET");
        }
    }
}
