def seat_guests(families)
  order = families.tally.sort_by { |_, count| -count }
  return [] if order[0][1] > (families.length + 1) / 2
  seats = Array.new(families.length)
  seat = 0
  order.each do |family, count|
    count.times do
      seats[seat] = family
      seat += 2
      seat = 1 if seat >= seats.length
    end
  end
  seats
end
