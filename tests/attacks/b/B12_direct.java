// @attack B12 buffers outside the heap
// @allowed memory_limit_exceeded runtime_error
// @why memory is that of the process, not of its heap
// @limits time_ms=4000
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] arguments) {
        List<ByteBuffer> hoard = new ArrayList<>();
        while (true) {
            ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
            for (int at = 0; at < block.capacity(); at += 4096) {
                block.put(at, (byte) 1);
            }
            hoard.add(block);
        }
    }
}
