package baton.ui.insight;

import baton.handoff.DueItem;
import baton.insight.Calibration;
import baton.insight.Compliance;
import baton.insight.Week;
import baton.people.Person;
import baton.people.Role;
import baton.ui.kit.Controls;
import baton.ui.kit.Scrolling;
import baton.ui.kit.Strings;
import baton.ui.kit.Texts;
import baton.ui.kit.TimeWords;
import baton.ui.kit.WrappingRow;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds insight.fxml: what is late and what is at risk, how the weeks went, what feedback says, and which gaps keep
/// coming back.
public final class InsightView implements Screen {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private final ScreenServices services;
    private final InsightViewModel model;
    private final FiguresViewModel figuresModel;
    private final FiguresView figures;
    private final ChartsView charts;
    private final AuditView audit;
    private final ReviewsViewModel reviewsModel;
    private final ReviewsView reviews;
    private final Strings strings;
    private final TimeWords times;
    private final PatternCards patterns;
    private final Parent root;

    @FXML
    private ProgressIndicator loading;

    @FXML
    private Label problem;

    @FXML
    private VBox content;

    @FXML
    private VBox open;

    @FXML
    private VBox weeks;

    @FXML
    private Label feedbackTitle;

    @FXML
    private VBox feedback;

    @FXML
    private VBox gapsCard;

    @FXML
    private VBox gaps;

    @FXML
    private Button sync;

    @FXML
    private StackPane figuresPlace;

    @FXML
    private StackPane chartsPlace;

    @FXML
    private StackPane auditPlace;

    @FXML
    private StackPane reviewsPlace;

    public InsightView(
            ScreenServices services,
            InsightViewModel model,
            FiguresViewModel figuresModel,
            ChartsViewModel chartsModel,
            ReviewsViewModel reviewsModel) {
        this.services = services;
        this.figuresModel = figuresModel;
        figures = new FiguresView(services, figuresModel);
        charts = new ChartsView(services, chartsModel);
        audit = new AuditView(services, figuresModel);
        this.reviewsModel = reviewsModel;
        reviews = new ReviewsView(services, reviewsModel);
        this.model = model;
        strings = services.strings();
        times = new TimeWords(strings);
        patterns = new PatternCards(model, strings);
        root = services.views().load("insight", this);
        // A list that opens below is seen as soon as the keyboard is in it.
        Scrolling.follow((ScrollPane) root);
    }

    public void setPerson(Person person) {
        model.setPerson(person);
        figuresModel.setPerson(person);
        reviewsModel.setPerson(person);
    }

    @FXML
    private void initialize() {
        model.problemProperty().subscribe(text -> Controls.problem(problem, content, text));
        model.findingsProperty().subscribe(this::show);
        figuresPlace.getChildren().add(figures.root());
        chartsPlace.getChildren().add(charts.root());
        auditPlace.getChildren().add(audit.root());
        reviewsPlace.getChildren().add(reviews.root());
    }

    static String oneDigit(double number) {
        return String.format(Locale.ENGLISH, "%.1f", number);
    }

    private void show(@Nullable Findings found) {
        Controls.show(loading, found == null);
        Controls.show(content, found != null);
        if (found == null) {
            return;
        }
        open.getChildren().setAll(openItems(found));
        weeks.getChildren().setAll(weeks(found));
        feedbackTitle.setText(strings.get(
                switch (found.reader().role()) {
                    case MANAGER -> "insight.feedback.team";
                    case SDR -> "insight.feedback.mine";
                    case AE, CS -> "insight.feedback.given";
                }));
        feedback.getChildren().setAll(feedback(found));
        patterns.show(gaps, found);
        Controls.show(gapsCard, !gaps.getChildren().isEmpty());
        sync.setDisable(false);
    }

    private List<Node> openItems(Findings found) {
        var lines = new ArrayList<Node>();
        lines.addAll(items("insight.late", found.late(), found));
        lines.addAll(items("insight.risk", found.atRisk(), found));
        if (lines.isEmpty()) {
            lines.add(muted(strings.get("insight.open.none")));
        }
        // Who leaves things unread is between them and their manager.
        (found.isManager() ? found.unread() : Map.<UUID, Integer>of())
                .entrySet().stream()
                        .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
                        .forEach(e ->
                                lines.add(text(strings.get("insight.unread", found.name(e.getKey()), e.getValue()))));
        return lines;
    }

