gets
puts gets.split.join
