package baton.ui.form.section;

import baton.handoff.record.Content;
import baton.handoff.record.RecordField;
import baton.handoff.rules.TeamRules;
import baton.ui.form.field.FormFields;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/// The sections of the five written fields.
public final class FiveFieldsSections {
    private final PainView pain;
    private final MeetingView meeting;
    private final StakeholdersView stakeholders;
    private final ObjectionsView objections;
    private final CompetitorView competitor;

    /// @param onInvitation told which calendar file the meeting is to be read from
    public FiveFieldsSections(
            Views views,
            FormFields fields,
            RowEditors rows,
            Hints hints,
            Consumer<Path> onInvitation,
            Strings strings) {
        pain = new PainView(views, fields, rows, hints, strings);
        meeting = new MeetingView(views, fields, hints, onInvitation, strings);
        stakeholders = new StakeholdersView(views, rows, strings);
        objections = new ObjectionsView(views, fields, rows);
        competitor = new CompetitorView(views, fields);
    }

    /// Puts each into its place, with its examples behind it.
    public void place(Map<RecordField, ? extends Pane> places, ExampleLines examples) {
        places.forEach((field, place) -> {
            place.getChildren().setAll(section(field));
            examples.place(field, place);
        });
    }

    private Parent section(RecordField field) {
        return switch (field) {
            case PAIN -> pain.root();
            case MEETING -> meeting.root();
            case STAKEHOLDERS -> stakeholders.root();
            case OBJECTIONS -> objections.root();
            case COMPETITOR -> competitor.root();
            case BRIEFING -> throw new IllegalArgumentException("no written field: " + field);
        };
    }

    public void placeProblems(GapLines gaps) {
        pain.placeProblem(gaps);
        meeting.placeProblems(gaps);
        stakeholders.placeProblem(gaps);
        objections.placeProblem(gaps);
        competitor.placeProblem(gaps);
    }

    /// What follows from what is typed.
    public void show(Content content, TeamRules rules) {
        stakeholders.show(content, rules);
    }
}
