package baton.ui.insight;

import baton.insight.figure.Audit;
import baton.insight.figure.Observed;
import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.ShareBar;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.Destination;
import baton.ui.screen.ScreenServices;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds audit.fxml: the last thirty handoffs and three questions.
public final class AuditView {
    private final ScreenServices services;
    private final FiguresViewModel model;
    private final Strings strings;
    private final Parent root;

    private static final List<Integer> COUNTS = List.of(10, Audit.USUAL, 50, 100);

    /// How many; 0 for all of the period.
    @FXML
    private ComboBox<Integer> count;

    @FXML
    private Button ask;

    @FXML
    private Button csv;

    @FXML
    private Button pdf;

    @FXML
    private Label what;

    @FXML
    private VBox answers;

    @FXML
    private VBox steps;

    @FXML
    private ListView<Observed> failed;

    public AuditView(ScreenServices services, FiguresViewModel model) {
        this.services = services;
        this.model = model;
        strings = services.strings();
        root = services.views().load("audit", this);
        model.auditProperty().subscribe(this::show);
    }

    private AuditWords words() {
        var shown = model.shownProperty().get();
        return new AuditWords(
                strings,
                model.words(),
                shown == null ? ZoneId.systemDefault() : shown.reader().zone());
    }

    private Map<UUID, String> names() {
        var shown = model.shownProperty().get();
        return shown == null ? Map.of() : shown.people().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Controls.words(count, n -> n == 0 ? strings.get("audit.period") : strings.get("audit.count", n));
        count.getItems().setAll(COUNTS);
        count.getItems().add(0);
        count.setValue(Audit.USUAL);
        HandoffLines.dress(failed, what, this::line, this::read);
    }

    private void read(Observed handoff) {
        services.go(new Destination.ReadHandoff(handoff.id()));
    }

    private String line(Observed handoff) {
        var audit = model.auditProperty().get();
        var words = words();
        var lacks = audit == null
                ? ""
                : Stream.of(Audit.Question.values())
                        .filter(q -> Boolean.FALSE.equals(audit.audit().answer(handoff, q)))
                        .map(words::lacks)
                        .collect(Collectors.joining(", "));
        return strings.get("audit.line", Texts.brief(handoff.company()), words.day(handoff), lacks);
    }

    private void show(FiguresViewModel.@Nullable Audited audited) {
        var audit = audited == null ? null : audited.audit();
        for (var button : List.of(csv, pdf)) {
            Controls.show(button, audit != null && !audit.handoffs().isEmpty());
        }
        what.setText(audit == null ? strings.get("audit.what") : words().title(audit));
        answers.getChildren().clear();
        steps.getChildren().clear();
        failed.getItems().clear();
        if (audited != null && audit != null && !audit.handoffs().isEmpty()) {
            for (var question : Audit.Question.values()) {
                answers.getChildren().add(answer(audited, question));
            }
            words().steps(audit).forEach(step -> steps.getChildren().add(Texts.whole(step)));
            failed.getItems().setAll(audit.failed());
        }
        Controls.show(failed, !failed.getItems().isEmpty());
        Controls.show(steps, !steps.getChildren().isEmpty());
    }

    private Node answer(FiguresViewModel.Audited audited, Audit.Question question) {
        var share = audited.audit().share(question);
        var name = new Label(strings.of(question));
        name.setWrapText(true);
        name.getStyleClass().add("figure-name");
        var bar = new ShareBar(List.of());
        if (share.isEnough()) {
            bar.show(share.value(), share.low(), share.high());
        }
        var sentence = Texts.whole((model.words().share(share) + " " + words().before(audited, question)).strip());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new WrappingRow(name, bar, sentence);
        row.getStyleClass().add("figure-row");
        return row;
    }

    @FXML
    private void ask() {
        var most = count.getValue();
        if (most == null || most == 0) {
            model.auditPeriod();
        } else {
            model.audit(most);
        }
    }

    @FXML
    private void saveCsv() {
        FiguresView.ask(root, strings, strings.get("audit.title"), "csv")
                .ifPresent(file -> model.saveAuditCsv(file, words(), names()));
    }

    @FXML
    private void savePdf() {
        FiguresView.ask(root, strings, strings.get("audit.title"), "pdf")
                .ifPresent(file -> model.saveAuditPdf(file, words(), names()));
    }
}
