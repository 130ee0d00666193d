def prune_vines(root, least)
  downwards = []
  todo = [root]
  until todo.empty?
    node = todo.pop
    next unless node
    downwards << node
    todo << node.left << node.right
  end
  brings = Hash.new(0).compare_by_identity
  downwards.reverse_each do |node|
    node.left = nil if brings[node.left] < least
    node.right = nil if brings[node.right] < least
    brings[node] = node.val + brings[node.left] + brings[node.right]
  end
  brings[root] < least ? nil : root
end
