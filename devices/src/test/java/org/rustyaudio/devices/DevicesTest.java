package org.rustyaudio.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.devices.nulls.NullHost;

class DevicesTest {

    private final ScriptedHost first = new ScriptedHost("first");
    private final ScriptedHost second = new ScriptedHost("second");
    private final Devices devices = new Devices(List.of(first, second));

    private OpenedOutput open(String id) throws DeviceException {
        return devices.open(new OutputRequest(id, 44_100, 100, false));
    }

    @Test
    void listsEveryHostsDevicesAndOneDefaultAndTheSilentOne() {
        first.plug("speakers", true);
        second.plug("speakers too", true);
        List<OutputDevice> list = devices.list();
        assertEquals(
                List.of("first:speakers", "second:speakers too", "null:silence"),
                list.stream().map(OutputDevice::id).toList());
        assertEquals(
                List.of(true, false, false),
                list.stream().map(OutputDevice::isDefault).toList());
    }

    @Test
    void opensTheChosenDeviceWithoutAWord() throws DeviceException {
        first.plug("speakers", true);
        OutputDevice chosen = second.plug("headphones", false);
        OpenedOutput opened = open(chosen.id());
        assertEquals(chosen, opened.device());
        assertEquals("", opened.notice());
    }

    @Test
    void fallsBackToTheDefaultAndSaysSo() throws DeviceException {
        OutputDevice speakers = first.plug("speakers", true);
        OpenedOutput opened = open("second:headphones");
        assertEquals(speakers, opened.device());
        assertEquals(
                "The sound device \"headphones\" is not connected. Playing on \"speakers\" instead.", opened.notice());
    }

    @Test
    void triesTheNextHostsDefaultWhenTheFirstRefuses() throws DeviceException {
        first.occupy(first.plug("speakers", true));
        OutputDevice other = second.plug("other", true);
        assertEquals(other, open("").device());
    }

    @Test
    void playsSilentlyWithoutAnyDeviceAndSaysSo() throws DeviceException {
        OpenedOutput opened = open("");
        assertEquals(NullHost.SILENCE, opened.device());
        assertEquals(
                "No sound device was found; playing silently. Connect one, or start the sound service.",
                opened.notice());
        opened.output().close();
    }

    @Test
    void namesWhyNoDeviceCouldBeOpened() throws DeviceException {
        first.occupy(first.plug("speakers", true));
        OpenedOutput opened = open("");
        assertEquals(NullHost.SILENCE, opened.device());
        assertTrue(opened.notice().contains("speakers is held by another program."), opened.notice());
    }

    @Test
    void aChosenDeviceThatRefusesIsAnError() {
        first.plug("speakers", true);
        OutputDevice chosen = second.plug("headphones", false);
        second.occupy(chosen);
        var refusal = assertThrows(DeviceException.class, () -> open(chosen.id()));
        assertEquals(DeviceException.Kind.BUSY, refusal.kind());
    }

    @Test
    void saysThatTheDeviceRunsAtAnotherRateAndCannotBeExclusive() throws DeviceException {
        OutputDevice speakers = first.plug("speakers", true);
        first.runsOnlyAt(48_000);
        OpenedOutput opened = devices.open(new OutputRequest(speakers.id(), 44_100, 100, true));
        assertEquals(48_000, opened.output().sampleRateHz());
        assertEquals(
                "speakers runs at 48000 Hz instead of 44100 Hz; the sound is converted."
                        + " speakers cannot be kept from other programs; it is shared.",
                opened.notice());
    }

    @Test
    void aRequestOutsideTheLimitsIsRefusedWithTheNumber() {
        var buffer = assertThrows(IllegalArgumentException.class, () -> new OutputRequest("", 48_000, 10, false));
        assertEquals("output buffer 10 ms is outside 20 to 200 ms", buffer.getMessage());
        var rate = assertThrows(IllegalArgumentException.class, () -> new OutputRequest("", 7_999, 100, false));
        assertEquals("output rate 7999 Hz is outside 8000 to 768000 Hz", rate.getMessage());
    }
}
