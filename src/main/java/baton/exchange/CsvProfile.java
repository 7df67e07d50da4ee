package baton.exchange;

/// For whom a table is written.
public enum CsvProfile {
    /// Deals and contacts, with the eight fields that a CRM keeps of a handoff, as UTC moments.
    HUBSPOT,
    /// Activities: date, body and the recording's place.
    HUBSPOT_NOTES,
    /// One line for each contact; days as yyyy-MM-dd.
    SALESFORCE,
    /// Everything, to be read back by Baton or by people.
    GENERIC
}
