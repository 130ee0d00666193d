object Solution {
    def zipTrains(first: ListNode, second: ListNode, cars: Int): ListNode = {
        val engine = new ListNode(0)
        var last = engine
        var now = first
        var other = second
        while (now != null && other != null) {
            var count = 0
            while (count < cars && now != null) {
                last.next = now
                last = now
                now = now.next
                count += 1
            }
            val rest = now
            now = other
            other = rest
        }
        last.next = if (now != null) now else other
        engine.next
    }
}
