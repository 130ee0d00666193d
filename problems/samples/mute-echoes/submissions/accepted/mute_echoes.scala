object Solution {
    import scala.collection.mutable

    def muteEchoes(head: ListNode, reach: Int): ListNode = {
        val heard = mutable.LinkedHashSet[Int]()
        val start = new ListNode(0)
        var last = start
        var node = head
        while (node != null) {
            if (!heard(node.x)) {
                if (heard.size == reach) heard.remove(heard.head)
                heard.add(node.x)
                last.next = node
                last = node
            }
            node = node.next
        }
        last.next = null
        start.next
    }
}
