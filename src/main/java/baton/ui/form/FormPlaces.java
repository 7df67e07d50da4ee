package baton.ui.form;

import baton.handoff.rules.Checklist;
import baton.ui.kit.Known;
import baton.ui.kit.Scrolling;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Where on the form each step is done.
final class FormPlaces {
    private final Map<GuideStep, Node> parts = new EnumMap<>(GuideStep.class);
    private final Map<GuideStep, Node> buttons = new EnumMap<>(GuideStep.class);

    FormPlaces put(GuideStep step, Node part) {
        parts.put(step, part);
        return this;
    }

    /// What is done by a button beside the fields.
    FormPlaces button(GuideStep step, Node button) {
        buttons.put(step, button);
        return this;
    }

    /// The step to which a line of the checklist leads.
    static GuideStep of(Checklist.What what) {
        return switch (what) {
            case PAIN -> GuideStep.PAIN;
            case MEETING -> GuideStep.MEETING;
            case STAKEHOLDERS -> GuideStep.STAKEHOLDERS;
            case OBJECTIONS -> GuideStep.OBJECTIONS;
            case COMPETITOR -> GuideStep.COMPETITOR;
            case CONDITIONS -> GuideStep.CONDITIONS;
            case AUTOMATION_STOPPED -> GuideStep.OUTREACH;
            case BRIEFING, INTRO_SENT -> GuideStep.BRIEFING;
            case IN_CRM -> GuideStep.HAND_OFF;
        };
    }

    /// @param first puts the focus into the form's first field
    void goTo(GuideStep step, ScrollPane scroll, Runnable first) {
        var button = buttons.get(step);
        if (step == GuideStep.WHO) {
            scroll.setVvalue(0);
            first.run();
        } else if (button != null) {
            button.requestFocus();
        } else {
            Scrolling.goTo(scroll, Known.of(parts, step));
        }
    }
}
