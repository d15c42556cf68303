package org.rustyaudio.cli.engine;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OpenedOutput;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.nulls.NullHost;

/// Opens devices for the audio loop by the rules of playing: a device that is merely absent has a stand-in, one that is
/// awaited has none.
final class OutputSource {

    /// What became of opening: a running device, or why there is none.
    record Result(@Nullable OpenedOutput opened, String refusal) {}

    private final Devices devices;

    OutputSource(Devices devices) {
        this.devices = devices;
    }

    Result open(OutputRequest request) {
        try {
            return new Result(devices.open(request), "");
        } catch (DeviceException e) {
            return new Result(null, String.valueOf(e.getMessage()));
        }
    }

    /// Opens the asked device, or with an empty id any default one, if it is there; never a stand-in.
    @Nullable
    OpenedOutput openReturned(OutputRequest request) {
        devices.rescan();
        boolean named = !request.deviceId().isEmpty();
        if (named && devices.find(request.deviceId()).isEmpty()) {
            return null;
        }
        OpenedOutput opened = open(request).opened();
        if (opened != null && isStandIn(opened) && !named) {
            opened.output().close();
            return null;
        }
        return opened;
    }

    /// Whether silence stands in for a device that could not be had.
    boolean isStandIn(OpenedOutput opened) {
        return opened.device().id().equals(NullHost.SILENCE.id())
                && !opened.notice().isEmpty();
    }
}
