package baton.people;

/// What a person does in the team (spec, users of the product).
public enum Role {
    SDR,
    AE,
    CS,
    MANAGER
}
