package org.rustyaudio.faceplate.paint;

import org.rustyaudio.faceplate.canvas.Canvas;

/// Sets single lines: by cap height, letter by letter where tracking or tabular figures ask for it.
final class TextSetter {

    private final Canvas canvas;

    TextSetter(Canvas canvas) {
        this.canvas = canvas;
    }

    double set(TextStyle style, String text, double x, double baseline, Align align) {
        canvas.font(style.weight(), style.size());
        double width = align == Align.LEFT ? 0 : width(style, text);
        double left = x - (align == Align.RIGHT ? width : align == Align.CENTRE ? width / 2 : 0);
        double scale = canvas.pixelsPerUnit();
        double y = Math.round(baseline * scale) / scale;
        if (!letterByLetter(style, text)) {
            canvas.fillText(text, left, y);
            return align == Align.LEFT ? canvas.measureText(text) : width;
        }
        double zero = canvas.measureText("0");
        double pen = left;
        for (int i = 0; i < text.length(); ) {
            int next = DisplayText.clusterEnd(text, i);
            String letter = text.substring(i, next);
            double advance = canvas.measureText(letter);
            boolean cell = style.tabular() && figure(letter);
            canvas.fillText(letter, cell ? pen + (zero - advance) / 2 : pen, y);
            pen += (cell ? zero : advance) + style.tracking() * style.size();
            i = next;
        }
        return pen - left - style.tracking() * style.size();
    }

    double measure(TextStyle style, String text) {
        canvas.font(style.weight(), style.size());
        return width(style, text);
    }

    String fit(TextStyle style, String text, double width) {
        canvas.font(style.weight(), style.size());
        if (width(style, text) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(style, cut(text, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cut(text, low);
    }

    private static String cut(String text, int length) {
        int end = length;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).trim() + "…";
    }

    private double width(TextStyle style, String text) {
        if (!letterByLetter(style, text)) {
            return canvas.measureText(text);
        }
        double zero = canvas.measureText("0");
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int next = DisplayText.clusterEnd(text, i);
            String letter = text.substring(i, next);
            width += style.tabular() && figure(letter) ? zero : canvas.measureText(letter);
            width += style.tracking() * style.size();
            i = next;
        }
        return width - style.tracking() * style.size();
    }

    /// Scripts whose letters join or change order are always set whole.
    private static boolean letterByLetter(TextStyle style, String text) {
        return (style.tracking() != 0 || style.tabular()) && !text.isEmpty() && !DisplayText.needsShaping(text);
    }

    private static boolean figure(String letter) {
        return letter.length() == 1 && letter.charAt(0) >= '0' && letter.charAt(0) <= '9';
    }
}
