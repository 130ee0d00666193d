n <- scan(file("stdin"), quiet = TRUE)
cat(as.character(seq_len(n)), sep = "\n")
