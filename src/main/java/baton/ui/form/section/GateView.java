package baton.ui.form.section;

import baton.handoff.record.Content;
import baton.handoff.record.Framework;
import baton.handoff.record.GatePart;
import baton.handoff.record.HandoffType;
import baton.handoff.record.IcpPart;
import baton.handoff.record.Preset;
import baton.handoff.record.TriggerCondition;
import baton.handoff.rules.TeamRules;
import baton.ui.form.field.FormFields;
import baton.ui.form.field.QualificationFields;
import baton.ui.kit.Controls;
import baton.ui.kit.Known;
import baton.ui.kit.Strings;
import baton.ui.kit.Views;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds gate.fxml: what must be true before a handoff.
public final class GateView {
    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");
    private static final PseudoClass TOO_SLOW = PseudoClass.getPseudoClass("too-slow");
    private final FormFields fields;
    private final QualificationFields qualification;
    private final RowEditors rows;
    private final Supplier<TeamRules> rules;
    private final InstantSource clock;
    private final Strings strings;
    private final Parent root;
    private List<TeamRules.TeamCondition> shownConditions = List.of();

    @FXML
    private HBox presetLine;

    @FXML
    private ComboBox<Preset> preset;

    @FXML
    private Label why;

    @FXML
    private CheckBox all;

    @FXML
    private VBox conditions;

    @FXML
    private VBox hot;

    @FXML
    private VBox team;

    @FXML
    private Label teamProblem;

    @FXML
    private TitledPane more;

    @FXML
    private ComboBox<@Nullable Framework> framework;

    @FXML
    private Label score;

    @FXML
    private FlowPane criteria;

    @FXML
    private FlowPane icp;

    @FXML
    private DatePicker began;

    @FXML
    private Label pace;

    @FXML
    private Label ready;

    @FXML
    private Label signed;

    public GateView(
            Views views,
            FormFields fields,
            RowEditors rows,
            Supplier<TeamRules> rules,
            InstantSource clock,
            Strings strings) {
        this.fields = fields;
        qualification = fields.qualification;
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
        this.strings = strings;
        root = views.load("gate", this);
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        preset.getItems().setAll(Preset.values());
        Controls.words(preset, strings::of);
        preset.valueProperty().bindBidirectional(qualification.preset);
        framework.setItems(FXCollections.observableArrayList());
        framework.getItems().add(null);
        framework.getItems().addAll(Framework.values());
        Controls.words(framework, f -> f == null ? strings.get("gate.framework.none") : strings.of(f));
        framework.valueProperty().bindBidirectional(qualification.framework);
        for (var part : IcpPart.values()) {
            icp.getChildren().add(box(strings.of(part), Known.of(qualification.icp, part)));
        }
        new TypedDays(fields, strings).bind(began, qualification.began);
        qualification.preset.subscribe(_ -> showPreset());
        fields.type.subscribe(_ -> showPreset());
        qualification.framework.subscribe(this::showCriteria);
        qualification.began.subscribe(this::showPace);
        fields.conditions.values().forEach(c -> c.met.subscribe(_ -> all.setSelected(areAllMet())));
        // All three parts are the condition; the condition alone is all three.
        qualification.icp.values().forEach(p -> p.subscribe((_, _) -> fitIdealCustomer()));
        qualification.criteria.values().forEach(p -> p.subscribe((_, _) -> fitFramework()));
    }

    public void placeProblems(GapLines gaps) {
        for (var condition : TriggerCondition.values()) {
            var row = rows.condition(condition);
            conditions.getChildren().add(row.root());
            gaps.place(GatePart.valueOf(condition.name()), row.problem(), row.box(), () -> unfold(condition));
        }
        var scoreRow = rows.score();
        var budget = rows.tick(qualification.budget, strings.get("gate.budget"));
        var decides = rows.tick(qualification.decisionMaker, strings.get("gate.decisionMaker"));
        hot.getChildren().setAll(scoreRow.root(), budget.root(), decides.root());
        gaps.place(GatePart.SCORE, scoreRow.problem(), scoreRow.field());
        gaps.place(GatePart.BUDGET_CONFIRMED, budget.problem(), budget.box());
        gaps.place(GatePart.DECISION_MAKER_CONFIRMED, decides.problem(), decides.box());
        gaps.place(GatePart.TEAM_CONDITIONS, teamProblem, team);
    }

    /// What decides about a condition may stand in the folded part.
    private void unfold(TriggerCondition condition) {
        var inside = condition == TriggerCondition.QUALIFIED && qualification.framework.get() != null
                || condition == TriggerCondition.ICP_CONFIRMED
                        && qualification.icp.values().stream().anyMatch(BooleanProperty::get);
        if (inside) {
            more.setExpanded(true);
        }
    }

