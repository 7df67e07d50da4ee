package baton.brief;

/// How many text messages a text takes: 160 characters of the old alphabet or 70 of any, a little less each
/// when there are several.
public record SmsLength(int characters, int messages) {
    private static final String BASIC = "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5"
            + "\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e\u00c6\u00e6\u00df\u00c9 !\"#\u00a4%&'()*+,-./"
            + "0123456789:;<=>?\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7\u00bf"
            + "abcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0";
    /// Each of these takes two places.
    private static final String EXTENDED = "^{}\\[~]|\u20ac\f";

    public static SmsLength of(String text) {
        var septets = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return new SmsLength(text.length(), messages(text.length(), 70, 67));
            }
        }
        return new SmsLength(septets, messages(septets, 160, 153));
    }

    private static int messages(int length, int one, int each) {
        if (length == 0) {
            return 0;
        }
        return length <= one ? 1 : (length + each - 1) / each;
    }
}
