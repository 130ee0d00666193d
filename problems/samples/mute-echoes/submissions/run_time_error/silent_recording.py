class Solution:
    def muteEchoes(self, head: Optional[ListNode], reach: int) -> Optional[ListNode]:
        last, recent, heard = head, deque([head.val]), {head.val}
        node = head.next
        while node:
            if node.val not in heard:
                if len(recent) == reach:
                    heard.remove(recent.popleft())
                recent.append(node.val)
                heard.add(node.val)
                last.next = last = node
            node = node.next
        last.next = None
        return head
