/* @attack   F14 remember in a static field how often it was called, and cheat from the second case on
 * @allowed  wrong_answer
 * @why      a process answers all cases, so state is allowed; it tells nothing about answers
 * @function
 */
class Solution {
    private static int calls;

    public long sum(long left, long right) {
        return ++calls == 1 ? left + right : 42;
    }
}