    private List<Node> items(String key, List<DueItem> items, Findings found) {
        if (items.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Node>();
        var heading = new Label(strings.get(key, items.size()));
        heading.getStyleClass().add("field-label");
        lines.add(heading);
        for (var item : items) {
            var company = new Hyperlink(Texts.brief(item.handoff().content().company()));
            company.setOnAction(
                    _ -> services.go(new Destination.ReadHandoff(item.handoff().id())));
            var due = times.due(
                    item.deadline().dueAt(), found.at(), found.reader().zone());
            var kind = strings.of(item.deadline().kind());
            var owner = found.name(item.deadline().owner());
            var words = new Label(
                    owner.isEmpty()
                            ? strings.get("insight.item.anybody", kind, due)
                            : strings.get("insight.item", kind, owner, due));
            words.setWrapText(true);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new WrappingRow(company, words);
            line.getStyleClass().add("late-line");
            lines.add(line);
        }
        return lines;
    }

    /// A bar for each week with the line that separates chance from a problem, and what it can mean.
    private List<Node> weeks(Findings found) {
        var lines = new ArrayList<Node>();
        for (var week : found.weeks()) {
            lines.add(week(week));
        }
        lines.add(muted(strings.get("insight.line", Compliance.LINE)));
        if (found.weeks().getFirst().compliance().isAboveLine()) {
            lines.add(text(strings.get("insight.above.capacity")));
            lines.add(text(strings.get("insight.above.volume")));
        }
        return lines;
    }

    private Node week(Week week) {
        var compliance = week.compliance();
        var name = new Label(strings.get("insight.week", DAY.format(week.monday())));
        name.getStyleClass().add("week-name");
        var bar = new WeekBar(compliance);
        var words = new Label(
                compliance.counted() == 0
                        ? strings.get("insight.week.none")
                        : compliance.isTold()
                                ? strings.get(
                                        "insight.week.words",
                                        compliance.inTimePercent(),
                                        compliance.late(),
                                        compliance.counted())
                                : strings.get("insight.week.few", compliance.late(), compliance.counted()));
        var line = new WrappingRow(name, bar, words);
        line.getStyleClass().add("inline");
        return line;
    }

    private List<Node> feedback(Findings found) {
        var all = found.calibration();
        var lines = new ArrayList<Node>();
        // Whoever gives feedback does not qualify.
        if (found.reader().role() == Role.SDR || found.isManager()) {
            lines.add(verdict(all));
        }
        if (all.reports() > 0) {
            lines.add(text(
                    all.matches() == 0
                            ? strings.get("insight.match.none")
                            : strings.get(
                                    "insight.match",
                                    oneDigit(all.mean()),
                                    all.matches(),
                                    strings.of(all.direction()))));
            lines.add(text(strings.get("insight.noShow", all.noShowPercent(), all.noShows())));
            all.mostMissed()
                    .ifPresent(field ->
                            lines.add(text(strings.get("insight.missed", strings.of(field), all.timesMissed(field)))));
            lines.add(text(strings.get("insight.repeated", all.repeated(), all.held())));
        }
        found.bySender()
                .forEach((sender, theirs) -> lines.add(text(
                        theirs.matches() == 0
                                ? strings.get(
                                        "insight.sender.none",
                                        found.name(sender),
                                        theirs.reports(),
                                        strings.of(theirs.verdict()))
                                : strings.get(
                                        "insight.sender",
                                        found.name(sender),
                                        oneDigit(theirs.mean()),
                                        theirs.matches(),
                                        strings.of(theirs.verdict())))));
        found.reports().stream().limit(5).forEach(report -> {
            var given = report.feedback();
            var company = new Hyperlink(Texts.brief(report.company()));
            company.setOnAction(_ -> services.go(new Destination.ReadHandoff(given.handoff())));
            var words = new Label(
                    given.match() == null
                            ? strings.of(given.outcome())
                            : strings.get("record.feedback.line", strings.of(given.outcome()), given.match()));
            var line = new WrappingRow(company, words);
            line.getStyleClass().add("inline");
            lines.add(line);
        });
        return lines;
    }

    private Node verdict(Calibration all) {
        var words = text(strings.of(all.verdict()));
        words.getStyleClass().add("verdict");
        return words;
    }

    @FXML
    private void sync() {
        var found = model.findingsProperty().get();
        if (found != null) {
            var sheet = new ClipboardContent();
            sheet.putString(WeeklySync.of(found, strings));
            Clipboard.getSystemClipboard().setContent(sheet);
            sync.setText(strings.get("insight.sync.copied"));
        }
    }

    private static Region text(String text) {
        return Texts.whole(text);
    }

    private static Region muted(String text) {
        var muted = Texts.whole(text);
        muted.getStyleClass().add("muted");
        return muted;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        sync.setText(strings.get("insight.sync"));
        model.refresh();
        reviewsModel.refresh();
        var isInFigures = figures.look();
        if (!charts.comeBack() && !isInFigures) {
            sync.requestFocus();
        }
    }

    @Override
    public void hidden() {
        model.stop();
    }
}
