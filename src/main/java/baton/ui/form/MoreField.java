package baton.ui.form;

/// The places of the deeper context, in the order of the form (rows 12 to 29, 63 and 64).
enum MoreField {
    INTENT_SIGNAL(Group.WHY, false),
    WHY_NOW(Group.WHY, false),
    FLAGS(Group.WHY, true),
    SUMMARY(Group.WHY, true),
    TITLE(Group.ACCOUNT, false),
    INDUSTRY(Group.ACCOUNT, false),
    SIZE(Group.ACCOUNT, false),
    TERRITORY(Group.ACCOUNT, false),
    STACK(Group.ACCOUNT, false),
    CHANGES(Group.ACCOUNT, false),
    LINK(Group.ACCOUNT, false),
    RESEARCH(Group.ACCOUNT, true),
    PROMISED(Group.NEXT, true),
    PREPARE(Group.NEXT, true),
    EMPHASISE(Group.NEXT, false),
    ADDRESS(Group.NEXT, false),
    INCLUDE(Group.NEXT, false),
    STATED(Group.NEEDS, true),
    IMPLIED(Group.NEEDS, true),
    SYSTEMS(Group.NEEDS, false),
    REGULATIONS(Group.NEEDS, false),
    ATTEMPTS(Group.NEEDS, true),
    BY(Group.TIMING, false),
    BY_WHY(Group.TIMING, false),
    OTHERWISE(Group.TIMING, false),
    BUDGET_FROM(Group.TIMING, false),
    BUDGET_TO(Group.TIMING, false),
    BUDGET_OWNER(Group.TIMING, false),
    BUDGET_CYCLE(Group.TIMING, false),
    PROCUREMENT(Group.TIMING, false),
    PROCESS(Group.TIMING, false),
    CRITERIA(Group.TIMING, false),
    HISTORY(Group.HISTORY, true),
    PERSONAL(Group.HISTORY, true),
    GOAL(Group.AGENT, true),
    CONSTRAINTS(Group.AGENT, true),
    CLAIMS(Group.AGENT, true),
    NOT_ASKED(Group.AGENT, true);

    /// What belongs together on the form.
    enum Group {
        WHY,
        ACCOUNT,
        NEXT,
        NEEDS,
        TIMING,
        HISTORY,
        AGENT
    }

    private final Group group;
    private final boolean isLong;

    MoreField(Group group, boolean isLong) {
        this.group = group;
        this.isLong = isLong;
    }

    Group group() {
        return group;
    }

    /// Whether it may hold several lines.
    boolean isLong() {
        return isLong;
    }
}
