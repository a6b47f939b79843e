// Spec pack jdk, package java.awt.image: from the JDK 25 API documentation (module java.desktop).
//
// See Graphics in java.awt.
package java.awt.image;

import dev.handrail.annotations.*;
import java.awt.Graphics;
import java.awt.Graphics2D;

public class BufferedImage {
    @Opens(Graphics.Created.class) public Graphics getGraphics();
    @Opens(Graphics.Created.class) public Graphics2D createGraphics();
}

public abstract class VolatileImage {
    @Opens(Graphics.Created.class) public Graphics getGraphics();
    @Opens(Graphics.Created.class) public abstract Graphics2D createGraphics();
}
