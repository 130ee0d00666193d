class Solution {
    fun zipTrains(first: ListNode?, second: ListNode?, cars: Int): ListNode? {
        val engine = ListNode(0)
        var last = engine
        var now = first
        var other = second
        while (now != null && other != null) {
            var count = 0
            while (count++ < cars && now != null) {
                last.next = now
                last = now
                now = now.next
            }
            val rest = now
            now = other
            other = rest
        }
        last.next = now ?: other
        return engine.next
    }
}
