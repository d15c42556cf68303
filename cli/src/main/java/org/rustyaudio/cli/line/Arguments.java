package org.rustyaudio.cli.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of one command line, sorted into options and operands.
///
/// Accepts `--name VALUE`, `--name=VALUE`, `-o VALUE` and `-oVALUE`; after `--` every word is an operand.
public final class Arguments {

    private final Map<String, String> values;
    private final List<String> operands;

    private Arguments(Map<String, String> values, List<String> operands) {
        this.values = values;
        this.operands = operands;
    }

    /// Sorts `words` by `options`; an unknown option, a missing or a superfluous value is refused.
    public static Arguments parse(List<String> words, List<Option> options) throws UsageException {
        Map<String, String> values = new HashMap<>();
        List<String> operands = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            String word = words.get(next++);
            if (word.equals("--")) {
                operands.addAll(words.subList(next, words.size()));
                break;
            }
            if (word.length() < 2 || word.charAt(0) != '-') {
                operands.add(word);
                continue;
            }
            Spelling spelling = Spelling.of(word, options);
            String value = spelling.value();
            if (spelling.option().takesValue()) {
                if (value == null) {
                    if (next == words.size()) {
                        throw new UsageException(spelling.written() + " needs a value: " + spelling.written() + " "
                                + spelling.option().valueLabel());
                    }
                    value = words.get(next++);
                }
            } else if (value != null) {
                throw new UsageException(spelling.written() + " takes no value, but was given \"" + value + "\"");
            }
            if (values.put(spelling.option().name(), value == null ? "" : value) != null) {
                throw new UsageException(spelling.written() + " is given twice; give it once");
            }
        }
        return new Arguments(values, List.copyOf(operands));
    }

    public List<String> operands() {
        return operands;
    }

    public boolean has(String option) {
        return values.containsKey(option);
    }

    /// The option's text, or null where it was not given.
    public @Nullable String text(String option) {
        return values.get(option);
    }

    public String text(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    /// The option's number; `k` after it means a thousand.
    public double number(String option, double otherwise, double lowest, double highest, String unit)
            throws UsageException {
        String text = values.get(option);
        if (text == null) {
            return otherwise;
        }
        double number = Numbers.parse(text);
        // Written so that "not a number" is refused too.
        if (!(number >= lowest && number <= highest)) {
            throw new UsageException("--" + option + " \"" + text + "\" is not a number from " + Numbers.plain(lowest)
                    + " to " + Numbers.plain(highest) + (unit.isEmpty() ? "" : " " + unit));
        }
        return number;
    }

    /// The option's whole number.
    public int whole(String option, int otherwise, int lowest, int highest, String unit) throws UsageException {
        double number = number(option, otherwise, lowest, highest, unit);
        if (number != Math.rint(number)) {
            throw new UsageException("--" + option + " \"" + values.get(option) + "\" is not a whole number");
        }
        return (int) number;
    }

    /// The option's word, which must be one of `choices`.
    public String choice(String option, String otherwise, Collection<String> choices) throws UsageException {
        String text = values.get(option);
        if (text == null) {
            return otherwise;
        }
        for (String choice : choices) {
            if (choice.equalsIgnoreCase(text)) {
                return choice;
            }
        }
        throw new UsageException("--" + option + " \"" + text + "\" is not one of " + String.join(", ", choices)
                + Suggestion.forWord(text, choices));
    }

    /// One option as it was written: which it is, how it was spelled, and the value that hung on it.
    private record Spelling(
            Option option, String written, @Nullable String value) {

        static Spelling of(String word, List<Option> options) throws UsageException {
            if (word.startsWith("--")) {
                int equals = word.indexOf('=');
                String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
                for (Option option : options) {
                    if (option.name().equals(name)) {
                        return new Spelling(option, "--" + name, equals < 0 ? null : word.substring(equals + 1));
                    }
                }
                throw unknown("--" + name, options);
            }
            for (Option option : options) {
                if (option.letter() == word.charAt(1)) {
                    boolean bare = word.length() == 2;
                    if (!bare && !option.takesValue()) {
                        break;
                    }
                    return new Spelling(option, word.substring(0, 2), bare ? null : word.substring(2));
                }
            }
            throw unknown(word, options);
        }

        private static UsageException unknown(String written, List<Option> options) {
            List<String> names = new ArrayList<>();
            for (Option option : options) {
                names.add("--" + option.name());
            }
            return new UsageException("unknown option \"" + written + "\"" + Suggestion.forWord(written, names));
        }
    }
}
