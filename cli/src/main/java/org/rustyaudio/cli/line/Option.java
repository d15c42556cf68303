package org.rustyaudio.cli.line;

/// One option of a command.
///
/// @param group heading it stands under in the help
/// @param letter one-letter form without its dash, or a blank for none
/// @param name long form without its dashes
/// @param valueLabel what the help calls its value, empty for a flag
/// @param description one sentence, broken to lines by the help
public record Option(String group, char letter, String name, String valueLabel, String description) {

    public static Option flag(String group, String name, String description) {
        return new Option(group, ' ', name, "", description);
    }

    public static Option value(String group, String name, String valueLabel, String description) {
        return new Option(group, ' ', name, valueLabel, description);
    }

    /// The same option with a one-letter form.
    public Option or(char shortForm) {
        return new Option(group, shortForm, name, valueLabel, description);
    }

    public boolean takesValue() {
        return !valueLabel.isEmpty();
    }
}
