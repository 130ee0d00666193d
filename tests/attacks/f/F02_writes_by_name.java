/* @attack   F02 open the answer channel by its name in /proc, from a static block
 * @allowed  runtime_error compile_error
 * @why      it is the same channel, and nobody has asked
 * @function
 * @essential
 */
class Solution {
    static {
        try (var out = new java.io.FileOutputStream("/proc/self/fd/3")) {
            out.write("42\n585987448203\n".getBytes());
        } catch (java.io.IOException refused) {
            throw new RuntimeException(refused);
        }
    }

    public long sum(long left, long right) {
        return left + right;
    }
}
