puts (1..gets.to_i).to_a
