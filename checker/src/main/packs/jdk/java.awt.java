// Spec pack jdk, package java.awt: from the JDK 25 API documentation (module java.desktop).
//
// Left out: Window.dispose (a disposed window can be shown again), BufferStrategy and Image.flush (resources come back by themselves),
// PrintJob, Robot, Desktop. Graphics is no handle itself: only drawing on it is a use, so that subclasses (for SVG, PDF) may be asked after dispose.
package java.awt;

import dev.handrail.annotations.*;
import java.awt.geom.AffineTransform;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.net.URL;
import java.text.AttributedCharacterIterator;

public abstract class Graphics {
    // Should be disposed by whoever creates it; an undisposed one costs little and nobody minds.
    @Handle(mustClose = false) interface Created {}

    @Opens(Created.class) public abstract Graphics create();
    @Opens(Created.class) public Graphics create(int x, int y, int width, int height);

    // A graphics object cannot be used after dispose; nothing is said of disposing again.
    @Closes(value = Created.class, idempotent = true) public abstract void dispose();

    @Uses(Graphics.Created.class) public void copyArea(int x, int y, int width, int height, int dx, int dy);
    @Uses(Graphics.Created.class) public void drawLine(int x1, int y1, int x2, int y2);
    @Uses(Graphics.Created.class) public void fillRect(int x, int y, int width, int height);
    @Uses(Graphics.Created.class) public void drawRect(int x, int y, int width, int height);
    @Uses(Graphics.Created.class) public void clearRect(int x, int y, int width, int height);
    @Uses(Graphics.Created.class) public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight);
    @Uses(Graphics.Created.class) public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight);
    @Uses(Graphics.Created.class) public void draw3DRect(int x, int y, int width, int height, boolean raised);
    @Uses(Graphics.Created.class) public void fill3DRect(int x, int y, int width, int height, boolean raised);
    @Uses(Graphics.Created.class) public void drawOval(int x, int y, int width, int height);
    @Uses(Graphics.Created.class) public void fillOval(int x, int y, int width, int height);
    @Uses(Graphics.Created.class) public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle);
    @Uses(Graphics.Created.class) public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle);
    @Uses(Graphics.Created.class) public void drawPolyline(int[] xPoints, int[] yPoints, int nPoints);
    @Uses(Graphics.Created.class) public void drawPolygon(int[] xPoints, int[] yPoints, int nPoints);
    @Uses(Graphics.Created.class) public void drawPolygon(Polygon p);
    @Uses(Graphics.Created.class) public void fillPolygon(int[] xPoints, int[] yPoints, int nPoints);
    @Uses(Graphics.Created.class) public void fillPolygon(Polygon p);
    @Uses(Graphics.Created.class) public void drawString(String str, int x, int y);
    @Uses(Graphics.Created.class) public void drawString(AttributedCharacterIterator iterator, int x, int y);
    @Uses(Graphics.Created.class) public void drawChars(char[] data, int offset, int length, int x, int y);
    @Uses(Graphics.Created.class) public void drawBytes(byte[] data, int offset, int length, int x, int y);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, int x, int y, ImageObserver observer);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, int x, int y, int width, int height, ImageObserver observer);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, int x, int y, Color bgcolor, ImageObserver observer);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, int x, int y, int width, int height, Color bgcolor, ImageObserver observer);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver observer);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, Color bgcolor, ImageObserver observer);
}

public abstract class Graphics2D extends Graphics {
    @Uses(Graphics.Created.class) public void draw3DRect(int x, int y, int width, int height, boolean raised);
    @Uses(Graphics.Created.class) public void fill3DRect(int x, int y, int width, int height, boolean raised);
    @Uses(Graphics.Created.class) public void draw(Shape s);
    @Uses(Graphics.Created.class) public boolean drawImage(Image img, AffineTransform xform, ImageObserver obs);
    @Uses(Graphics.Created.class) public void drawImage(BufferedImage img, BufferedImageOp op, int x, int y);
    @Uses(Graphics.Created.class) public void drawRenderedImage(RenderedImage img, AffineTransform xform);
    @Uses(Graphics.Created.class) public void drawRenderableImage(RenderableImage img, AffineTransform xform);
    @Uses(Graphics.Created.class) public void drawString(String str, int x, int y);
    @Uses(Graphics.Created.class) public void drawString(String str, float x, float y);
    @Uses(Graphics.Created.class) public void drawString(AttributedCharacterIterator iterator, int x, int y);
    @Uses(Graphics.Created.class) public void drawString(AttributedCharacterIterator iterator, float x, float y);
    @Uses(Graphics.Created.class) public void drawGlyphVector(GlyphVector g, float x, float y);
    @Uses(Graphics.Created.class) public void fill(Shape s);
}

public abstract class Image {
    @Opens(Graphics.Created.class) public abstract Graphics getGraphics();
}

// The one of the process. Closes itself when the first window is shown, so nobody must; closed, all but isVisible throw IllegalStateException.
@Handle(mustClose = false)
public final class SplashScreen {
    @Closes public void close() throws IllegalStateException;
    @AnyTime public boolean isVisible();
}
