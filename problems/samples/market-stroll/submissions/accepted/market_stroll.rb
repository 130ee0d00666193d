def longest_stroll(prices, budget)
  longest = start = spent = 0
  prices.each_with_index do |price, last|
    spent += price
    while spent > budget
      spent -= prices[start]
      start += 1
    end
    longest = [longest, last + 1 - start].max
  end
  longest
end
