package org.rustyaudio.faceplate.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rustyaudio.faceplate.layout.Control;

class IdiomsTest {

    @Test
    void heldNextIsHeardInPiecesWithGrowingJumpsAndEndsWhenLetGo() {
        AudibleScan scan = new AudibleScan();
        assertEquals(0, scan.jump(0));
        scan.begin(1, 1000);
        double before = 0;
        double sum = 0;
        int jumps = 0;
        for (long now = 1000; now < 4000; now += 16) {
            double jump = scan.jump(now);
            if (jump != 0) {
                assertTrue(jump >= before, jump + " after " + before);
                before = jump;
                sum += jump;
                jumps++;
            }
        }
        assertEquals(11, jumps, 1);
        assertTrue(sum > 30, "only " + sum + " seconds in three");
        scan.end();
        assertEquals(0, scan.jump(9000));
    }

    @Test
    void heldPreviousGoesFurtherBackThanThePieceThatWasHeard() {
        AudibleScan scan = new AudibleScan();
        scan.begin(-1, 0);
        assertEquals(-1.28, scan.jump(0), 1e-9);
        assertEquals(0, scan.jump(100));
        assertEquals(-1.28, scan.jump(280), 1e-9);
    }

    @Test
    void aHeldVolumeKeyGathersSpeedAndSinglePressesStaySteps() {
        Haste haste = new Haste();
        assertEquals(1, haste.step(1, 0));
        assertEquals(1, haste.step(1, 5000));
        for (long now = 10_000; now <= 10_600; now += 50) {
            assertEquals(-1, haste.step(-1, now));
        }
        assertEquals(-3, haste.step(-1, 10_650));
        assertEquals(1, haste.step(1, 10_700));
        for (long now = 10_750; now <= 11_300; now += 50) {
            assertEquals(1, haste.step(1, now));
        }
        assertEquals(1.5, haste.step(1, 11_350));
    }

    @Test
    void holdingMeansMoreOnlyWhereTheFaceSaysSo() {
        assertTrue(FaceController.canHold(Control.NEXT));
        assertEquals(2000, FaceController.holdMillis(Control.PRESET_1));
        assertTrue(!FaceController.canHold(Control.PLAY));
    }

    @Test
    void theTimerGoesRoundAllItsTimes() {
        PowerTimer timer = PowerTimer.OFF;
        for (int i = 0; i < PowerTimer.values().length; i++) {
            timer = timer.next();
        }
        assertEquals(PowerTimer.OFF, timer);
        assertEquals(PowerTimer.IN_15, timer.next());
    }
}
