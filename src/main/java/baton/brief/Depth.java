package baton.brief;

/// How deep somebody reads: what fits eight seconds, a minute, or five minutes.
public enum Depth {
    EIGHT_SECONDS,
    ONE_MINUTE,
    FIVE_MINUTES
}
