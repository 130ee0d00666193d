def longest_flicker(root)
  longest = 0
  todo = root ? [[root, 1]] : []
  until todo.empty?
    lamp, length = todo.pop
    longest = [longest, length].max
    [lamp.left, lamp.right].compact.each do |child|
      todo << [child, (child.val - lamp.val).odd? ? length + 1 : 1]
    end
  end
  longest
end
