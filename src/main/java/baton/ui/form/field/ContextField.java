package baton.ui.form.field;

/// The places of what is worth knowing beside the five fields, in the order of the form.
public enum ContextField {
    INTENT_SIGNAL(Group.WHY, Size.WIDE_LINE),
    WHY_NOW(Group.WHY, Size.WIDE_LINE),
    PROMISED(Group.NEXT, Size.AREA),
    PREPARE(Group.NEXT, Size.AREA),
    FLAGS(Group.NEXT, Size.WIDE_AREA),
    SUMMARY(Group.NEXT, Size.WIDE_AREA),
    TITLE(Group.ACCOUNT, Size.LINE),
    INDUSTRY(Group.ACCOUNT, Size.LINE),
    SIZE(Group.ACCOUNT, Size.LINE),
    TERRITORY(Group.ACCOUNT, Size.LINE),
    STACK(Group.ACCOUNT, Size.LINE),
    CHANGES(Group.ACCOUNT, Size.LINE),
    LINK(Group.ACCOUNT, Size.LINE),
    CRM_ID(Group.ACCOUNT, Size.LINE),
    RESEARCH(Group.ACCOUNT, Size.WIDE_AREA),
    EMPHASISE(Group.PLAN, Size.LINE),
    ADDRESS(Group.PLAN, Size.LINE),
    INCLUDE(Group.PLAN, Size.LINE),
    STATED(Group.NEEDS, Size.AREA),
    IMPLIED(Group.NEEDS, Size.AREA),
    SYSTEMS(Group.NEEDS, Size.LINE),
    REGULATIONS(Group.NEEDS, Size.LINE),
    ATTEMPTS(Group.NEEDS, Size.WIDE_AREA),
    BY(Group.TIMING, Size.LINE),
    BY_WHY(Group.TIMING, Size.LINE),
    OTHERWISE(Group.TIMING, Size.LINE),
    BUDGET_FROM(Group.TIMING, Size.LINE),
    BUDGET_TO(Group.TIMING, Size.LINE),
    BUDGET_OWNER(Group.TIMING, Size.LINE),
    BUDGET_CYCLE(Group.TIMING, Size.LINE),
    PROCUREMENT(Group.TIMING, Size.LINE),
    PROCESS(Group.TIMING, Size.LINE),
    CRITERIA(Group.TIMING, Size.LINE),
    HISTORY(Group.HISTORY, Size.WIDE_AREA),
    CALL_RECORDING(Group.HISTORY, Size.LINE),
    PERSONAL(Group.HISTORY, Size.WIDE_AREA),
    GOAL(Group.AGENT, Size.AREA),
    CONSTRAINTS(Group.AGENT, Size.AREA),
    CLAIMS(Group.AGENT, Size.AREA),
    NOT_ASKED(Group.AGENT, Size.AREA);

    /// What belongs together on the form.
    public enum Group {
        /// Before the five fields: what decides.
        WHY,
        /// After them: what the receiver acts on.
        NEXT,
        ACCOUNT,
        PLAN,
        NEEDS,
        TIMING,
        HISTORY,
        AGENT;

        /// Whether it stands among the sections of the form, and is not folded away.
        public boolean isInFront() {
            return this == WHY || this == NEXT;
        }
    }

    /// How much room one takes.
    public enum Size {
        LINE(false, "more-short"),
        WIDE_LINE(false, "more-wide"),
        AREA(true, "more-long"),
        WIDE_AREA(true, "more-wide");

        private final boolean isLong;
        private final String style;

        Size(boolean isLong, String style) {
            this.isLong = isLong;
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    private final Group group;
    private final Size size;

    ContextField(Group group, Size size) {
        this.group = group;
        this.size = size;
    }

    public Group group() {
        return group;
    }

    public Size size() {
        return size;
    }

    /// Whether it takes the whole width.
    public boolean isWide() {
        return size == Size.WIDE_LINE || size == Size.WIDE_AREA;
    }

    /// Whether it may hold several lines.
    public boolean isLong() {
        return size.isLong;
    }
}
