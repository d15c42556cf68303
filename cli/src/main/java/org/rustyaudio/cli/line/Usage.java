package org.rustyaudio.cli.line;

import java.util.List;

/// How a command is called: what the parser accepts and what its help says.
///
/// @param synopsis everything after the command's name, such as `IN... -o OUT [options]`
/// @param purpose one or two sentences
/// @param operands what the words that are no options mean, as label and description
/// @param options in the order of the help; groups keep together
/// @param examples each a command line and what it does
public record Usage(String synopsis, String purpose, List<Entry> operands, List<Option> options, List<Entry> examples) {

    /// A word or line of the help and what it means.
    public record Entry(String label, String meaning) {}

    public Usage {
        operands = List.copyOf(operands);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }
}
