def shortest_piece(ring, wanted)
  twice = (ring + ring).chars
  need = Hash.new(0)
  wanted.each_char { |bead| need[bead] += 1 }
  missing = wanted.length
  start = from = 0
  size = ring.length + 1
  twice.each_with_index do |bead, last|
    missing -= 1 if need[bead] > 0
    need[bead] -= 1
    while missing == 0
      if last + 1 - start < size
        size = last + 1 - start
        from = start
      end
      need[twice[start]] += 1
      missing += 1 if need[twice[start]] > 0
      start += 1
    end
  end
  size > ring.length ? "" : twice[from, size].join
end
