package org.rustyaudio.cli.devices;

import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Table;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.Inputs;

/// `devices`: lists the sound devices of this machine.
public final class DevicesCommand implements Command {

    private final Supplier<Devices> outputs;
    private final Supplier<Inputs> inputs;

    /// @param outputs opened when the command runs, closed when it ends
    /// @param inputs asked when the command runs
    public DevicesCommand(Supplier<Devices> outputs, Supplier<Inputs> inputs) {
        this.outputs = outputs;
        this.inputs = inputs;
    }

    /// One device of either kind.
    private record Row(String id, String name, String host, boolean isDefault, String direction) {}

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public String summary() {
        return "list the sound devices of this machine";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "[options]",
                "Lists where sound can come out and what can be recorded from. The id is what --device of play and record takes;"
                        + " the defaults are marked.",
                List.of(),
                List.of(Option.flag("Output", "json", "One JSON object a line for each device.")),
                List.of(new Usage.Entry("rusty-audio devices", "a table")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure {
        if (!arguments.operands().isEmpty()) {
            throw new UsageException(
                    "takes no file, but was given \"" + arguments.operands().getFirst() + "\"");
        }
        List<Row> all = rows();
        for (String line : arguments.has("json") ? json(all) : table(all)) {
            session.data(line);
        }
        return Program.DONE;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (InputDevice input : inputs.get().list()) {
            rows.add(new Row(input.id(), input.name(), input.host(), input.isDefault(), "input"));
        }
        try (Devices devices = outputs.get()) {
            for (OutputDevice output : devices.list()) {
                rows.add(new Row(output.id(), output.name(), output.host(), output.isDefault(), "output"));
            }
        }
        return rows;
    }

    private static List<String> json(List<Row> devices) {
        return devices.stream()
                .map(device -> new JsonObject()
                        .add("id", device.id())
                        .add("name", device.name())
                        .add("host", device.host())
                        .add("default", device.isDefault())
                        .add("direction", device.direction())
                        .toString())
                .toList();
    }

    private static List<String> table(List<Row> devices) {
        Table table = new Table("lllll").row("", "Id", "Name", "Host", "Direction");
        for (Row device : devices) {
            table.row(device.isDefault() ? "*" : "", device.id(), device.name(), device.host(), device.direction());
        }
        return table.lines();
    }
}
