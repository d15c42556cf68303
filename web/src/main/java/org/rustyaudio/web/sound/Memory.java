package org.rustyaudio.web.sound;

import org.teavm.interop.Address;

/// Numbers in linear memory, which the module and its host both see.
///
/// Addresses are whole numbers; the host keeps them inside the room it has set aside.
public final class Memory {

    private Memory() {}

    public static void readFloats(int address, float[] to, int from, int count) {
        for (int i = 0; i < count; i++) {
            to[from + i] = Address.fromInt(address + 4 * i).getFloat();
        }
    }

    public static void writeFloats(int address, float[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            Address.fromInt(address + 4 * i).putFloat(values[from + i]);
        }
    }

    public static double[] readDoubles(int address, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Address.fromInt(address + 8 * i).getDouble();
        }
        return values;
    }

    public static void writeDoubles(int address, double[] values) {
        for (int i = 0; i < values.length; i++) {
            Address.fromInt(address + 8 * i).putDouble(values[i]);
        }
    }

    public static void putFloat(int address, int index, double value) {
        Address.fromInt(address + 4 * index).putFloat((float) value);
    }

    /// Writes a whole number as a double.
    public static void putCount(int address, int index, long value) {
        Address.fromInt(address + 8 * index).putDouble((double) value);
    }
}
