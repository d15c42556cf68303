package org.rustyaudio.cli.devices;

import com.eclipsesource.json.JsonObject;
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

/// `devices`: lists the sound devices of this machine.
public final class DevicesCommand implements Command {

    private final Supplier<Devices> system;

    /// @param system opened when the command runs, closed when it ends
    public DevicesCommand(Supplier<Devices> system) {
        this.system = system;
    }

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
                "Lists where sound can come out. The id is what --device of play takes; the default is marked.",
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
        try (Devices devices = system.get()) {
            List<OutputDevice> all = devices.list();
            for (String line : arguments.has("json") ? json(all) : table(all)) {
                session.data(line);
            }
        }
        return Program.DONE;
    }

    private static List<String> json(List<OutputDevice> devices) {
        return devices.stream()
                .map(device -> new JsonObject()
                        .add("id", device.id())
                        .add("name", device.name())
                        .add("host", device.host())
                        .add("default", device.isDefault())
                        .toString())
                .toList();
    }

    private static List<String> table(List<OutputDevice> devices) {
        Table table = new Table("llll").row("", "Id", "Name", "Host");
        for (OutputDevice device : devices) {
            table.row(device.isDefault() ? "*" : "", device.id(), device.name(), device.host());
        }
        return table.lines();
    }
}
