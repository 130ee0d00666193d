package judge;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads cases: JSON without spaces, each value of the type that is asked for. */
public final class Input {
    private static final int OVER = -1;
    private final FileInputStream in = new FileInputStream(FileDescriptor.in);
    private final byte[] buffer = new byte[1 << 16];
    private int at = 0;
    private int end = 0;
    private byte[] text = new byte[256];
    private int length = 0;

    public boolean isOver() throws IOException {
        return peek() == OVER;
    }

    public void endLine() throws IOException {
        skip('\n');
    }

    public void open() throws IOException {
        skip('[');
    }

    /** Goes to the next element of an array; false at its end, which it takes too. */
    public boolean more() throws IOException {
        int next = peek();
        if (next == ']' || next == ',') at++;
        return next != ']';
    }

    public int integer() throws IOException {
        return (int) whole();
    }

    public long whole() throws IOException {
        boolean isNegative = peek() == '-';
        if (isNegative) at++;
        long value = 0;
        for (int c = peek(); c >= '0' && c <= '9'; c = peek()) {
            value = value * 10 - (c - '0');
            at++;
        }
        return isNegative ? value : -value;
    }

    public double real() throws IOException {
        return Double.parseDouble(word());
    }

    public boolean bool() throws IOException {
        return word().equals("true");
    }

    public char character() throws IOException {
        return string().charAt(0);
    }

    public String string() throws IOException {
        skip('"');
        length = 0;
        for (int c = take(); c != '"'; c = take()) {
            if (c == '\\') escape(take());
            else put(c);
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    public ListNode list() throws IOException {
        ListNode before = new ListNode();
        ListNode last = before;
        open();
        while (more()) last = last.next = new ListNode(integer());
        return before.next;
    }

    /** Level by level: `null` is a missing child, and children of those are not mentioned. */
    public TreeNode tree() throws IOException {
        List<TreeNode> nodes = new ArrayList<>();
        open();
        for (int side = -1; more(); side++) {
            TreeNode node = peek() == 'n' ? nothing() : new TreeNode(integer());
            if (side >= 0 && side / 2 < nodes.size()) {
                TreeNode parent = nodes.get(side / 2);
                if (side % 2 == 0) parent.left = node;
                else parent.right = node;
            }
            if (node != null) nodes.add(node);
        }
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    private TreeNode nothing() throws IOException {
        word();
        return null;
    }

    private String word() throws IOException {
        length = 0;
        for (int c = peek(); c != ',' && c != ']' && c != '\n' && c != OVER; c = peek()) put(take());
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void escape(int letter) throws IOException {
        int kind = "bfnrt".indexOf(letter);
        if (letter == 'u') {
            int code = 0;
            for (int i = 0; i < 4; i++) code = code * 16 + Character.digit(take(), 16);
            for (byte one : String.valueOf((char) code).getBytes(StandardCharsets.UTF_8)) put(one);
        } else {
            put(kind < 0 ? letter : "\b\f\n\r\t".charAt(kind));
        }
    }

    private void put(int value) {
        if (length == text.length) text = Arrays.copyOf(text, 2 * length);
        text[length++] = (byte) value;
    }

    private void skip(char expected) throws IOException {
        int found = take();
        if (found != expected) throw new IOException("The case has " + found + " for " + expected);
    }

    private int take() throws IOException {
        int next = peek();
        if (next == OVER) throw new IOException("The case is cut off");
        at++;
        return next;
    }

    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(in.read(buffer), 0);
            if (end == 0) return OVER;
        }
        return buffer[at] & 0xff;
    }
}
