package baton.people;

/// What a person does in the team.
public enum Role {
    SDR,
    AE,
    CS,
    MANAGER
}
