class Solution:
    def muteEchoes(self, head: Optional[ListNode], reach: int) -> Optional[ListNode]:
        recent, heard = deque(), set()
        last = start = ListNode()
        node = head
        while node:
            if node.val not in heard:
                if len(recent) == reach:
                    heard.remove(recent.popleft())
                recent.append(node.val)
                heard.add(node.val)
                last.next = last = node
            node = node.next
        last.next = None
        return start.next
