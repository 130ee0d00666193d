class Solution {
    fun muteEchoes(head: ListNode?, reach: Int): ListNode? {
        val heard = LinkedHashSet<Int>()
        val start = ListNode(0)
        var last = start
        var node = head
        while (node != null) {
            if (node.`val` !in heard) {
                if (heard.size == reach) heard.remove(heard.first())
                heard.add(node.`val`)
                last.next = node
                last = node
            }
            node = node.next
        }
        last.next = null
        return start.next
    }
}