    private CheckBox box(String words, BooleanProperty ticked) {
        var box = new CheckBox(words);
        box.selectedProperty().bindBidirectional(ticked);
        return box;
    }

    private void showPreset() {
        var isSdr = fields.type.get() == HandoffType.SDR_TO_AE;
        var isHot = isSdr && qualification.preset.get() == Preset.HOT_CALL_BACK;
        Controls.show(presetLine, isSdr);
        Controls.show(all, isSdr && !isHot);
        Controls.show(conditions, isSdr && !isHot);
        Controls.show(hot, isHot);
        why.setText(isHot ? strings.get("gate.hot.why", rules.get().threshold(), hotActions()) : "");
    }

    private boolean areAllMet() {
        return fields.conditions.values().stream().allMatch(c -> c.met.get());
    }

    @FXML
    private void tickAll() {
        var on = all.isSelected();
        fields.conditions.values().forEach(c -> c.met.set(on));
    }

    private String hotActions() {
        return rules.get().hotActions().stream().map(strings::of).collect(Collectors.joining(", "));
    }

    private void showCriteria(@Nullable Framework chosen) {
        criteria.getChildren().clear();
        if (chosen != null) {
            for (var criterion : chosen.criteria()) {
                criteria.getChildren().add(box(strings.of(criterion), Known.of(qualification.criteria, criterion)));
            }
        }
        Controls.show(criteria, chosen != null);
    }

    private void fitIdealCustomer() {
        var ticked =
                qualification.icp.values().stream().filter(BooleanProperty::get).count();
        if (ticked == qualification.icp.size()) {
            Known.of(fields.conditions, TriggerCondition.ICP_CONFIRMED).met.set(true);
        }
    }

    /// Where a framework is used and its score suffices, that is the proof, and now is when it was reached.
    private void fitFramework() {
        var used = qualification.framework.get();
        if (used == null) {
            return;
        }
        var ticked = qualification.criteria.entrySet().stream()
                .filter(e -> e.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
        var reached = used.score(ticked);
        var condition = Known.of(fields.conditions, TriggerCondition.QUALIFIED);
        if (reached >= rules.get().threshold() && !condition.met.get()) {
            condition.note.set(strings.get("gate.reached", strings.of(used), reached));
            condition.met.set(true);
        }
    }

    private void showPace(@Nullable LocalDate since) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var days = since == null ? -1 : Math.max(0, since.until(today, java.time.temporal.ChronoUnit.DAYS));
        var judged = rules.get().pace(days);
        pace.setText(since == null ? "" : strings.of(judged, days));
        pace.pseudoClassStateChanged(SLOW, since != null && judged == TeamRules.Pace.SLOW);
        pace.pseudoClassStateChanged(TOO_SLOW, since != null && judged == TeamRules.Pace.TOO_SLOW);
    }

    /// Shows what follows from what is typed now.
    public void show(Content content) {
        var rule = rules.get();
        var known = content.qualification().framework();
        var usual = rule.frameworkFor(content.more().account().industry());
        if (known != null) {
            score.setText(strings.get(
                    "gate.score",
                    strings.of(known),
                    known.score(content.qualification().criteria()),
                    rule.threshold()));
        } else {
            score.setText(usual.map(f -> strings.get("gate.framework.usual", strings.of(f)))
                    .orElse(""));
        }
        var definition = rule.salesReady();
        ready.setText(strings.get("gate.ready", definition.version(), definition.text()));
        signed.setText(signatures(definition));
        if (!rule.conditions().equals(shownConditions)) {
            shownConditions = rule.conditions();
            team.getChildren()
                    .setAll(shownConditions.stream()
                            .map(c -> rows.tick(
                                            qualification.team(c.id()),
                                            c.required() ? c.words() : strings.get("gate.advised", c.words()))
                                    .root())
                            .toList());
        }
        Controls.show(team, !shownConditions.isEmpty());
    }

    /// Who stands behind the definition, and that one side alone does not make it agreed.
    private String signatures(TeamRules.SalesReady definition) {
        if (definition.signed().isEmpty()) {
            return strings.get("gate.unsigned");
        }
        var names = definition.signed().stream()
                .map(s -> strings.get("gate.signed", s.name(), strings.of(s.side()), s.on()))
                .collect(Collectors.joining(", "));
        return definition.isAgreed() ? names : strings.get("gate.halfSigned", names);
    }

    public void clear() {
        more.setExpanded(false);
    }
}
