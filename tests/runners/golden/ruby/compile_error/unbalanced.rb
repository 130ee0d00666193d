def sum(numbers
  puts numbers.sum
end
