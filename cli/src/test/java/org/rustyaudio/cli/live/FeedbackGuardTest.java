package org.rustyaudio.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.input.InputDevice;

class FeedbackGuardTest {

    private static final OutputDevice SERVER = new OutputDevice("javasound:default", "default [default]", "", true);
    private static final OutputDevice SPEAKERS = new OutputDevice("portaudio:wasapi:Speakers", "Speakers", "", true);

    private static String refusal(String source, InputDevice input, OutputDevice output) {
        var guard = new FeedbackGuard(words -> words.getLast().equals("get-default-source") ? source : "out\n");
        return guard.refusal(input, output);
    }

    private static InputDevice input(String id, String name) {
        return new InputDevice(id, name, "", false);
    }

    @Test
    void theMonitorOfTheDefaultSinkIsRefusedAndAMicrophoneIsNot() {
        InputDevice input = input("javasound:default", "default [default]");
        String told = refusal("out.monitor\n", input, SERVER);
        assertTrue(told.contains("would howl") && told.contains("Choose"), told);
        assertEquals("", refusal("alsa_input.pci\n", input, SERVER));
        assertEquals("", refusal("other.monitor\n", input, SERVER));
        assertEquals("", refusal("", input, SERVER));
        assertEquals("", refusal("out.monitor\n", input, SPEAKERS));
    }

    @Test
    void aLoopbackIsKnownByItsName() {
        assertTrue(refusal("", input("portaudio:wasapi:a", "Speakers [Loopback]"), SPEAKERS)
                .contains("howl"));
        assertTrue(refusal("", input("portaudio:mme:b", "Stereo Mix (Realtek)"), SPEAKERS)
                .contains("howl"));
        assertEquals("", refusal("", input("portaudio:wasapi:c", "Headphones [Loopback]"), SPEAKERS));
        assertEquals("", refusal("", input("portaudio:wasapi:d", "Microphone"), SPEAKERS));
    }
}
