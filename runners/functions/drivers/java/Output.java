package judge;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** Writes answers on descriptor 3, each at once, when all that the user printed is out. */
public final class Output {
    private static final int MAX_NODES = 5_000_000; // more of them than an answer may have bytes
    private final FileOutputStream answers;
    private final PrintStream printed;
    private byte[] buffer = new byte[1 << 12];
    private int length = 0;

    public Output() throws IOException {
        answers = new FileOutputStream("/dev/fd/3");
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        printed = new PrintStream(new java.io.BufferedOutputStream(out, 1 << 16), false, "UTF-8");
        System.setOut(printed);
    }

    public void send() throws IOException {
        flush();
        put('\n');
        answers.write(buffer, 0, length);
        length = 0;
    }

    public void flush() {
        System.out.flush();
        printed.flush();
    }

    public void open() {
        put('[');
    }

    /** Before each element: a comma, but not before the first. */
    public void next() {
        if (buffer[length - 1] != '[') put(',');
    }

    public void close() {
        put(']');
    }

    public void nothing() {
        ascii("null");
    }

    public void integer(int value) {
        ascii(Integer.toString(value));
    }

    public void whole(long value) {
        ascii(Long.toString(value));
    }

    public void real(double value) {
        ascii(Double.toString(value));
    }

    public void bool(boolean value) {
        ascii(value ? "true" : "false");
    }

    public void character(char value) {
        string(String.valueOf(value));
    }

    public void string(String value) {
        if (value == null) {
            nothing();
            return;
        }
        put('"');
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            if (one == '"' || one == '\\') put('\\');
            if (one >= 0 && one < ' ') ascii(String.format("\\u%04x", one));
            else put(one);
        }
        put('"');
    }

    public void list(ListNode node) {
        open();
        for (int count = 0; node != null; node = node.next) {
            check(++count);
            next();
            integer(node.val);
        }
        close();
    }

    public void tree(TreeNode root) {
        Queue<TreeNode> parents = new ArrayDeque<>();
        int missing = 0;
        open();
        if (root != null) {
            integer(root.val);
            parents.add(root);
        }
        for (int count = 0; !parents.isEmpty(); ) {
            TreeNode parent = parents.remove();
            check(++count);
            missing = child(parent.left, missing, parents);
            missing = child(parent.right, missing, parents);
        }
        close();
    }

    /** Missing children are written when a node comes after them: so none is at the end. */
    private int child(TreeNode node, int missing, Queue<TreeNode> parents) {
        if (node == null) return missing + 1;
        for (int i = 0; i < missing; i++) ascii(",null");
        next();
        integer(node.val);
        parents.add(node);
        return 0;
    }

    /** How many elements count, as the function says, if the array has so many. */
    public static int checked(int count, int length) {
        if (count >= 0 && count <= length) return count;
        String text = "The function returned %d as the length of an array of %d elements.";
        throw new IllegalStateException(String.format(text, count, length));
    }

    private static void check(int count) {
        if (count > MAX_NODES) throw new IllegalStateException("The nodes returned are a circle.");
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) put(text.charAt(i));
    }

    private void put(int value) {
        if (length == buffer.length) buffer = Arrays.copyOf(buffer, 2 * length);
        buffer[length++] = (byte) value;
    }
}
