package baton.app;

import com.sun.glass.ui.Pixels;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// JavaFX's screen in memory copies each frame pixel by pixel, with a new object for each, which was a quarter of what
/// the tests with a window cost, and fails at what reaches beyond its edge. This gives it a copy by rows, cut at the
/// edge, before its class is loaded. With another JavaFX, where nothing fits, it stays as it is.
public final class ScreenInMemory implements BeforeAllCallback {
    private static final String PACKAGE = "com.sun.glass.ui.headless";
    private static final ClassDesc WINDOW = ClassDesc.of(PACKAGE, "HeadlessWindow");
    private static final ClassDesc PIXELS = ClassDesc.of("com.sun.glass.ui", "Pixels");
    private static final ClassDesc BUFFER = ClassDesc.of("java.nio", "ByteBuffer");
    private static final MethodTypeDesc SHOW = MethodTypeDesc.of(ConstantDescs.CD_void, PIXELS);
    /// The screen's width and height, in pixels.
    private static final int SIDE = 1_000;

    private static final AtomicBoolean DONE = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, ReflectiveOperationException {
        if (!"Headless".equals(System.getProperty("glass.platform")) || DONE.getAndSet(true)) {
            return;
        }
        try (var file = ClassLoader.getSystemResourceAsStream(PACKAGE.replace('.', '/') + "/HeadlessWindow.class")) {
            if (file == null) {
                return;
            }
            var window = ClassFile.of().parse(file.readAllBytes());
            if (fits(window)) {
                var neighbour = Class.forName(PACKAGE + ".HeadlessCursor");
                MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(withRows(window));
            }
        }
    }

    private static boolean fits(ClassModel window) {
        return window.methods().stream()
                        .anyMatch(m -> m.methodName().equalsString("blit")
                                && m.methodTypeSymbol().equals(SHOW))
                && window.fields().stream()
                        .anyMatch(f -> f.fieldName().equalsString("frameBuffer")
                                && f.fieldTypeSymbol().equals(BUFFER));
    }

    private static byte[] withRows(ClassModel window) {
        var place = MethodTypeDesc.of(ConstantDescs.CD_int);
        var copy = MethodTypeDesc.of(ConstantDescs.CD_void, BUFFER, PIXELS, ConstantDescs.CD_int, ConstantDescs.CD_int);
        MethodTransform byRows = (method, part) -> {
            if (part instanceof CodeModel) {
                method.withCode(code -> code.aload(0)
                        .getfield(WINDOW, "frameBuffer", BUFFER)
                        .aload(1)
                        .aload(0)
                        .invokevirtual(WINDOW, "getX", place)
                        .aload(0)
                        .invokevirtual(WINDOW, "getY", place)
                        .invokestatic(ClassDesc.of(ScreenInMemory.class.getName()), "copy", copy)
                        .return_());
            } else {
                method.with(part);
            }
        };
        return ClassFile.of()
                .transformClass(
                        window,
                        ClassTransform.transformingMethods(
                                m -> m.methodName().equalsString("blit")
                                        && m.methodTypeSymbol().equals(SHOW),
                                byRows));
    }

    /// Called by what is made above.
    public static void copy(ByteBuffer screen, Pixels frame, int left, int top) {
        var target = screen.asIntBuffer();
        var source = (IntBuffer) frame.getBuffer();
        var from = Math.max(0, -left);
        var width = Math.min(frame.getWidth(), SIDE - left) - from;
        for (var y = Math.max(0, -top); width > 0 && y < Math.min(frame.getHeight(), SIDE - top); y++) {
            target.put((top + y) * SIDE + left + from, source, y * frame.getWidth() + from, width);
        }
    }
}
