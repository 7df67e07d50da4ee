package baton.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words on screen: one bundle, checked both ways by a test.
public final class Strings {
    /// Stands in a sentence for how Baton is called on a command line here.
    private static final String PROGRAM = "{program}";
    /// Set by a package; a checkout is started by its script.
    private static final String CALLED = System.getProperty("baton.program", "installer/run");

    private final ResourceBundle bundle;

    private Strings(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Strings load() {
        return new Strings(ResourceBundle.getBundle("strings.strings", Locale.ENGLISH));
    }

    /// For FXML files, which name keys after a percent sign.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The text, with `{0}` and so on replaced.
    public String get(String key, Object... values) {
        var text = bundle.getString(key).replace(PROGRAM, CALLED);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }

    /// The word for an enum's constant: the key is its class's name and its own.
    public String of(Enum<?> constant, Object... values) {
        return get(key(constant), values);
    }

    /// The key under which a constant's word stands.
    public static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
    }
}
