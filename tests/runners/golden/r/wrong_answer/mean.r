numbers <- scan(file("stdin"), quiet = TRUE)
cat(mean(numbers), "\n")
