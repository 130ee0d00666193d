puts $stdin.read.split.drop(1).sum(&:to_i)
