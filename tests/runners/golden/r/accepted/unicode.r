line <- readLines(file("stdin"), n = 1, encoding = "UTF-8")
cat(intToUtf8(rev(utf8ToInt(line))), "\n", sep = "")
