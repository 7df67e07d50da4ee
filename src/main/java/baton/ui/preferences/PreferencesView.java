package baton.ui.preferences;

import baton.people.Person;
import baton.ui.kit.Controls;
import baton.ui.kit.Strings;
import baton.ui.kit.look.ChosenAppearance;
import baton.ui.kit.look.TextSize;
import baton.ui.kit.look.Theme;
import baton.ui.preferences.PreferencesService.Device;
import baton.ui.screen.Destination;
import baton.ui.screen.Screen;
import baton.ui.screen.ScreenServices;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds preferences.fxml: everything one sets on this computer, in one place, with a search over it.
public final class PreferencesView implements Screen {
    private final ScreenServices services;
    private final Strings strings;
    private final PreferencesViewModel model;
    private final PreferencesPages pages;
    private final ChosenAppearance appearance;
    private final SectionFilter filter;
    private final Parent root;

    @FXML
    private TextField search;

    @FXML
    private Label nothing;

    @FXML
    private VBox sections;

    @FXML
    private Label me;

    @FXML
    private ComboBox<Theme> themeChoice;

    @FXML
    private ComboBox<Integer> textChoice;

    @FXML
    private ComboBox<@Nullable Device> camera;

    @FXML
    private ComboBox<@Nullable Device> microphone;

    @FXML
    private ComboBox<Integer> countdown;

    @FXML
    private CheckBox countsAloud;

    @FXML
    private CheckBox mirrored;

    @FXML
    private CheckBox skipsSilence;

    @FXML
    private CheckBox captions;

    @FXML
    private CheckBox systemNotices;

    @FXML
    private StackPane presencePlace;

    @FXML
    private StackPane keysPlace;

    @FXML
    private StackPane storagePlace;

    @FXML
    private StackPane diagnosticsPlace;

    public PreferencesView(
            ScreenServices services, PreferencesViewModel model, PreferencesPages pages, ChosenAppearance appearance) {
        this.services = services;
        this.model = model;
        this.pages = pages;
        this.appearance = appearance;
        strings = services.strings();
        root = services.views().load("preferences", this);
        filter = new SectionFilter(sections.getChildren().stream().toList());
        pages.presence().root().managedProperty().subscribe(_ -> find());
        search.textProperty().subscribe(_ -> find());
    }

    @FXML
    private void initialize() {
        themeChoice.getItems().setAll(Theme.values());
        Controls.words(themeChoice, this::word);
        textChoice.getItems().setAll(TextSize.STEPS);
        Controls.words(textChoice, percent -> strings.get("shell.text.percent", percent));
        appearance.property().subscribe(now -> {
            themeChoice.setValue(now.theme());
            textChoice.setValue(now.text().percent());
        });
        themeChoice
                .valueProperty()
                .subscribe((_, chosen) -> appearance.change(appearance.get().with(chosen)));
        textChoice
                .valueProperty()
                .subscribe((_, chosen) -> appearance.change(appearance.get().with(new TextSize(chosen))));
        bind(camera, model.cameras);
        bind(microphone, model.microphones);
        countdown
                .getItems()
                .setAll(IntStream.rangeClosed(0, PreferencesViewModel.LONGEST_COUNTDOWN)
                        .boxed()
                        .toList());
        Controls.words(countdown, seconds -> strings.get("preferences.countdown.seconds", seconds));
        countdown.valueProperty().bindBidirectional(model.countdown);
        countsAloud.selectedProperty().bindBidirectional(model.countsAloud);
        mirrored.selectedProperty().bindBidirectional(model.mirrored);
        skipsSilence.selectedProperty().bindBidirectional(model.skipsSilence);
        captions.selectedProperty().bindBidirectional(model.captions);
        systemNotices.selectedProperty().bindBidirectional(model.systemNotices);
        model.meProperty().subscribe(this::show);
        put(presencePlace, pages.presence().root());
        put(keysPlace, pages.keys().root());
        put(storagePlace, pages.storage().root());
        put(diagnosticsPlace, pages.diagnostics().root());
    }

    private static void bind(ComboBox<@Nullable Device> choice, DeviceList devices) {
        choice.setItems(devices.all());
        Controls.words(choice, Device::name);
        choice.promptTextProperty().bind(devices.promptProperty());
        choice.valueProperty().bindBidirectional(devices.chosenProperty());
    }

    private String word(Theme theme) {
        return strings.get(
                switch (theme) {
                    case AUTO -> "preferences.theme.auto";
                    case LIGHT -> "preferences.theme.light";
                    case DARK -> "preferences.theme.dark";
                });
    }

    private static void put(StackPane place, Node part) {
        place.getChildren().setAll(part);
    }

    private void show(@Nullable Person person) {
        me.setText(
                person == null
                        ? ""
                        : strings.get(
                                "preferences.me.line",
                                person.name(),
                                strings.of(person.role()),
                                person.email(),
                                person.zone()));
    }

    /// Shows what holds these words, as if somebody had typed them.
    public void find(String words) {
        search.setText(words);
    }

    private void find() {
        Controls.show(nothing, !filter.show(search.getText()));
    }

    @FXML
    private void changeMe() {
        services.go(new Destination.Team(model.meProperty().get()));
    }

    @FXML
    private void check() {
        services.go(new Destination.Team());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.look();
        pages.presence().look();
        pages.keys().look();
        pages.storage().look();
        search.requestFocus();
    }

    @Override
    public void hidden() {
        search.clear();
        pages.keys().look();
    }
}
