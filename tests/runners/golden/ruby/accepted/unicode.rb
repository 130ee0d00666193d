żółw = gets.chomp
puts żółw.reverse
