package baton.exchange;

/// For whom a table is written (rows 106, 107 and C13).
public enum CsvProfile {
    /// Deals and contacts, with the eight fields of row 106 as UTC moments.
    HUBSPOT,
    /// Activities: date, body and the recording's place (row 107).
    HUBSPOT_NOTES,
    /// One line for each contact; days as yyyy-MM-dd.
    SALESFORCE,
    /// Everything, to be read back by Baton or by people.
    GENERIC
}
