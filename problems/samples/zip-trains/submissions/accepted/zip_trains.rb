def zip_trains(first, second, cars)
  last = engine = ListNode.new
  while first && second
    cars.times do
      break unless first
      last.next = first
      last = first
      first = first.next
    end
    first, second = second, first
  end
  last.next = first || second
  engine.next
end
