package baton.exchange;

/// A file from outside cannot be taken in; nothing was changed.
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    /// Why not; each has its own sentence.
    public enum Reason {
        UNREADABLE,
        TOO_LARGE,
        /// Not JSON, or a value of the wrong kind.
        MALFORMED,
        /// Not a calendar file with a meeting in it.
        NOT_AN_INVITATION,
        /// A workbook of a spreadsheet program, such as .xlsx.
        WORKBOOK,
        /// Of Outlook, or of Office before 2007: .msg, .xls.
        OUTLOOK_FILE,
        /// A picture, an archive, a PDF.
        DOCUMENT,
        /// A mail, and none of its parts is an invitation.
        MAIL_WITHOUT_INVITATION,
        /// Not UTF-8, and no other encoding that is known.
        ENCODING,
        /// A calendar file with more than one meeting in it.
        SEVERAL_MEETINGS,
        /// A series without a meeting ahead.
        SERIES_OVER,
        /// A whole day: it has no time.
        WHOLE_DAY,
        /// Its time is in a zone that nobody knows.
        UNKNOWN_ZONE,
        /// A guest proposes another time.
        OTHER_TIME,
        /// A guest says no.
        DECLINED,
        /// A guest answers.
        ANSWER,
        /// A calendar file that calls its meeting off.
        CANCELLED,
        /// Not a calendar file with whole days in it.
        NO_HOLIDAYS,
        /// Not a table with a header row.
        NOT_A_TABLE,
        /// JSON, but not a handoff.
        NOT_A_HANDOFF,
        /// Written by a newer Baton.
        TOO_NEW,
        TEXT_TOO_LONG,
        TEXT_HAS_CONTROL_CHARACTERS
    }

    private final Reason reason;
    private final String where;

    /// @param where the line, or the part of the record
    public FileRefusedException(Reason reason, String where, String detail) {
        super(reason + " at " + where + ": " + detail);
        this.reason = reason;
        this.where = where;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }
}
