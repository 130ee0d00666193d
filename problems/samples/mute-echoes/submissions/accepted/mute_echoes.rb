def mute_echoes(head, reach)
  recent = []
  heard = {}
  last = start = ListNode.new
  node = head
  while node
    unless heard[node.val]
      heard.delete(recent.shift) if recent.length == reach
      recent << node.val
      heard[node.val] = true
      last.next = node
      last = node
    end
    node = node.next
  end
  last.next = nil
  start.next
end
