kept <- lapply(0:149, function(i) rep(i + 0.5, 131072))
cat(sum(vapply(kept, function(block) block[99999] - 0.5, 0)), "\n")
