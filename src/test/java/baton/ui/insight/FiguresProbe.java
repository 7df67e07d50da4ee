package baton.ui.insight;

import baton.insight.figure.Period;
import baton.people.Person;
import baton.ui.screen.ScreenServices;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.layout.VBox;

/// The figures and what is drawn of them, and when they stand there. On the screen's thread, but for the latches.
public final class FiguresProbe {
    private final FiguresViewModel model;
    private final VBox root;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch whole = new CountDownLatch(1);

    public FiguresProbe(ScreenServices services, InsightServices insight) {
        model = new FiguresViewModel(insight, services.background(), services.notices(), services.strings());
        var charts = new ChartsViewModel(insight, model, services.background(), services.notices(), services.strings());
        root = new VBox(new FiguresView(services, model).root(), new ChartsView(services, charts).root());
        model.shownProperty().subscribe(shown -> {
            if (shown != null && shown.period().days() > 300) {
                // As in a window: what is made in one turn of the screen's thread is laid out in the next.
                Platform.runLater(() -> {
                    root.applyCss();
                    root.layout();
                    first.countDown();
                    if (!shown.isPart()) {
                        whole.countDown();
                    }
                });
            }
        });
    }

    public VBox root() {
        return root;
    }

    public void open(Person reader) {
        model.setPerson(reader);
    }

    public void choose(Period.Choice period) {
        model.choose(period);
    }

    public CountDownLatch first() {
        return first;
    }

    public CountDownLatch whole() {
        return whole;
    }

    public int counted() {
        return model.shownProperty().get().now().handoffs().size();
    }
}
