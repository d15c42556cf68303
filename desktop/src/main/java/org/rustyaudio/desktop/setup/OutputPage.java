package org.rustyaudio.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.settings.OutputSettings;
import org.rustyaudio.desktop.stereo.Outputs;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.RatePolicy;

/// Where the sound goes, at which rate and with how much in flight; and how it does. JavaFX thread only.
final class OutputPage implements Page {

    private static final List<Integer> RATES = List.of(44_100, 48_000, 88_200, 96_000, 176_400, 192_000);
    private static final String FOLLOWING = "The output takes the rate of each file, so nothing is converted. Tracks of"
            + " one rate join without a gap; between two rates there is a short pause while the device changes.";
    private static final String FIXED =
            "Every file is converted to this rate. All tracks join without a gap, whatever" + " their rate.";

    /// A line of the list.
    private record Line(String id, String text, boolean exclusive) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final Setup setup;
    private final ComboBox<Line> device = new ComboBox<>();
    private final Label playing = Parts.caption("");
    private final Label health = new Label();
    private final Label trouble = Parts.caption("");
    private final Switch exclusive;
    private final Label shared = Parts.caption("");
    private final Fader buffer;
    private final OneOf<RatePolicy> policy;
    private final OneOf<Integer> rate;
    private final VBox rates;
    private final Label ratesCaption = Parts.caption(FOLLOWING);
    private final Columns node;
    private List<Outputs.Output> known = List.of();
    private boolean filling;
    private @Nullable OutputSettings shown;

    OutputPage(Setup setup) {
        this.setup = setup;
        device.setId("output-device");
        device.setAccessibleText("Output device");
        device.setMaxWidth(Double.MAX_VALUE);
        device.setMinWidth(0);
        device.setOnAction(_ -> chosen());
        device.setOnShowing(_ -> look());
        Chip again = new Chip("Look again", this::look);
        again.setId("output-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        health.getStyleClass().add("value");
        health.setId("output-health");
        health.setWrapText(true);
        trouble.getStyleClass().add("trouble");
        exclusive = new Switch("output-exclusive", "Keep other programs off", on -> set(now().withExclusive(on)));
        buffer = new Fader(
                "output-buffer",
                "Buffer",
                OutputRequest.MIN_BUFFER_MILLIS,
                OutputRequest.MAX_BUFFER_MILLIS,
                10,
                true,
                millis -> Math.round(millis) + " ms",
                millis -> set(now().withBuffer((int) Math.round(millis))));
        policy = new OneOf<>(
                "rate-policy",
                "Sample rate",
                List.of(RatePolicy.MATCH_SOURCE, RatePolicy.RESAMPLE),
                each -> each == RatePolicy.MATCH_SOURCE ? "Follow the file" : "Fixed",
                each -> set(now().withRates(each, now().rateHz())));
        rate = new OneOf<>(
                "rate",
                "Fixed rate",
                RATES,
                hz -> Parts.number(hz / 1000.0),
                hz -> set(now().withRates(RatePolicy.RESAMPLE, hz)));
        rates = Parts.named("Rate in kHz", rate);
        node = new Columns(List.of(
                Parts.block("Sound goes to", device, Parts.row(again), playing, health, trouble),
                Parts.block("Sample rate", policy, rates, ratesCaption),
                Parts.block(
                        "Sound in flight",
                        buffer,
                        Parts.caption("Less reacts sooner; more survives a busy machine."),
                        exclusive,
                        shared)));
        fill();
    }

    private OutputSettings now() {
        return setup.output();
    }

    private void set(OutputSettings output) {
        setup.setOutput(output);
    }

    private void chosen() {
        Line line = device.getValue();
        if (!filling && line != null && !line.id().equals(now().device())) {
            set(now().withDevice(line.id()).withExclusive(now().exclusive() && line.exclusive()));
        }
    }

    /// Asks for the devices; they are shown when they are known.
    private void look() {
        setup.outputs()
                .list(outputs -> Platform.runLater(() -> {
                    known = List.copyOf(outputs);
                    fill();
                }));
    }

    private void fill() {
        String id = now().device();
        List<Line> lines = new ArrayList<>();
        String usual = "";
        boolean usualExclusive = false;
        boolean connected = id.isEmpty();
        for (Outputs.Output output : known) {
            if (output.isDefault()) {
                usual = output.name();
                usualExclusive = output.exclusive();
            }
            lines.add(new Line(output.id(), output.name() + " · " + output.host(), output.exclusive()));
            connected |= output.id().equals(id);
        }
        lines.addFirst(new Line("", usual.isEmpty() ? "System's choice" : "System's choice: " + usual, usualExclusive));
        if (!connected) {
            lines.add(new Line(id, id.substring(id.indexOf(':') + 1) + " · not connected", false));
        }
        filling = true;
        if (!lines.equals(device.getItems())) {
            device.getItems().setAll(lines);
        }
        for (Line line : lines) {
            if (line.id().equals(id)) {
                device.setValue(line);
            }
        }
        filling = false;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void opened() {
        look();
    }

    @Override
    public void update(PlayerState player) {
        OutputSettings output = now();
        if (!output.equals(shown)) {
            shown = output;
            fill();
            policy.show(output.rates());
            boolean follows = output.rates() == RatePolicy.MATCH_SOURCE;
            rate.show(output.rateHz());
            rates.setVisible(!follows);
            rates.setManaged(!follows);
            Parts.text(ratesCaption, follows ? FOLLOWING : FIXED);
        }
        buffer.show(output.bufferMillis());
        Line line = device.getValue();
        boolean offered = line != null && line.exclusive();
        exclusive.show(output.exclusive() && offered);
        exclusive.setDisable(!offered);
        Parts.text(
                shared,
                offered
                        ? "The device then plays nothing else, untouched by the system's mixer."
                        : "This device is shared with other programs.");
        tell(setup.outputs().health());
    }

    private void tell(Outputs.Health now) {
        String rateText = Parts.number(now.sampleRateHz() / 1000.0) + " kHz";
        Parts.text(
                playing,
                now.device().isEmpty()
                        ? "Opened when something plays, at " + rateText + "."
                        : now.device() + " at " + rateText);
        long dropouts = now.underruns();
        long late = now.lateDecodes();
        String figures = Math.round(now.latencyMillis()) + " ms to the ear · "
                + (dropouts == 1 ? "1 dropout" : dropouts + " dropouts")
                + (late == 0 ? "" : " · " + late + (late == 1 ? " late read" : " late reads"))
                + (now.losses() == 0 ? "" : " · lost " + (now.losses() == 1 ? "once" : now.losses() + " times"));
        Parts.text(health, now.device().isEmpty() && !now.lost() ? "" : figures);
        health.setManaged(!health.getText().isEmpty());
        Parts.text(trouble, now.notice());
        trouble.setManaged(!now.notice().isEmpty());
    }
}
