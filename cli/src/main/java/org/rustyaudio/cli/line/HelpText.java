package org.rustyaudio.cli.line;

import java.util.List;

/// Lays out the help of one command: synopsis, purpose, operands, options by group, examples.
public final class HelpText {

    private static final int WIDTH = 100;
    private static final int COLUMN = 29;

    private final StringBuilder text = new StringBuilder();
    private final boolean bold;

    private HelpText(boolean bold) {
        this.bold = bold;
    }

    /// The help of `command`; `bold` marks headings for a terminal.
    public static String of(String command, Usage usage, List<Option> common, boolean bold) {
        HelpText help = new HelpText(bold);
        help.heading("Usage");
        help.text
                .append("  rusty-audio ")
                .append(command)
                .append(' ')
                .append(usage.synopsis())
                .append("\n\n");
        help.wrapped(0, 0, usage.purpose());
        if (!usage.operands().isEmpty()) {
            help.text.append('\n');
            for (Usage.Entry operand : usage.operands()) {
                help.row("  " + operand.label(), operand.meaning());
            }
        }
        String group = "";
        for (Option option : usage.options()) {
            group = help.option(option, group);
        }
        for (Option option : common) {
            group = help.option(option, group);
        }
        if (!usage.examples().isEmpty()) {
            help.text.append('\n');
            help.heading("Examples");
            for (Usage.Entry example : usage.examples()) {
                help.text.append("  ").append(example.label()).append('\n');
                help.wrapped(6, 6, example.meaning());
            }
        }
        return help.text.toString();
    }

    /// Rows of label and meaning under a heading, for the program's own help.
    public static String section(String heading, List<Usage.Entry> entries, boolean bold) {
        HelpText help = new HelpText(bold);
        help.heading(heading);
        for (Usage.Entry entry : entries) {
            help.row("  " + entry.label(), entry.meaning());
        }
        return help.text.toString();
    }

    private String option(Option option, String group) {
        if (!option.group().equals(group)) {
            text.append('\n');
            heading(option.group());
        }
        String letter = option.letter() == ' ' ? "      --" : "  -" + option.letter() + ", --";
        row(letter + option.name() + (option.takesValue() ? " " + option.valueLabel() : ""), option.description());
        return option.group();
    }

    private void heading(String heading) {
        text.append(bold ? "\033[1m" + heading + "\033[0m\n" : heading + "\n");
    }

    private void row(String label, String meaning) {
        text.append(label);
        if (label.length() > COLUMN - 2) {
            text.append('\n').repeat(' ', COLUMN);
        } else {
            text.repeat(' ', COLUMN - label.length());
        }
        wrapped(0, COLUMN, meaning);
    }

    private void wrapped(int first, int indent, String sentence) {
        text.repeat(' ', first);
        int column = indent;
        boolean start = true;
        for (String word : sentence.split(" ", -1)) {
            if (!start && column + 1 + word.length() > WIDTH) {
                text.append('\n').repeat(' ', indent);
                column = indent;
                start = true;
            }
            if (!start) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
            start = false;
        }
        text.append('\n');
    }
}
