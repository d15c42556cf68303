package org.rustyaudio.faceplate;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.DotMask;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.canvas.Paint;

/// The canvas port on a picture in memory, so that painters are tested without a screen.
final class AwtCanvas implements Canvas {

    private static final Map<FontWeight, Font> FONTS = loadFonts();
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private record Saved(
            java.awt.Paint fill,
            java.awt.Paint stroke,
            BasicStroke line,
            Font font,
            double alpha,
            @Nullable Shape clip) {}

    private final BufferedImage image;
    private final Graphics2D g;
    private final double scale;
    private final Deque<Saved> saved = new ArrayDeque<>();
    private java.awt.Paint fill = Color.BLACK;
    private java.awt.Paint stroke = Color.BLACK;
    private BasicStroke line = new BasicStroke(1);
    private Font font = Objects.requireNonNull(FONTS.get(FontWeight.REGULAR));
    private double alpha = 1;
    private Path2D path = new Path2D.Double();

    AwtCanvas(int width, int height, double scale) {
        this.scale = scale;
        image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_ARGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
    }

    private static Map<FontWeight, Font> loadFonts() {
        Map<FontWeight, Font> fonts = new EnumMap<>(FontWeight.class);
        fonts.put(FontWeight.REGULAR, load("Inter-Regular.ttf"));
        fonts.put(FontWeight.MEDIUM, load("Inter-Medium.ttf"));
        fonts.put(FontWeight.SEMIBOLD, load("Inter-SemiBold.ttf"));
        return fonts;
    }

    private static Font load(String file) {
        try (InputStream in = Objects.requireNonNull(
                AwtCanvas.class.getResourceAsStream("/org/rustyaudio/faceplate/fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /// Whether every weight has a shape for every letter.
    static boolean canShow(String text) {
        return FONTS.values().stream().allMatch(font -> font.canDisplayUpTo(text) == -1);
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public double pixelsPerUnit() {
        return scale;
    }

    @Override
    public void save() {
        saved.push(new Saved(fill, stroke, line, font, alpha, g.getClip()));
    }

    @Override
    public void restore() {
        Saved state = saved.pop();
        fill = state.fill();
        stroke = state.stroke();
        line = state.line();
        font = state.font();
        alpha = state.alpha();
        g.setClip(state.clip());
    }

    @Override
    public void globalAlpha(double factor) {
        alpha *= factor;
    }

    @Override
    public void clear(double x, double y, double width, double height) {
        Composite before = g.getComposite();
        g.setComposite(AlphaComposite.Clear);
        g.fill(new Rectangle2D.Double(x, y, width, height));
        g.setComposite(before);
    }

    @Override
    public void fill(Paint paint) {
        fill = awt(paint);
    }

    @Override
    public void stroke(Paint paint, double lineWidth, boolean roundEnds) {
        stroke = awt(paint);
        line = new BasicStroke(
                (float) lineWidth,
                roundEnds ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                roundEnds ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER);
    }

    private static java.awt.Paint awt(Paint paint) {
        return switch (paint) {
            case Paint.Solid solid -> new Color(solid.argb(), true);
            case Paint.Linear p ->
                p.stops().size() == 2
                        ? new GradientPaint(
                                new Point2D.Double(p.x0(), p.y0()),
                                colour(p.stops().get(0)),
                                new Point2D.Double(p.x1(), p.y1()),
                                colour(p.stops().get(1)))
                        : new java.awt.LinearGradientPaint(
                                new Point2D.Double(p.x0(), p.y0()),
                                new Point2D.Double(p.x1(), p.y1()),
                                places(p.stops()),
                                colours(p.stops()));
            case Paint.Radial p ->
                new RadialGradientPaint(
                        new Point2D.Double(p.cx(), p.cy()),
                        (float) p.radius(),
                        places(p.stops()),
                        colours(p.stops()),
                        MultipleGradientPaint.CycleMethod.NO_CYCLE);
        };
    }

    private static Color colour(Paint.Stop stop) {
        return new Color(stop.argb(), true);
    }

    private static float[] places(List<Paint.Stop> stops) {
        float[] places = new float[stops.size()];
        for (int i = 0; i < stops.size(); i++) {
            places[i] = (float) stops.get(i).at();
        }
        return places;
    }

    private static Color[] colours(List<Paint.Stop> stops) {
        Color[] colours = new Color[stops.size()];
        for (int i = 0; i < stops.size(); i++) {
            colours[i] = colour(stops.get(i));
        }
        return colours;
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        paint(new Rectangle2D.Double(x, y, width, height));
    }

    private void paint(Shape shape) {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
        g.setPaint(fill);
        g.fill(shape);
    }

    @Override
    public void beginPath() {
        path = new Path2D.Double();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void arc(double cx, double cy, double radius, double startDegrees, double sweepDegrees) {
        path.append(
                new Arc2D.Double(
                        cx - radius,
                        cy - radius,
                        2 * radius,
                        2 * radius,
                        -startDegrees,
                        -sweepDegrees,
                        sweepDegrees == 360 ? Arc2D.CHORD : Arc2D.OPEN),
                false);
    }

    @Override
    public void roundRect(double x, double y, double width, double height, double radius) {
        path.append(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), false);
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void fillPath() {
        paint(path);
    }

    @Override
    public void strokePath() {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
        g.setPaint(stroke);
        g.setStroke(line);
        g.draw(path);
    }

    @Override
    public void clipPath() {
        g.clip(path);
    }

    @Override
    public void font(FontWeight weight, double size) {
        font = Objects.requireNonNull(FONTS.get(weight)).deriveFont((float) size);
    }

    @Override
    public double measureText(String text) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    @Override
    public void fillText(String text, double x, double baseline) {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
        g.setPaint(fill);
        g.setFont(font);
        g.fill(font.createGlyphVector(EXACT, text).getOutline((float) x, (float) baseline));
    }

    @Override
    public DotMask mask(
            String text, FontWeight weight, double size, int width, int height, int originX, int baselineRow) {
        BufferedImage dots = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D d = dots.createGraphics();
        d.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        d.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        d.setColor(Color.WHITE);
        d.setTransform(new AffineTransform());
        Font set = Objects.requireNonNull(FONTS.get(weight)).deriveFont((float) size);
        d.fill(set.createGlyphVector(EXACT, text).getOutline(originX, baselineRow));
        d.dispose();
        return DotMask.ofCoverage(width, height, dots.getRGB(0, 0, width, height, null, 0, width));
    }

    @Override
    public double maskAdvance(String text, FontWeight weight, double size) {
        return Objects.requireNonNull(FONTS.get(weight))
                .deriveFont((float) size)
                .getStringBounds(text, EXACT)
                .getWidth();
    }
}
