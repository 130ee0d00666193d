// @attack B12 classes without end
// @allowed memory_limit_exceeded runtime_error time_limit_exceeded
// @why memory is that of the process, not of its heap
// @limits time_ms=4000
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] arguments) {
        List<Object> hoard = new ArrayList<>();
        while (true) {
            ClassLoader loader = new ClassLoader() {};
            hoard.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class, Comparable.class},
                    (proxy, method, given) -> null));
        }
    }
}
