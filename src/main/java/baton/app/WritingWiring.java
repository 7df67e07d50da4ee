package baton.app;

import baton.app.settings.SettingsCallNotes;
import baton.app.settings.SettingsGuide;
import baton.app.table.CsvTables;
import baton.exchange.FileRefusedException;
import baton.exchange.ImportNote;
import baton.exchange.ImportReader;
import baton.exchange.InvitationFile;
import baton.handoff.record.Content;
import baton.handoff.record.HandoffFormat;
import baton.insight.figure.Share;
import baton.insight.figure.Split;
import baton.people.Person;
import baton.ui.brief.BriefServices;
import baton.ui.brief.BriefView;
import baton.ui.brief.BriefViewModel;
import baton.ui.crm.CrmView;
import baton.ui.crm.CrmViewModel;
import baton.ui.form.CallPadViewModel;
import baton.ui.form.FormView;
import baton.ui.form.FormViewModel;
import baton.ui.form.GuideViewModel;
import baton.ui.form.draft.FormServices;
import baton.ui.form.draft.Invitations;
import baton.ui.form.section.ExampleLines;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/// Makes the screens on which handoffs are written, turned into texts, and brought in and out as tables.
///
/// @param desktop opens an address in the person's own program for it
record WritingWiring(Workspace workspace, ScreenServices services, Consumer<String> desktop) {
    private static final int MOST_EXAMPLES = 5;

    private static final Duration LATELY = Duration.ofDays(91);

    FormView form() {
        var tools = new FormServices(
                workspace.handoffService,
                workspace.stores.handoffs,
                workspace.stores.people,
                workspace.computer,
                workspace.stores.clips,
                workspace.stores.precedents,
                workspace.stores.effort,
                workspace.rules,
                this::readInvitation,
                workspace.stores.insights::decisions,
                field -> workspace.stores.library.examples(field, MOST_EXAMPLES),
                this::watched,
                workspace.clock);
        var examples =
                new ExampleLines(tools.examples(), services.background(), services.notices(), services.strings());
        var model = new FormViewModel(tools, services.background(), services.notices());
        var calls = new CallPadViewModel(
                model.fields(),
                new SettingsCallNotes(workspace.stores.settings),
                services.background(),
                services.notices(),
                workspace.clock);
        var guide = new GuideViewModel(
                model,
                new SettingsGuide(workspace.stores.settings, workspace.stores.handoffs),
                services.background(),
                services.notices());
        return new FormView(services, model, calls, guide, examples, workspace.clock, desktop);
    }

    private Invitations.Read readInvitation(Path file, Content content) throws FileRefusedException {
        var ours = workspace.stores.people.all().stream().map(Person::email).toList();
        var now = workspace.clock.instant();
        var text = ImportReader.file(file);
        var invitation = InvitationFile.read(text.text(), ZoneId.systemDefault(), now);
        var notes = new ArrayList<String>();
        if (text.guessed() != null) {
            notes.add(services.strings().of(ImportNote.Kind.ENCODING, text.guessed()));
        }
        invitation.notes(ours).forEach(n -> notes.add(services.strings().of(n.kind(), n.about())));
        return new Invitations.Read(invitation.confirmed().into(content, ours, now), notes);
    }

    CrmView crm() {
        var model = new CrmViewModel(
                new CsvTables(workspace, services.strings()),
                workspace.stores.precedents,
                workspace.stores.handoffs,
                workspace.handoffService,
                services.background(),
                services.notices(),
                services.strings());
        return new CrmView(services.views(), model, services.strings());
    }

    BriefView brief() {
        var made = new BriefServices(
                workspace.handoffService,
                workspace.stores.handoffs,
                workspace.stores.people,
                workspace.rules,
                new FileExports(workspace.clock, desktop),
                workspace.clock);
        return new BriefView(
                services, new BriefViewModel(made, services.background(), services.notices(), services.strings()));
    }

    private Map<HandoffFormat, Share> watched() {
        var now = workspace.clock.instant();
        return Split.watched(workspace.stores.insights.observed(now.minus(LATELY), now, now, _ -> 0), now);
    }
}
