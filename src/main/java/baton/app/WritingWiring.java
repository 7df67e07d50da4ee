package baton.app;

import baton.exchange.FileRefusedException;
import baton.exchange.ImportNote;
import baton.exchange.ImportReader;
import baton.exchange.InvitationFile;
import baton.handoff.record.Content;
import baton.people.Person;
import baton.ui.brief.BriefServices;
import baton.ui.brief.BriefView;
import baton.ui.brief.BriefViewModel;
import baton.ui.crm.CrmView;
import baton.ui.crm.CrmViewModel;
import baton.ui.form.ExampleLines;
import baton.ui.form.FormServices;
import baton.ui.form.FormView;
import baton.ui.form.FormViewModel;
import baton.ui.form.Invitations;
import baton.ui.kit.Background;
import baton.ui.kit.Notices;
import baton.ui.kit.Strings;
import baton.ui.screen.ScreenServices;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.function.Consumer;

/// Makes the screens on which handoffs are written, turned into texts, and brought in and out as tables.
///
/// @param desktop opens an address in the person's own program for it
record WritingWiring(Workspace workspace, ScreenServices services, Consumer<String> desktop) {
    private static final int MOST_EXAMPLES = 5;

    private Background background() {
        return services.background();
    }

    private Notices notices() {
        return services.notices();
    }

    private Strings strings() {
        return services.strings();
    }

    FormView form() {
        var tools = new FormServices(
                workspace.handoffService,
                workspace.handoffs,
                workspace.people,
                workspace.clips,
                workspace.precedents,
                workspace.effort,
                workspace.rules,
                this::readInvitation,
                workspace.insights::decisions,
                field -> workspace.library.examples(field, MOST_EXAMPLES),
                workspace.clock);
        var examples = new ExampleLines(tools.examples(), background(), notices(), strings());
        return new FormView(services, new FormViewModel(tools, background(), notices()), examples, workspace.clock);
    }

    private Invitations.Read readInvitation(Path file, Content content) throws FileRefusedException {
        var ours = workspace.people.all().stream().map(Person::email).toList();
        var now = workspace.clock.instant();
        var text = ImportReader.file(file);
        var invitation = InvitationFile.read(text.text(), ZoneId.systemDefault(), now);
        var notes = new ArrayList<String>();
        if (text.guessed() != null) {
            notes.add(strings().of(ImportNote.Kind.ENCODING, text.guessed()));
        }
        invitation.notes(ours).forEach(n -> notes.add(strings().of(n.kind(), n.about())));
        return new Invitations.Read(invitation.confirmed().into(content, ours, now), notes);
    }

    CrmView crm() {
        var model = new CrmViewModel(
                new CsvTables(workspace, strings()),
                workspace.precedents,
                workspace.handoffs,
                workspace.handoffService,
                background(),
                notices(),
                strings());
        return new CrmView(services.views(), model, strings());
    }

    BriefView brief() {
        var made = new BriefServices(
                workspace.handoffService,
                workspace.handoffs,
                workspace.people,
                workspace.rules,
                new FileExports(workspace.clock, desktop),
                workspace.clock);
        return new BriefView(services, new BriefViewModel(made, background(), notices(), strings()));
    }
}
