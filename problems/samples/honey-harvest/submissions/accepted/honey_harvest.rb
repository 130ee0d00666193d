def most_honey(hives, rest)
  best = [0]
  hives.each_with_index do |honey, i|
    best << [best[i], best[[0, i - rest].max] + honey].max
  end
  best.last
end
