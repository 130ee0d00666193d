puts gets.to_i / 0
