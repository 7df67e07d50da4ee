package baton.ui.brief;

/// The texts that a record makes, in the order of the list.
enum TextKind {
    WHISPER(Form.TEXT),
    FIVE_LINES(Form.TEXT),
    SUMMARY(Form.TEXT),
    CRM_LINE(Form.TEXT),
    SHEET(Form.DOCUMENT),
    DOCUMENT(Form.DOCUMENT),
    INTRO(Form.MAIL),
    REPLY(Form.MAIL),
    WARM_HOLD(Form.MAIL),
    HOLDING(Form.MAIL),
    INVITATION(Form.CALENDAR),
    CANCELLATION(Form.CALENDAR),
    RECAP(Form.DOCUMENT),
    CALL_BRIEF(Form.JSON),
    AGENT_BRIEF(Form.DOCUMENT),
    AGENT_JSON(Form.JSON),
    REVERSE(Form.DOCUMENT);

    /// How a text leaves.
    enum Form {
        TEXT(".txt"),
        DOCUMENT(".md", ".txt", ".pdf"),
        MAIL(".eml", ".txt"),
        CALENDAR(".ics"),
        JSON(".json");

        private final String[] endings;

        Form(String... endings) {
            this.endings = endings;
        }

        /// Of the files it can be saved as, the usual one first.
        String[] endings() {
            return endings.clone();
        }
    }

    private final Form form;

    TextKind(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    boolean isMail() {
        return form == Form.MAIL;
    }

    /// Whether it is meant for the prospect's eyes: nothing internal may stand in it.
    boolean isForProspect() {
        return isMail() || this == RECAP || form == Form.CALENDAR;
    }
}
