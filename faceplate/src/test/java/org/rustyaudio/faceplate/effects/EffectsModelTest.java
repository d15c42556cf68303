package org.rustyaudio.faceplate.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.presets.FactoryEffects;

class EffectsModelTest {

    private final List<EffectRack> heard = new ArrayList<>();
    private final EffectsModel model = new EffectsModel(EffectRack.EMPTY, heard::add);
    private final Dial decay = EffectsModel.dials(EffectKind.REVERB).getFirst();

    @Test
    void anEmptyRackShowsEveryEffectOutOfCircuit() {
        assertEquals(EffectKind.values().length, model.order().size());
        assertFalse(model.rack().sounds());
        assertTrue(heard.isEmpty());
    }

    @Test
    void switchingTurningAndMovingAreHeardAndTakenBackOneByOne() {
        model.setOn(EffectKind.REVERB, true);
        model.take(EffectKind.REVERB, decay, "3.5 s");
        model.moveBy(EffectKind.REVERB, -2);
        assertEquals(3, heard.size());
        EffectRack last = heard.getLast();
        assertTrue(last.sounds());
        assertEquals(2, last.find(EffectKind.REVERB));
        assertEquals(3.5, model.settings(EffectKind.REVERB).value("decaySeconds"));
        model.undo();
        assertEquals(4, model.rack().find(EffectKind.REVERB));
        model.undo();
        model.undo();
        assertEquals(EffectRack.standard(), heard.getLast());
        assertFalse(model.canUndo());
        model.redo();
        assertTrue(model.slot(EffectKind.REVERB).on());
    }

    @Test
    void aDragIsOneStepAndATouchIsNone() {
        model.beginGesture();
        for (int i = 1; i <= 10; i++) {
            model.set(EffectKind.REVERB, decay, decay.at(i / 10.0));
        }
        model.endGesture();
        assertEquals(20, model.settings(EffectKind.REVERB).value("decaySeconds"));
        model.undo();
        assertFalse(model.canUndo());
        model.beginGesture();
        model.endGesture();
        assertFalse(model.canUndo());
    }

    @Test
    void theEndsOfTheOrderHold() {
        EffectKind first = model.order().getFirst();
        model.moveBy(first, -1);
        assertEquals(first, model.order().getFirst());
        assertTrue(heard.isEmpty());
        model.moveTo(first, 99);
        assertEquals(first, model.order().getLast());
    }

    @Test
    void bypassKeepsWhatIsInCircuit() {
        model.setOn(EffectKind.DELAY, true);
        model.setOn(false);
        assertFalse(model.rack().sounds());
        assertTrue(model.slot(EffectKind.DELAY).on());
        model.setOn(true);
        assertTrue(model.rack().sounds());
    }

    @Test
    void aValueIsResetAlone() {
        model.set(EffectKind.REVERB, decay, 9);
        model.set(EffectKind.REVERB, EffectsModel.dials(EffectKind.REVERB).get(9), 77);
        model.reset(EffectKind.REVERB, decay);
        assertEquals(decay.standard(), model.settings(EffectKind.REVERB).value("decaySeconds"));
        assertEquals(77, model.settings(EffectKind.REVERB).value("mixPercent"));
    }

    @Test
    void aRefusedFieldLeavesTheRackAlone() {
        assertThrows(IllegalArgumentException.class, () -> model.take(EffectKind.REVERB, decay, "1e308"));
        assertEquals(EffectRack.standard(), model.rack());
    }

    @Test
    void everyFactoryRackLoadsUnderItsNameAndKeepsAPlaceForAll() {
        for (String name : EffectsModel.rackNames()) {
            model.loadRack(name);
            assertEquals(name, Racks.name(model.rack()));
            assertEquals(EffectKind.values().length, model.order().size());
            assertTrue(model.slot(model.selected()).on(), name);
        }
        model.undo();
        assertEquals(EffectsModel.rackNames().get(EffectsModel.rackNames().size() - 2), Racks.name(model.rack()));
    }

    @Test
    void factorySettingsPutTheirEffectInCircuitUnderTheirName() {
        for (EffectKind kind : EffectKind.values()) {
            for (String name : EffectsModel.names(kind)) {
                model.load(kind, name);
                assertTrue(model.slot(kind).on());
                String shown = Racks.name(model.settings(kind));
                // Two names may stand for the same settings.
                assertTrue(shown.equals(name) || name.equals(EffectsModel.STANDARD), kind + " " + name + " " + shown);
            }
            assertEquals(
                    FactoryEffects.of(kind).size() + 1, EffectsModel.names(kind).size());
        }
        model.set(EffectKind.REVERB, decay, 7.7);
        assertEquals("", Racks.name(model.settings(EffectKind.REVERB)));
    }

    @Test
    void sidesAreComparedAndCopied() {
        model.loadRack("Dub");
        model.compare(EffectsModel.Side.B);
        assertFalse(heard.getLast().sounds());
        model.compare(EffectsModel.Side.A);
        assertEquals("Dub", Racks.name(heard.getLast()));
        model.copyToOther();
        model.compare(EffectsModel.Side.B);
        assertEquals("Dub", Racks.name(model.rack()));
    }

    @Test
    void followingARackFromElsewhereIsNotToldBack() {
        model.follow(FactoryEffects.racks().getFirst().rack());
        assertTrue(heard.isEmpty());
        assertEquals("Headphones", Racks.name(model.rack()));
        assertEquals(EffectKind.values().length, model.order().size());
    }

    @Test
    void onlyTheTimeThatCountsIsOffered() {
        assertTrue(Racks.used(model.settings(EffectKind.DELAY), "timeMillis"));
        assertFalse(Racks.used(model.settings(EffectKind.DELAY), "note"));
        model.set(EffectKind.DELAY, EffectsModel.dials(EffectKind.DELAY).getFirst(), 1);
        assertFalse(Racks.used(model.settings(EffectKind.DELAY), "timeMillis"));
        assertTrue(Racks.used(model.settings(EffectKind.DELAY), "tempoBpm"));
    }
}
