package org.rustyaudio.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.faceplate.effects.EffectsModel;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The effects in the order the sound passes them: each chosen, switched, and moved by its grip, its arrows or
/// Alt and the arrow keys. Page's thread.
final class RackList {

    private final EffectsModel model;
    private final Host host;
    private final Elem root = Dom.of("div", "rack");
    private final Elem mark = Dom.of("i", "queue-mark");
    private final List<Row> rows = new ArrayList<>();
    private List<EffectKind> shown = List.of();
    private @Nullable Row dragged;
    private int target;

    RackList(EffectsModel model, Host host) {
        this.model = model;
        this.host = host;
        root.setAttribute("role", "group");
        root.setAttribute("aria-label", "Order of the effects");
        for (EffectKind kind : EffectKind.values()) {
            rows.add(new Row(kind));
        }
        mark.setHidden(true);
    }

    Elem root() {
        return root;
    }

    void focus() {
        row(model.selected()).name.focus();
    }

    void update() {
        List<EffectKind> order = model.order();
        if (!order.equals(shown)) {
            Elem focused = Dom.active();
            boolean mine = root.contains(focused);
            shown = order;
            for (EffectKind kind : order) {
                root.append(row(kind).root);
            }
            root.append(mark);
            if (mine && !Dom.active().equals(focused)) {
                // Moving an element takes the keyboard from it.
                focused.focus();
            }
        }
        for (int i = 0; i < order.size(); i++) {
            row(order.get(i)).show(i, order.size());
        }
    }

    private Row row(EffectKind kind) {
        for (Row row : rows) {
            if (row.kind == kind) {
                return row;
            }
        }
        throw new IllegalArgumentException("no row of " + kind.key());
    }

    private void move(EffectKind kind, int place) {
        model.moveTo(kind, place);
        int now = model.order().indexOf(kind) + 1;
        host.say(kind.label() + " is number " + now + " of " + rows.size());
        host.wake();
    }

    private void typed(Ev event, EffectKind kind) {
        int way = event.getKey().equals("ArrowDown") ? 1 : event.getKey().equals("ArrowUp") ? -1 : 0;
        if (way == 0) {
            return;
        }
        int at = model.order().indexOf(kind);
        if (event.isAltKey()) {
            move(kind, at + way);
        } else {
            int next = Math.max(0, Math.min(rows.size() - 1, at + way));
            model.select(model.order().get(next));
            focus();
            host.wake();
        }
        event.preventDefault();
        event.stopPropagation();
    }

    // Dragging

    private void lift(Row row, Ev event) {
        if (event.getButton() == 0) {
            dragged = row;
            row.grip.setPointerCapture(event.getPointerId());
            drag(event);
        }
    }

    private void drag(Ev event) {
        Row row = dragged;
        if (row == null) {
            return;
        }
        double top = root.getBoundingClientRect().getTop();
        double height = row.root.getBoundingClientRect().getHeight();
        int gap = (int) Math.max(0, Math.min(rows.size(), Math.round((event.getClientY() - top) / height)));
        int from = shown.indexOf(row.kind);
        target = gap > from ? gap - 1 : gap;
        row.root.getClassList().toggle("lifted", true);
        mark.setHidden(target == from);
        mark.getStyle().setProperty("top", gap * height - 1.5 + "px");
    }

    private void drop(boolean take) {
        Row row = dragged;
        dragged = null;
        mark.setHidden(true);
        if (row != null) {
            row.root.getClassList().toggle("lifted", false);
            if (take && target != shown.indexOf(row.kind)) {
                move(row.kind, target);
            }
        }
    }

    private final class Row {
        final EffectKind kind;
        final Elem root;
        final Elem grip = Dom.of("span", "row-grip");
        final Elem name;
        final Elem on;
        final Elem up;
        final Elem down;

        Row(EffectKind kind) {
            this.kind = kind;
            name = Dom.button("rack-name", kind.label(), () -> {
                model.select(kind);
                host.wake();
            });
            on = Dom.button("chip toggle rack-on", "On", () -> {
                model.setOn(kind, !model.slot(kind).on());
                model.select(kind);
                host.wake();
            });
            on.setAttribute("aria-label", kind.label() + " on");
            up = arrow("up", -1);
            down = arrow("down", 1);
            root = Dom.of("div", "rack-row", grip, name, on, up, down);
            name.on("keydown", event -> typed(event, kind));
            grip.on("pointerdown", event -> lift(this, event));
            grip.on("pointermove", RackList.this::drag);
            grip.on("pointerup", _ -> drop(true));
            grip.on("pointercancel", _ -> drop(false));
        }

        private Elem arrow(String way, int places) {
            Elem key = Dom.button(
                    "rack-move " + way, "", () -> move(kind, model.order().indexOf(kind) + places));
            key.setAttribute("aria-label", "Move " + kind.label() + " " + way);
            return key;
        }

        void show(int place, int count) {
            boolean chosen = model.selected() == kind;
            root.getClassList().toggle("chosen", chosen);
            root.getClassList().toggle("off", !model.slot(kind).on());
            Dom.attribute(name, "aria-pressed", String.valueOf(chosen));
            Controls.press(on, model.slot(kind).on());
            // Not disabled: that would take the keyboard from whoever moves it there.
            Dom.attribute(up, "aria-disabled", String.valueOf(place == 0));
            Dom.attribute(down, "aria-disabled", String.valueOf(place == count - 1));
        }
    }
}
