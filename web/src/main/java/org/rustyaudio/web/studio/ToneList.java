package org.rustyaudio.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.generator.GeneratorDials;
import org.rustyaudio.faceplate.generator.GeneratorModel;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// Several tones: a frequency and a share for each. Page's thread.
final class ToneList {

    private final GeneratorModel model;
    private final Host host;
    private final Elem root = Dom.of("div", "partials");
    private final Elem list = Dom.of("div", "");
    private final Elem add;
    private final List<Row> rows = new ArrayList<>();

    ToneList(GeneratorModel model, Host host) {
        this.model = model;
        this.host = host;
        add = Dom.button("chip", "Add tone", () -> {
            model.addTone();
            host.wake();
        });
        root.append(list);
        root.append(add);
    }

    Elem root() {
        return root;
    }

    void update() {
        int count = model.state().tones().size();
        while (rows.size() < count) {
            Row row = new Row(rows.size());
            rows.add(row);
            list.append(row.root);
        }
        while (rows.size() > count) {
            rows.removeLast().root.remove();
        }
        for (Row row : rows) {
            row.show();
        }
        add.setDisabled(!model.canAddTone());
        Dom.text(add, model.canAddTone() ? "Add tone" : GeneratorState.MOST_TONES + " tones are the most");
    }

    private final class Row {
        final int index;
        final Elem root = Dom.of("div", "partial");
        final DialRow frequency;
        final DialRow share;
        final Elem remove;

        Row(int index) {
            this.index = index;
            root.setAttribute("role", "group");
            root.setAttribute("aria-label", "Tone " + (index + 1));
            frequency = new DialRow(GeneratorDials.TONE, new Grip(this, GeneratorDials.TONE), host::warn);
            share = new DialRow(GeneratorDials.SHARE, new Grip(this, GeneratorDials.SHARE), host::warn);
            remove = Dom.button("chip bare", "×", () -> {
                model.removeTone(index);
                host.wake();
            });
            remove.setAttribute("aria-label", "Remove tone " + (index + 1));
            root.append(frequency.root());
            root.append(share.root());
            root.append(remove);
        }

        void show() {
            frequency.show(model.tone(index, GeneratorDials.TONE), true);
            share.show(model.tone(index, GeneratorDials.SHARE), true);
            remove.setDisabled(!model.canRemoveTone());
        }
    }

    private final class Grip implements Hand {
        private final Row row;
        private final Dial dial;

        Grip(Row row, Dial dial) {
            this.row = row;
            this.dial = dial;
        }

        @Override
        public void set(double value) {
            model.setTone(row.index, dial, value);
            row.show();
            host.wake();
        }

        @Override
        public void take(String text) {
            set(dial.parse(text));
        }

        @Override
        public void step(double steps) {
            set(dial.stepped(model.tone(row.index, dial), steps));
        }

        @Override
        public void reset() {
            set(dial.standard());
        }
    }
}
