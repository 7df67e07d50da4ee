package baton.ui.form.field;

/// The places of the deeper context, in the order of the form.
public enum ContextField {
    INTENT_SIGNAL(Group.WHY, Size.WIDE_LINE),
    WHY_NOW(Group.WHY, Size.WIDE_LINE),
    FLAGS(Group.WHY, Size.WIDE_AREA),
    SUMMARY(Group.WHY, Size.WIDE_AREA),
    TITLE(Group.ACCOUNT, Size.LINE),
    INDUSTRY(Group.ACCOUNT, Size.LINE),
    SIZE(Group.ACCOUNT, Size.LINE),
    TERRITORY(Group.ACCOUNT, Size.LINE),
    STACK(Group.ACCOUNT, Size.LINE),
    CHANGES(Group.ACCOUNT, Size.LINE),
    LINK(Group.ACCOUNT, Size.LINE),
    CRM_ID(Group.ACCOUNT, Size.LINE),
    RESEARCH(Group.ACCOUNT, Size.WIDE_AREA),
    PROMISED(Group.NEXT, Size.AREA),
    PREPARE(Group.NEXT, Size.AREA),
    EMPHASISE(Group.NEXT, Size.LINE),
    ADDRESS(Group.NEXT, Size.LINE),
    INCLUDE(Group.NEXT, Size.LINE),
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
    PERSONAL(Group.HISTORY, Size.WIDE_AREA),
    GOAL(Group.AGENT, Size.AREA),
    CONSTRAINTS(Group.AGENT, Size.AREA),
    CLAIMS(Group.AGENT, Size.AREA),
    NOT_ASKED(Group.AGENT, Size.AREA);

    /// What belongs together on the form.
    public enum Group {
        WHY,
        ACCOUNT,
        NEXT,
        NEEDS,
        TIMING,
        HISTORY,
        AGENT
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
